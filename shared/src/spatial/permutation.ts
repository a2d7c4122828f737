import type { Prng } from '../random.ts';

export interface PermutationOptions {
  /** How often values are permuted: 999 by default. */
  permutations?: number;
  /** The same seed gives the same p-values. */
  seed: number;
}

export const DEFAULT_PERMUTATIONS = 999;

/** What random numbers are for: streams of the generator. */
export const STREAM = { GLOBAL: 0x5a01, OTHERS: 0x5a02, ALL: 0x5a03 } as const;

/** Differences below this share of their scale come of adding up in another order. */
export const SAME = 1e-10;

/**
 * The two-sided pseudo p-value: twice the share of permutations at least as extreme on the nearer side, what was observed
 * counted as one of them. In (0, 1]; never below 2 / (permutations + 1).
 *
 * @source Davison and Hinkley 1997, (b + 1) / (m + 1); GeoDa and PySAL show one side alone, which is half of it.
 */
export function twoSidedP(atMost: number, atLeast: number, permutations: number): number {
  return Math.min(1, (2 * (Math.min(atMost, atLeast) + 1)) / (permutations + 1));
}

/** Two sums of these values that differ by less are one. */
export function slackOf(deviations: Float64Array): number {
  return SAME * deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0);
}

/** Puts the first `count` values in random order, drawn from all of them (Fisher–Yates). */
export function shuffleFirst(values: Float64Array | Int32Array, count: number, random: Prng): void {
  for (let i = 0; i < count; i++) {
    const other = i + random.below(values.length - i);
    const value = values[i] ?? 0;
    values[i] = values[other] ?? 0;
    values[other] = value;
  }
}

/** Random sets of slots: draw `d` is `slots[d · width]` to `slots[(d + 1) · width - 1]`, all different, in random order. */
export interface Draws {
  count: number;
  width: number;
  slots: Int32Array;
}

export function drawSets(count: number, width: number, slotCount: number, random: Prng): Draws {
  const order = Int32Array.from({ length: slotCount }, (_, i) => i);
  const slots = new Int32Array(count * width);
  for (let draw = 0; draw < count; draw++) {
    shuffleFirst(order, width, random);
    slots.set(order.subarray(0, width), draw * width);
  }
  return { count, width, slots };
}

/** How many numbers of an ascending list are below `limit`. */
export function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
