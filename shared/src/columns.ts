/** The number at `i`; NaN (the columns' word for "null") outside of the list. */
export function at(values: ArrayLike<number>, i: number): number {
  return values[i] ?? NaN;
}

/** Adds to one place of a column of sums. */
export function addAt(sums: Float64Array, i: number, amount: number): void {
  sums[i] = (sums[i] ?? 0) + amount;
}

/** A column's number as a value: null for NaN. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
