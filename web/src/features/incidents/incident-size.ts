/** Pixels of radius for one incident's worth of area, by zoom; between them in a straight line. Closer up there is more room. */
export const SIZE_STOPS: readonly (readonly [zoom: number, px: number])[] = [
  [3, 0.4],
  [4, 0.5],
  [6, 1],
  [8, 2.2],
  [10, 4.5],
  [12, 7],
];

/** Incidents told for which the stops are made. */
const TYPICAL = 25_000;

/**
 * What one incident weighs on the map: with ten times as many told, a circle of the same area stands for ten times as many. It
 * hangs on all incidents told and not on the filter, so that circles can be compared before and after.
 */
export function weightOf(told: number): number {
  return Math.min(1, TYPICAL / Math.max(1, told));
}

/** Radius in px of the circle of `count` incidents: its area is in proportion to them. */
export function radiusOf(count: number, zoom: number, weight: number): number {
  return pxAt(zoom) * Math.sqrt(count * weight);
}

function pxAt(zoom: number): number {
  const next = SIZE_STOPS.findIndex(([at]) => at >= zoom);
  const [above, before] = [SIZE_STOPS[next], SIZE_STOPS[next - 1]];
  if (!above) return SIZE_STOPS.at(-1)?.[1] ?? 1;
  if (!before) return above[1];
  const share = (zoom - before[0]) / (above[0] - before[0]);
  return before[1] + share * (above[1] - before[1]);
}

/** Three round counts whose circles have room in the legend: about 4, 9 and 18 px. */
export function keySizes(zoom: number, weight: number): number[] {
  const sizes = [4, 9, 18].map((px) => roundCount((px / pxAt(zoom)) ** 2 / weight));
  return [...new Set(sizes)];
}

/** The nearest of 1, 2, 5, 10, 20, 50 … */
function roundCount(count: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  const nearest = [1, 2, 5, 10].toSorted((a, b) => Math.abs(a * power - count) - Math.abs(b * power - count));
  return (nearest[0] ?? 1) * power;
}
