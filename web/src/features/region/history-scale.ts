/** Positions 0..1 on the time axis: true to the years, or in equal steps where periods are no years. */
export function placePeriods(periods: readonly string[]): number[] {
  const years = periods.every((period) => /^\d{4}$/.test(period));
  const at = periods.map((period, index) => (years ? Number(period) : index));
  const first = at[0] ?? 0;
  const span = (at.at(-1) ?? 0) - first;
  return at.map((value) => (span === 0 ? 0.5 : (value - first) / span));
}

/** Without the periods before the first known index: a chart has nothing to show of them. */
export function trimUnknown<Point extends { resilience: { index: number | null } }>(
  points: readonly Point[],
): Point[] {
  const from = points.findIndex(({ resilience }) => resilience.index !== null);
  return from === -1 ? [] : points.slice(from);
}
