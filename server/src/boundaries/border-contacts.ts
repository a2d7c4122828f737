import type { NodedArcs } from './topology-from-polygons.ts';

/** Segments that are compared with others as a group. */
const GROUP = 8;
/** Degrees (a tenth of a micrometre) below which a point counts as on a line. */
export const CONTACT_DEG = 1e-12;

/** Consecutive segments of an arc, from its point `first` to `last`, and the box around them. */
interface Group {
  arc: number;
  first: number;
  last: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Finds segments that meet anywhere but in a point that both have, and calls `visit` with the first point of each, until it
 * returns true. Segments of arcs that `areOne` says belong together are not compared.
 */
export function findContacts(
  arcs: NodedArcs,
  numbers: readonly number[],
  areOne: (arc: number, other: number) => boolean,
  visit: (point: number, other: number) => boolean,
): boolean {
  const { coords } = arcs;
  const groups = numbers.flatMap((arc) => groupsOf(arcs, arc));
  groups.sort((a, b) => a.west - b.west);
  let open: Group[] = [];
  for (const group of groups) {
    open = open.filter(({ east }) => east >= group.west);
    open.push(group);
    for (const other of open) {
      if (other.south > group.north || other.north < group.south || areOne(other.arc, group.arc)) continue;
      for (let i = group.first; i < group.last; i++) {
        for (let k = other.first; k < (other === group ? i : other.last); k++)
          if (segmentsMeet(coords, 2 * i, 2 * k) && visit(i, k)) return true;
      }
    }
  }
  return false;
}

function groupsOf({ coords, starts }: NodedArcs, arc: number): Group[] {
  const groups: Group[] = [];
  const end = (starts[arc + 1] ?? 0) - 1;
  for (let first = starts[arc] ?? 0; first < end; first += GROUP) {
    const last = Math.min(end, first + GROUP);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = first; point <= last; point++) {
      const lng = coords[2 * point] ?? 0;
      const lat = coords[2 * point + 1] ?? 0;
      if (lng < west) west = lng;
      if (lng > east) east = lng;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    groups.push({ arc, first, last, west, south, east, north });
  }
  return groups;
}

/** Whether two segments meet; where they have an end in common, whether they lie on each other from there. */
function segmentsMeet(coords: Float64Array, a: number, b: number): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [coords[a], coords[a + 1], coords[a + 2], coords[a + 3]];
  const [cx = 0, cy = 0, dx = 0, dy = 0] = [coords[b], coords[b + 1], coords[b + 2], coords[b + 3]];
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  if (ax === cx && ay === cy) return isAlong(bx - ax, by - ay, dx - ax, dy - ay);
  if (ax === dx && ay === dy) return isAlong(bx - ax, by - ay, cx - ax, cy - ay);
  if (bx === cx && by === cy) return isAlong(ax - bx, ay - by, dx - bx, dy - by);
  if (bx === dx && by === dy) return isAlong(ax - bx, ay - by, cx - bx, cy - by);
  return !(
    isBeside(bx - ax, by - ay, cx - ax, cy - ay, dx - ax, dy - ay) ||
    isBeside(dx - cx, dy - cy, ax - cx, ay - cy, bx - cx, by - cy)
  );
}

/** Whether two vectors from one place point the same way, so that the shorter one ends on the longer. */
function isAlong(ux: number, uy: number, vx: number, vy: number): boolean {
  const longer = Math.max(Math.abs(ux) + Math.abs(uy), Math.abs(vx) + Math.abs(vy));
  return Math.abs(ux * vy - uy * vx) <= CONTACT_DEG * longer && ux * vx + uy * vy > 0;
}

/** Whether two points are on one side of the line through the origin and u. */
function isBeside(ux: number, uy: number, cx: number, cy: number, dx: number, dy: number): boolean {
  const contact = CONTACT_DEG * (Math.abs(ux) + Math.abs(uy));
  const c = ux * cy - uy * cx;
  const d = ux * dy - uy * dx;
  return (c > contact && d > contact) || (c < -contact && d < -contact);
}
