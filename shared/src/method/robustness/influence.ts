import { at } from '../../columns.ts';
import type { RegionScores } from '../aggregate.ts';
import type { ResilienceMethod } from '../method.ts';
import type { RegionTree } from '../region-tree.ts';
import { REPORT_STATES } from '../report.ts';
import type { ReportColumns } from '../report.ts';
import { dimensionScore, indexOfDimensions } from '../village-score.ts';
import type { DrawnMethods } from './draw-methods.ts';
import { correlation } from './statistics.ts';

/** What one indicator's share in the doubt is. */
export interface IndicatorInfluence {
  code: string;
  /** Shares of the variance explained by its weight and by either goalpost, 0–1. */
  weight: number;
  lo: number;
  hi: number;
  /** Mean absolute change of the index of villages that report it, were it left out; null where none does. */
  leftOut: number | null;
}

/**
 * Which choices the scores owe most to. Two measures, since each is blind where the other sees. Variance: the squared
 * correlation, over the draws, of a drawn parameter with the mean index of the scored villages; parameters are drawn
 * independently, so the shares add up to about 1, and below about 0.01 (at 1,000 draws) they are chance. It shows what moves
 * the nation's level as a whole. Left out: what moves single villages, even where up and down cancel out.
 *
 * @source OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: variance-based sensitivity, exclusion
 * of single indicators.
 */
export interface Influence {
  /** Share of the variance explained by taking the geometric or the arithmetic mean. */
  aggregation: number;
  dimensions: readonly { code: string; weight: number }[];
  indicators: readonly IndicatorInfluence[];
}

const NOT_APPLICABLE = REPORT_STATES.NOT_APPLICABLE.charCodeAt(0);
const OBSERVED = REPORT_STATES.OBSERVED.charCodeAt(0);

/**
 * Of each indicator in the method's order: mean |index without it − index| over the scored villages that report it and have
 * an index without it. Left out is the same as not applicable.
 */
function leftOutChanges(
  method: ResilienceMethod,
  tree: RegionTree,
  reports: ReportColumns,
  scores: RegionScores,
): (number | null)[] {
  const size = method.dimensions.length;
  const states = new Uint8Array(reports.width);
  const dimensions = new Float64Array(size);
  return method.dimensions.flatMap((dimension, i) =>
    dimension.indicators.map(({ ordinal }) => {
      let change = 0;
      let villages = 0;
      for (let place = 0; place < tree.count; place++) {
        const offset = place * reports.width;
        const isScored = at(tree.isVillage, place) === 1 && at(scores.level, place) > 0;
        if (!isScored || at(reports.states, offset + ordinal - 1) !== OBSERVED) continue;
        states.set(reports.states.subarray(offset, offset + reports.width));
        states[ordinal - 1] = NOT_APPLICABLE;
        const values = reports.values.subarray(offset, offset + reports.width);
        dimensions.set(scores.dimensions.subarray(place * size, (place + 1) * size));
        dimensions[i] = dimensionScore(method, dimension, { values, states }, 0);
        const index = indexOfDimensions(method, dimensions);
        if (Number.isNaN(index)) continue;
        change += Math.abs(index - at(scores.index, place));
        villages++;
      }
      return villages === 0 ? null : change / villages;
    }),
  );
}

/** The influence of every choice; `meanIndex` is the mean index of the scored villages in each draw. */
export function influenceOf(
  method: ResilienceMethod,
  tree: RegionTree,
  reports: ReportColumns,
  scores: RegionScores,
  drawn: DrawnMethods,
  meanIndex: Float64Array,
): Influence {
  const explained = (parameter: Float64Array | undefined): number =>
    parameter ? correlation(parameter, meanIndex) ** 2 : 0;
  const isGeometric = Float64Array.from({ length: drawn.draws }, (_, d) => (d < drawn.geometric ? 1 : 0));
  const leftOut = leftOutChanges(method, tree, reports, scores);
  const indicators = method.dimensions.flatMap((dimension) => dimension.indicators);
  return {
    aggregation: explained(isGeometric),
    dimensions: method.dimensions.map(({ code }, i) => ({
      code,
      weight: explained(drawn.dimensionWeights[i]),
    })),
    indicators: indicators.map(({ code }, i) => ({
      code,
      weight: explained(drawn.indicators[i]?.weight),
      lo: explained(drawn.indicators[i]?.lo),
      hi: explained(drawn.indicators[i]?.hi),
      leftOut: leftOut[i] ?? null,
    })),
  };
}
