import { at } from '../../columns.ts';
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

/** Places in ascending order of their values; equal values keep their order. */
function ascending(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, i) => i).sort((a, b) => at(values, a) - at(values, b));
}

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(values: ArrayLike<number>, order: readonly number[]): Float64Array {
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && at(values, at(order, to)) === at(values, at(order, from))) to++;
    for (let i = from; i < to; i++) result[at(order, i)] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
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
  const pointRanks = ranks(point, order);
  const lowest = new Set(order.slice(0, tenth));
  const correlations = new Float64Array(draws);
  let staying = 0;
  for (let d = 0; d < draws; d++) {
    const values = drawn.map((column) => at(column, d));
    const drawnOrder = ascending(values);
    correlations[d] = correlation(pointRanks, ranks(values, drawnOrder));
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
