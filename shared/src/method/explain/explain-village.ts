import { levelOfIndex } from '../level.ts';
import type { MethodDimension, MethodIndicator, ResilienceLevel, ResilienceMethod } from '../method.ts';
import { reportSourceOf, reportStateOf } from '../report.ts';
import type { ReportSource, ReportState, VillageReport } from '../report.ts';
import { normalise, scoreVillage } from '../village-score.ts';
import type { NoIndexReason } from '../village-score.ts';
import { smallestLift } from './smallest-lift.ts';
import type { Lift } from './smallest-lift.ts';

/** What one indicator does to a village's index. */
export interface IndicatorExplanation {
  indicator: MethodIndicator;
  state: ReportState;
  source: ReportSource;
  /** 'YYYY-MM-DD'; null where unknown. */
  observedOn: string | null;
  /** In the indicator's own unit; null unless it was observed. */
  value: number | null;
  /** Step 1, 0–100; null unless it was observed. */
  normalised: number | null;
  /** Its share in the dimension's mean, 0–1; null where it does not count. */
  weightShare: number | null;
  /** Points of the index that the village would gain if this indicator alone were at its best; null without either. */
  costs: number | null;
  /** Points that it would lose if this indicator alone were at its worst; null without either. */
  adds: number | null;
}

export interface DimensionExplanation {
  dimension: MethodDimension;
  /** 0–100; null when too few indicators were observed. */
  score: number | null;
  /** Its share in the index, 0–1; null where it does not count. */
  weightShare: number | null;
  indicators: readonly IndicatorExplanation[];
}

/** Where a village's index comes from; every number is one that the scoring code gave. */
export interface VillageExplanation {
  index: number | null;
  level: ResilienceLevel;
  /** Why there is no index; null when there is one. */
  reason: NoIndexReason | null;
  dimensions: readonly DimensionExplanation[];
  /** The dimension with the least score; null without an index. */
  weakest: { dimension: MethodDimension; score: number } | null;
  smallestLift: Lift | null;
}

function explainIndicator(
  method: ResilienceMethod,
  report: VillageReport,
  index: number | null,
  indicator: MethodIndicator,
  countedWeight: number | null,
): IndicatorExplanation {
  const place = indicator.ordinal - 1;
  const state = reportStateOf(report.states[place]);
  const value = state === 'OBSERVED' ? (report.values[place] ?? null) : null;
  const { lo, hi } = indicator.goalposts;
  const [worst, best] = indicator.direction === 'LOWER_IS_BETTER' ? [hi, lo] : [lo, hi];
  const indexAt = (other: number): number | null =>
    scoreVillage(method, report.values.with(place, other), report.states).index;
  const counts = value !== null && index !== null && countedWeight !== null;
  return {
    indicator,
    state,
    source: reportSourceOf(report.sources[place]),
    observedOn: report.observedOn[place] ?? null,
    value,
    normalised: value === null ? null : normalise(indicator, value),
    weightShare: value === null || countedWeight === null ? null : indicator.weight / countedWeight,
    costs: counts ? (indexAt(best) ?? index) - index : null,
    adds: counts ? index - (indexAt(worst) ?? index) : null,
  };
}

/**
 * Explains a village's index from its report, by the same code that scores.
 *
 * @throws RangeError for a published index.
 */
export function explainVillage(method: ResilienceMethod, report: VillageReport): VillageExplanation {
  const { index, dimensions: scores, reason } = scoreVillage(method, report.values, report.states);
  const known = scores.filter((score) => score !== null).length;
  const dimensions = method.dimensions.map((dimension, i): DimensionExplanation => {
    const score = scores[i] ?? null;
    const observed = dimension.indicators.filter(
      ({ ordinal }) => reportStateOf(report.states[ordinal - 1]) === 'OBSERVED',
    );
    const countedWeight = score === null ? null : observed.reduce((sum, { weight }) => sum + weight, 0);
    return {
      dimension,
      score,
      weightShare: index === null || score === null ? null : 1 / known,
      indicators: dimension.indicators.map((indicator) =>
        explainIndicator(method, report, index, indicator, countedWeight),
      ),
    };
  });
  const scored = dimensions.flatMap(({ dimension, score }) => (score === null ? [] : [{ dimension, score }]));
  const [weakest = null] = scored.toSorted((a, b) => a.score - b.score);
  return {
    index,
    level: levelOfIndex(method, index),
    reason,
    dimensions,
    weakest: index === null ? null : weakest,
    smallestLift: smallestLift(method, report),
  };
}
