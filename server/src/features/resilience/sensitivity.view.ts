import type { RunSensitivity } from '@serasi/shared';
import type { Run } from './catalog.ts';
import {
  AlternativeCut,
  IndicatorInfluence,
  RankStability,
  ResilienceSensitivity,
  Spread,
} from './doubt.type.ts';
import { toMethod } from './resilience.view.ts';

/** The GraphQL form of a run's sensitivity. */
export function toSensitivity(run: Run, doubt: RunSensitivity): ResilienceSensitivity {
  const { levelChanges, regencyRanks: ranks, influence, calibration } = doubt;
  const indicators = run.method.dimensions.flatMap((dimension) => dimension.indicators);
  return Object.assign(new ResilienceSensitivity(), {
    method: toMethod(run.method),
    period: run.period,
    draws: doubt.draws,
    scoredVillages: doubt.scoredVillages,
    levelChanges: levelChanges && Object.assign(new Spread(), levelChanges),
    nearThreshold: doubt.nearThreshold,
    regencyRanks:
      ranks &&
      Object.assign(new RankStability(), {
        regions: ranks.regions,
        meanCorrelation: ranks.correlation.mean,
        lowCorrelation: ranks.correlation.low,
        lowestTenth: ranks.lowestTenth.regions,
        lowestTenthStaying: ranks.lowestTenth.staying,
      }),
    aggregationVariance: influence?.aggregation ?? null,
    indicators: (influence?.indicators ?? [])
      .map((one) =>
        Object.assign(new IndicatorInfluence(), {
          code: one.code,
          label: indicators.find(({ code }) => code === one.code)?.name ?? { id: one.code, en: one.code },
          leftOut: one.leftOut,
          weightVariance: one.weight,
          goalpostVariance: one.lo + one.hi,
        }),
      )
      .toSorted((a, b) => (b.leftOut ?? 0) - (a.leftOut ?? 0)),
    histogram: calibration.bins.villages,
    cuts: calibration.cuts.map((cut) => Object.assign(new AlternativeCut(), cut)),
  });
}
