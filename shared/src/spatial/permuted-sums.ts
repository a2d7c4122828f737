import type { Prng } from '../random.ts';
import { degree } from './neighbour-graph.ts';
import { countBelow, drawSets, type Draws } from './permutation.ts';
import type { SpatialSample } from './spatial-sample.ts';

/** By place: how many permuted sums were at most, and at least, the observed one. */
export interface PermutedSums {
  atMost: Int32Array;
  atLeast: Int32Array;
}

/**
 * Compares each place's sum with sums of as many places, drawn from all of them with itself, as it and its neighbours are.
 * Every place is compared with the same draws: their sums, sorted once for each size, answer all places of that size.
 */
export function sumsAmongAll(
  { deviations, graph }: SpatialSample,
  observed: Float64Array,
  slack: number,
  permutations: number,
  random: Prng,
): PermutedSums {
  const sizes = deviations.map((_, i) => degree(graph, i) + 1);
  const draws = drawSets(permutations, largest(sizes), deviations.length, random);
  const counts = emptyCounts(deviations.length);
  eachSize(draws, deviations, sizes, (places, _size, _sums, sorted) => {
    for (const i of places) compare(counts, i, sorted, observed[i] ?? 0, slack);
  });
  return counts;
}

/**
 * The same among all other places, as many as there are neighbours. There is one slot less than there are places: slot `s`
 * is place `s`, but for place `s` itself it is the last place. So all places still share the draws, and only those draws
 * that hold a place's own slot are corrected for it.
 */
export function sumsAmongOthers(
  { deviations, graph }: SpatialSample,
  observed: Float64Array,
  slack: number,
  permutations: number,
  random: Prng,
): PermutedSums {
  const sizes = deviations.map((_, i) => degree(graph, i));
  const draws = drawSets(permutations, largest(sizes), deviations.length - 1, random);
  const holding = positionsOfSlots(draws, deviations.length - 1);
  const counts = emptyCounts(deviations.length);
  const last = deviations.at(-1) ?? 0;
  eachSize(draws, deviations, sizes, (places, size, sums, sorted) => {
    for (const i of places) {
      const sum = observed[i] ?? 0;
      compare(counts, i, sorted, sum, slack);
      for (let k = holding.starts[i] ?? 0; k < (holding.starts[i + 1] ?? 0); k++) {
        const position = holding.positions[k] ?? 0;
        if (position % draws.width >= size) continue;
        const wrong = sums[Math.floor(position / draws.width)] ?? 0;
        count(counts, i, wrong, sum, slack, -1);
        count(counts, i, wrong - (deviations[i] ?? 0) + last, sum, slack, 1);
      }
    }
  });
  return counts;
}

/** Calls `visit` for each size that places have, with the sums of the first `size` slots of each draw. */
function eachSize(
  { count: draws, width, slots }: Draws,
  values: Float64Array,
  sizes: Float64Array,
  visit: (places: readonly number[], size: number, sums: Float64Array, sorted: Float64Array) => void,
): void {
  const bySize: number[][] = Array.from({ length: width + 1 }, () => []);
  sizes.forEach((size, i) => bySize[size]?.push(i));
  const sums = new Float64Array(draws);
  for (let size = 1; size <= width; size++) {
    for (let draw = 0; draw < draws; draw++)
      sums[draw] = (sums[draw] ?? 0) + (values[slots[draw * width + size - 1] ?? 0] ?? 0);
    const places = bySize[size] ?? [];
    if (places.length > 0) visit(places, size, sums, sums.toSorted());
  }
}

/** Where each slot comes up in the draws, slot by slot. */
function positionsOfSlots(
  { slots }: Draws,
  slotCount: number,
): { starts: Int32Array; positions: Int32Array } {
  const starts = new Int32Array(slotCount + 2);
  for (const slot of slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  for (let slot = 0; slot <= slotCount; slot++)
    starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const next = starts.slice();
  const positions = new Int32Array(slots.length);
  slots.forEach((slot, position) => {
    const at = next[slot] ?? 0;
    positions[at] = position;
    next[slot] = at + 1;
  });
  return { starts, positions };
}

function compare(
  counts: PermutedSums,
  i: number,
  sorted: Float64Array,
  observed: number,
  slack: number,
): void {
  counts.atMost[i] = countBelow(sorted, observed + slack);
  counts.atLeast[i] = sorted.length - countBelow(sorted, observed - slack);
}

/** Counts one sum, or with −1 takes it back; by the same limits as `compare`. */
function count(
  { atMost, atLeast }: PermutedSums,
  i: number,
  sum: number,
  observed: number,
  slack: number,
  by: 1 | -1,
): void {
  if (sum < observed + slack) atMost[i] = (atMost[i] ?? 0) + by;
  if (sum >= observed - slack) atLeast[i] = (atLeast[i] ?? 0) + by;
}

function emptyCounts(places: number): PermutedSums {
  return { atMost: new Int32Array(places), atLeast: new Int32Array(places) };
}

function largest(sizes: Float64Array): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}
