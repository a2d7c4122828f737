import { clipRing, type FlatRing } from './ring-clip.ts';

/** Units along a tile's edge. */
export const EXTENT = 4096;
/** Units that a tile reaches over its edges, so that outlines along a tile's edge stay unseen. */
const BUFFER = 64;

/** Tiles of one zoom from west to east and north to south, inclusive. */
export interface TileRange {
  west: number;
  north: number;
  east: number;
  south: number;
}

/**
 * Cuts a polygon into tiles and hands over what falls into each, in the tile's own whole units. Halves the range again and
 * again, so that a large polygon is not walked once per tile.
 *
 * @param rings in units of the whole world at this zoom (0 to EXTENT · 2^z), exterior first
 */
export function cutIntoTiles(
  rings: readonly FlatRing[],
  limits: TileRange,
  place: (x: number, y: number, rings: FlatRing[]) => void,
): void {
  cutAlong(0, rings, limits.west, limits.east, (x, column) => {
    cutAlong(1, column, limits.north, limits.south, (y, inTile) => {
      place(
        x,
        y,
        inTile.map((ring) => shifted(ring, x * EXTENT, y * EXTENT)),
      );
    });
  });
}

function cutAlong(
  axis: 0 | 1,
  rings: readonly FlatRing[],
  least: number,
  most: number,
  found: (tile: number, rings: readonly FlatRing[]) => void,
): void {
  const [low, high] = reachOf(rings[0] ?? [], axis);
  const first = Math.max(least, Math.floor((low - BUFFER) / EXTENT));
  const last = Math.min(most, Math.floor((high + BUFFER) / EXTENT));
  if (first > last) return;
  const from = first * EXTENT - BUFFER;
  const to = (last + 1) * EXTENT + BUFFER;
  const inside = low >= from && high <= to ? rings : clipAll(rings, axis, from, to);
  if (inside.length === 0) return;
  if (first === last) {
    found(first, inside);
    return;
  }
  const middle = (first + last) >> 1;
  cutAlong(axis, inside, first, middle, found);
  cutAlong(axis, inside, middle + 1, last, found);
}

function reachOf(exterior: FlatRing, axis: 0 | 1): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < exterior.length; i += 2) {
    const value = exterior[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function clipAll(rings: readonly FlatRing[], axis: 0 | 1, from: number, to: number): FlatRing[] {
  const clipped: FlatRing[] = [];
  for (const [i, ring] of rings.entries()) {
    const part = clipRing(ring, axis, from, to);
    if (part.length >= 6) clipped.push(part);
    else if (i === 0) return [];
  }
  return clipped;
}

function shifted(ring: FlatRing, dx: number, dy: number): FlatRing {
  const moved: FlatRing = [];
  for (let i = 0; i < ring.length; i += 2)
    moved.push(Math.round((ring[i] ?? 0) - dx), Math.round((ring[i + 1] ?? 0) - dy));
  return moved;
}
