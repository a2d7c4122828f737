import { CONTACT_DEG, findContacts } from './border-contacts.ts';
import type { NodedArcs } from './topology-from-polygons.ts';

/** A place on the segment that begins at a point, `along` of its way to the next. */
export interface Cut {
  along: number;
  lng: number;
  lat: number;
}

/** Where arcs cross or touch themselves or each other, by the point that the cut segment begins at. */
export function cutsOf(arcs: NodedArcs, numbers: readonly number[]): Map<number, Cut[]> {
  const cuts = new Map<number, Cut[]>();
  const { coords } = arcs;
  const cut = (point: number, along: number, lng: number, lat: number): void => {
    const known = cuts.get(point);
    if (known) known.push({ along, lng, lat });
    else cuts.set(point, [{ along, lng, lat }]);
  };
  const cutAtCorner = (corner: number, segment: number): boolean => {
    const lng = coords[2 * corner] ?? 0;
    const lat = coords[2 * corner + 1] ?? 0;
    // The corner's own line too: what lies on it from here on may be another's.
    cut(corner, 0, lng, lat);
    const along = placeOn(coords, segment, lng, lat);
    if (along !== null) cut(segment, along, lng, lat);
    return along !== null;
  };
  const cutBoth = (a: number, b: number): boolean => {
    const touches = [cutAtCorner(a, b), cutAtCorner(a + 1, b), cutAtCorner(b, a), cutAtCorner(b + 1, a)];
    const crossing = touches.includes(true) ? null : crossingOf(coords, 2 * a, 2 * b);
    if (!crossing) return false;
    cut(a, crossing.alongA, crossing.lng, crossing.lat);
    cut(b, crossing.alongB, crossing.lng, crossing.lat);
    return false;
  };
  findContacts(arcs, numbers, () => false, cutBoth);
  return cuts;
}

/** How far along a segment a place lies; null when it isn't on it, or is one of its ends. */
function placeOn(coords: Float64Array, segment: number, lng: number, lat: number): number | null {
  const [ax = 0, ay = 0] = [coords[2 * segment], coords[2 * segment + 1]];
  const [ux, uy] = [(coords[2 * segment + 2] ?? 0) - ax, (coords[2 * segment + 3] ?? 0) - ay];
  const [vx, vy] = [lng - ax, lat - ay];
  const along = (ux * vx + uy * vy) / (ux * ux + uy * uy);
  const isEnd = (vx === 0 && vy === 0) || (vx === ux && vy === uy);
  const isOff = Math.abs(ux * vy - uy * vx) > CONTACT_DEG * (Math.abs(ux) + Math.abs(uy));
  return isEnd || isOff || along <= 0 || along >= 1 ? null : along;
}

function crossingOf(
  coords: Float64Array,
  a: number,
  b: number,
): { lng: number; lat: number; alongA: number; alongB: number } | null {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [coords[a], coords[a + 1], coords[b], coords[b + 1]];
  const [ux, uy] = [(coords[a + 2] ?? 0) - ax, (coords[a + 3] ?? 0) - ay];
  const [vx, vy] = [(coords[b + 2] ?? 0) - bx, (coords[b + 3] ?? 0) - by];
  const across = ux * vy - uy * vx;
  const alongA = ((bx - ax) * vy - (by - ay) * vx) / across;
  const alongB = ((bx - ax) * uy - (by - ay) * ux) / across;
  if (!(alongA > 0 && alongA < 1 && alongB > 0 && alongB < 1)) return null;
  return { lng: ax + alongA * ux, lat: ay + alongA * uy, alongA, alongB };
}
