/** Flat ring: x, y, x, y …, not closed. */
export type FlatRing = number[];

/** The part of a ring where coordinate `axis` (0 x, 1 y) lies between `low` and `high`; empty when nothing is left. */
export function clipRing(ring: FlatRing, axis: 0 | 1, low: number, high: number): FlatRing {
  return clipHalf(clipHalf(ring, axis, low, 1), axis, high, -1);
}

/** @source Sutherland & Hodgman 1974; `sign` 1 keeps what is above `limit`, -1 what is below */
function clipHalf(ring: FlatRing, axis: 0 | 1, limit: number, sign: 1 | -1): FlatRing {
  const clipped: FlatRing = [];
  let px = ring[ring.length - 2] ?? 0;
  let py = ring[ring.length - 1] ?? 0;
  let previous = sign * ((axis === 0 ? px : py) - limit);
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    const current = sign * ((axis === 0 ? x : y) - limit);
    if (previous < 0 !== current < 0) {
      const share = previous / (previous - current);
      if (axis === 0) clipped.push(limit, py + share * (y - py));
      else clipped.push(px + share * (x - px), limit);
    }
    if (current >= 0) clipped.push(x, y);
    px = x;
    py = y;
    previous = current;
  }
  return clipped;
}

/** Area in square units; positive when y grows downward and the ring runs clockwise, as vector tiles want an exterior. */
export function ringArea(ring: FlatRing): number {
  let sum = 0;
  let px = ring[ring.length - 2] ?? 0;
  let py = ring[ring.length - 1] ?? 0;
  for (let i = 0; i < ring.length; i += 2) {
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum / 2;
}
