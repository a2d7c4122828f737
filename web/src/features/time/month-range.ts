/** Incidents of a month, YYYY-MM. */
export interface MonthCount {
  month: string;
  count: number;
}

/** Months chosen, themselves included; null: no bound. */
export interface MonthRange {
  from: string | null;
  to: string | null;
}

/** Places of the first and last month chosen; a bound outside of the whole is its nearer end. */
export function placesOf(
  months: readonly MonthCount[],
  { from, to }: MonthRange,
): [first: number, last: number] {
  const end = Math.max(0, months.length - 1);
  const first = from === null ? 0 : months.findIndex(({ month }) => month >= from);
  const last = to === null ? end : months.findLastIndex(({ month }) => month <= to);
  return [first < 0 ? end : first, Math.max(last, first < 0 ? end : first)];
}

/** The months from one place to another, in either order; an end of the whole is no bound. */
export function monthsBetween(months: readonly MonthCount[], a: number, b: number): MonthRange {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  return {
    from: first <= 0 ? null : (months[first]?.month ?? null),
    to: last >= months.length - 1 ? null : (months[last]?.month ?? null),
  };
}

/** Counts by year and month of the year (0–11); null where the whole has no such month. */
export function byYear(months: readonly MonthCount[]): { year: string; counts: (number | null)[] }[] {
  const years = new Map<string, (number | null)[]>();
  for (const { month, count } of months) {
    const [year = '', number = ''] = month.split('-');
    const counts = years.get(year) ?? Array.from({ length: 12 }, () => null);
    counts[Number(number) - 1] = count;
    years.set(year, counts);
  }
  return [...years].map(([year, counts]) => ({ year, counts }));
}
