import { at } from '../columns.ts';

/** Places in ascending order of their values; equal values keep their order. */
export function ascending(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, i) => i).sort((a, b) => at(values, a) - at(values, b));
}

/** Ranks from 1 upward by value; equal values share the mean of their ranks: 10, 20, 20 → 1, 2.5, 2.5. */
export function averageRanks(
  values: ArrayLike<number>,
  order: readonly number[] = ascending(values),
): Float64Array {
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
 * Places as a race gives them: equal values share a place and the next ones are skipped, 30, 20, 20, 10 → 1, 2, 2, 4.
 * What is unknown (null, NaN) has no place and takes none. `descending`: the highest value is first.
 */
export function competitionRanks(
  values: readonly (number | null)[],
  { descending }: { descending: boolean },
): (number | null)[] {
  const sign = descending ? -1 : 1;
  const sorted = values
    .flatMap((value) => (value === null || Number.isNaN(value) ? [] : [sign * value]))
    .sort((a, b) => a - b);
  const places = new Map<number, number>();
  for (const [i, value] of sorted.entries()) if (!places.has(value)) places.set(value, i + 1);
  return values.map((value) => (value === null ? null : (places.get(sign * value) ?? null)));
}
