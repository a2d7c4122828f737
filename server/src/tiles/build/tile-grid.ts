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
 * Cuts a polygon into tiles and hands over what falls into each, in the tile's own units.
 *
 * @param rings in units of the whole world at this zoom (0 to EXTENT · 2^z), exterior first
 */
export function cutIntoTiles(
  rings: readonly FlatRing[],
  limits: TileRange,
  place: (x: number, y: number, rings: FlatRing[]) => void,
): void {
  const [west, east] = tilesAcross(rings, 0, limits.west, limits.east);
  for (let x = west; x <= east; x++) {
    const column = west === east ? rings : clipAll(rings, 0, x);
    if (column.length === 0) continue;
    const [north, south] = tilesAcross(column, 1, limits.north, limits.south);
    for (let y = north; y <= south; y++) {
      const inTile = north === south ? column : clipAll(column, 1, y);
      if (inTile.length > 0) place(x, y, inTile.map((ring) => shifted(ring, x * EXTENT, y * EXTENT)));
    }
  }
}

function tilesAcross(rings: readonly FlatRing[], axis: 0 | 1, least: number, most: number): [number, number] {
  const exterior = rings[0] ?? [];
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < exterior.length; i += 2) {
    low = Math.min(low, exterior[i] ?? 0);
    high = Math.max(high, exterior[i] ?? 0);
  }
  return [Math.max(least, Math.floor((low - BUFFER) / EXTENT)), Math.min(most, Math.floor((high + BUFFER) / EXTENT))];
}

function clipAll(rings: readonly FlatRing[], axis: 0 | 1, tile: number): FlatRing[] {
  const clipped: FlatRing[] = [];
  for (const [i, ring] of rings.entries()) {
    const part = clipRing(ring, axis, tile * EXTENT - BUFFER, (tile + 1) * EXTENT + BUFFER);
    if (part.length >= 6) clipped.push(part);
    else if (i === 0) return [];
  }
  return clipped;
}

function shifted(ring: FlatRing, dx: number, dy: number): FlatRing {
  const moved: FlatRing = new Array<number>(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    moved[i] = (ring[i] ?? 0) - dx;
    moved[i + 1] = (ring[i + 1] ?? 0) - dy;
  }
  return moved;
}
