import { at } from '../../columns.ts';
import { ascending, averageRanks } from '../../statistics/ranks.ts';
import { correlation, INTERVAL, quantileOfSorted } from './statistics.ts';

/** How far the order of regions holds when the method's choices vary. */
export interface RankStability {
  regions: number;
  /** Spearman's correlation of the ranks by the point scores with those of a draw: mean over the draws, and 5th percentile. */
  correlation: { mean: number; low: number };
  /** The tenth of the regions with the least indices (rounded up). */
  lowestTenth: {
    regions: number;
    /** Mean share of them that are in the lowest tenth of a draw too, 0–1. */
    staying: number;
  };
}

/**
 * Compares the order of regions by `point` with that of each draw; `drawn` has a column of drawn indices for each region.
 * Null for fewer than two regions.
 */
export function rankStability(
  point: readonly number[],
  drawn: readonly Float64Array[],
): RankStability | null {
  if (point.length < 2) return null;
  const draws = drawn[0]?.length ?? 0;
  const tenth = Math.ceil(point.length / 10);
  const order = ascending(point);
  const pointRanks = averageRanks(point, order);
  const lowest = new Set(order.slice(0, tenth));
  const correlations = new Float64Array(draws);
  let staying = 0;
  for (let d = 0; d < draws; d++) {
    const values = drawn.map((column) => at(column, d));
    const drawnOrder = ascending(values);
    correlations[d] = correlation(pointRanks, averageRanks(values, drawnOrder));
    staying += drawnOrder.slice(0, tenth).filter((i) => lowest.has(i)).length;
  }
  return {
    regions: point.length,
    correlation: {
      mean: correlations.reduce((sum, r) => sum + r, 0) / draws,
      low: quantileOfSorted(correlations.toSorted(), INTERVAL.low),
    },
    lowestTenth: { regions: tenth, staying: staying / (draws * tenth) },
  };
}
