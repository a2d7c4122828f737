/**
 * Which labels along a line keep `least` apart, so that none lies over another: the chosen one, then the last, the first, and the others
 * as far as there is room. `places` in any unit, ascending.
 */
export function roomyLabels(places: readonly number[], chosen: number, least: number): boolean[] {
  const shown: number[] = [];
  const order = [chosen, places.length - 1, 0, ...places.keys()];
  for (const index of order) {
    const place = places[index];
    if (place === undefined || shown.includes(index)) continue;
    if (shown.every((other) => Math.abs((places[other] ?? 0) - place) >= least)) shown.push(index);
  }
  return places.map((_, index) => shown.includes(index));
}
