import type { ResilienceLevel } from '../../api/generated/graphql.ts';
import { shortName } from '../../i18n/region-name.ts';
import type { Brush } from '../../view/compare.slice.ts';
import type { ListedRegion } from './use-region-list.ts';

/** A region of which both measures are known. */
export interface Point {
  id: number;
  code: string;
  name: string;
  /** The region above it, where several are listed together. */
  parent: string | null;
  level: ResilienceLevel;
  index: number;
  /** Incidents of the year per 10,000 residents. */
  rate: number;
}

/** Regions with both measures, by name, and how many lack one: unknown is never drawn at zero. */
export function pointsOf(
  regions: readonly ListedRegion[],
  rates: ReadonlyMap<string, number | null>,
): { points: Point[]; withoutIndex: number; withoutRate: number } {
  const points = regions
    .flatMap(({ id, code, name, parent, resilience: { level, index } }) => {
      const rate = rates.get(code) ?? null;
      return index === null || rate === null
        ? []
        : [{ id: Number(id), code, name, parent: parent?.name ?? null, level, index, rate }];
    })
    .toSorted((a, b) => shortName(a.name).localeCompare(shortName(b.name), 'id', { numeric: true }));
  const withoutIndex = regions.filter(({ resilience }) => resilience.index === null).length;
  return { points, withoutIndex, withoutRate: regions.length - withoutIndex - points.length };
}

/** The points inside a rectangle, its edges included. */
export function insideOf(points: readonly Point[], brush: Brush | null): Point[] {
  if (!brush) return [];
  const [indexFrom, indexTo, rateFrom, rateTo] = brush;
  return points.filter(
    ({ index, rate }) => index >= indexFrom && index <= indexTo && rate >= rateFrom && rate <= rateTo,
  );
}

/** The next point in the order of one measure; from none, the first or the last. Equal values keep the order by name. */
export function stepFrom(
  points: readonly Point[],
  current: Point | null,
  measure: 'index' | 'rate',
  step: 1 | -1,
): Point | null {
  const order = points.toSorted((a, b) => a[measure] - b[measure]);
  const at = order.findIndex(({ code }) => code === current?.code);
  if (at < 0) return order.at(step === 1 ? 0 : -1) ?? null;
  return order[Math.max(0, Math.min(order.length - 1, at + step))] ?? null;
}

/** The point nearest to a place on the plot, at most `reach` px away; null where there is none. */
export function nearestTo(
  points: readonly Point[],
  [x, y]: readonly [number, number],
  place: (point: Point) => readonly [number, number],
  reach: number,
): Point | null {
  let nearest: Point | null = null;
  let least = reach ** 2;
  for (const point of points) {
    const [px, py] = place(point);
    const distance = (px - x) ** 2 + (py - y) ** 2;
    if (distance > least) continue;
    least = distance;
    nearest = point;
  }
  return nearest;
}

/** The point of a region, or of the region that it lies in. */
export function pointOver(points: readonly Point[], code: string | undefined): Point | null {
  return code === undefined
    ? null
    : (points.find((point) => code === point.code || code.startsWith(`${point.code}.`)) ?? null);
}

/** Whether a few very high rates would press all others onto the axis: then the axis goes by the square root. */
export function isSkewed(rates: readonly number[]): boolean {
  const sorted = rates.toSorted((a, b) => a - b);
  const ninth = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  return (sorted.at(-1) ?? 0) > 4 * ninth;
}
