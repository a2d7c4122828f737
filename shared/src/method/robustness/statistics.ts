import { at } from '../../columns.ts';

/** An interval that nine of ten draws lie in: their 5th and 95th percentile. */
export const INTERVAL = { low: 0.05, high: 0.95 } as const;

/**
 * A quantile of ascending numbers by linear interpolation between the two nearest (Hyndman and Fan's type 7, the default of
 * R and NumPy). NaN for an empty list.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = at(sorted, below);
  const rest = position - below;
  return rest === 0 ? low : low + rest * (at(sorted, below + 1) - low);
}

/** A mean with the interval around it. */
export interface Spread {
  mean: number;
  low: number;
  high: number;
}

/** Mean, 5th and 95th percentile. NaN for an empty list. */
export function spreadOf(values: Float64Array): Spread {
  const sorted = values.toSorted();
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    low: quantileOfSorted(sorted, INTERVAL.low),
    high: quantileOfSorted(sorted, INTERVAL.high),
  };
}

/** Pearson's correlation; 0 where one of the lists does not vary. */
export function correlation(xs: Float64Array, ys: Float64Array): number {
  const mean = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const x = at(xs, i) - meanX;
    const y = at(ys, i) - meanY;
    xy += x * y;
    xx += x * x;
    yy += y * y;
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}
