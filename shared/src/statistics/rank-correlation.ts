import { correlation } from '../method/robustness/statistics.ts';
import { averageRanks } from './ranks.ts';

/** How far two measures put the same things in the same order. */
export interface RankCorrelation {
  /** Spearman's ρ, −1 (opposite order) to 1 (same order); 0 where one measure does not vary. */
  rho: number;
  /** Pairs. */
  n: number;
  /** 95 % interval; null for fewer than 10 pairs, for a measure that does not vary, and where the order is all the same. */
  interval: { low: number; high: number } | null;
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/** Below this the interval's formula does not hold. @source Bonett and Wright 2000 */
const FEWEST_FOR_INTERVAL = 10;

/**
 * Spearman's rank correlation of pairs, ties with the mean of their ranks; its interval by Fisher's z with the standard error
 * √((1 + ρ²/2) / (n − 3)). Null for fewer than three pairs.
 *
 * @source Bonett, D. G. and Wright, T. A. (2000), Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations, Psychometrika 65(1), 23–28.
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): RankCorrelation | null {
  const n = Math.min(xs.length, ys.length);
  if (n < 3) return null;
  const [xRanks, yRanks] = [averageRanks(xs.slice(0, n)), averageRanks(ys.slice(0, n))];
  const rho = Math.max(-1, Math.min(1, correlation(xRanks, yRanks)));
  const isFlat = [xRanks, yRanks].some((ranks) => ranks.every((rank) => rank === ranks[0]));
  if (n < FEWEST_FOR_INTERVAL || isFlat || 1 - Math.abs(rho) < 1e-12) return { rho, n, interval: null };
  const half = Z * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
  const z = Math.atanh(rho);
  return { rho, n, interval: { low: Math.tanh(z - half), high: Math.tanh(z + half) } };
}
