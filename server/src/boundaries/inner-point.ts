import type { LngLat } from '../sources/isolated-points.ts';
import { ringContains, signedArea } from './topology.ts';

/** Heights at which a polygon is searched, as shares of its own height. */
const SCAN_LINES = [0.5, 0.42, 0.58, 0.35, 0.65, 0.27, 0.73, 0.2, 0.8, 0.12, 0.88];

/** Whether the point lies in one of the polygons (flat rings, exterior first) and in none of its holes. */
export function polygonsContain(polygons: readonly number[][][], [lng, lat]: LngLat): boolean {
  return polygons.some((rings) => rings.filter((ring) => ringContains(ring, lng, lat)).length % 2 === 1);
}

/**
 * A point surely inside the largest polygon, with room around it for a name: of the middles of the stretches that a few
 * horizontal lines cut, the one with the most room left, right, above and below.
 *
 * @param polygons flat rings, exterior first
 */
export function innerPoint(polygons: readonly number[][][]): LngLat {
  const rings = polygons.reduce((a, b) => (outerArea(b) > outerArea(a) ? b : a), polygons[0] ?? []);
  const exterior = rings[0] ?? [];
  let bottom = Infinity;
  let top = -Infinity;
  for (let i = 1; i < exterior.length; i += 2) {
    bottom = Math.min(bottom, exterior[i] ?? 0);
    top = Math.max(top, exterior[i] ?? 0);
  }
  let best: LngLat = [exterior[0] ?? 0, exterior[1] ?? 0];
  let most = -1;
  for (const share of SCAN_LINES) {
    const lat = bottom + share * (top - bottom);
    const cuts = crossings(rings, 1, lat);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const west = cuts[i] ?? 0;
      const east = cuts[i + 1] ?? 0;
      if (east - west <= most) continue;
      const lng = (west + east) / 2;
      const room = Math.min(east - west, 2 * clearance(crossings(rings, 0, lng), lat));
      if (room <= most) continue;
      most = room;
      best = [lng, lat];
    }
  }
  return best;
}

/** Where the rings cross the line on which coordinate `axis` (0 lng, 1 lat) has the value, sorted. */
function crossings(rings: readonly number[][], axis: 0 | 1, value: number): number[] {
  const cuts: number[] = [];
  const across = 1 - axis;
  for (const ring of rings) {
    let pa = ring[ring.length - 2 + axis] ?? 0;
    let pb = ring[ring.length - 2 + across] ?? 0;
    for (let i = 0; i < ring.length; i += 2) {
      const a = ring[i + axis] ?? 0;
      const b = ring[i + across] ?? 0;
      if (a > value !== pa > value) cuts.push(((pb - b) * (value - a)) / (pa - a) + b);
      pa = a;
      pb = b;
    }
  }
  return cuts.sort((a, b) => a - b);
}

function clearance(cuts: readonly number[], at: number): number {
  return cuts.reduce((nearest, cut) => Math.min(nearest, Math.abs(cut - at)), Infinity);
}

function outerArea(rings: readonly number[][] | undefined): number {
  return Math.abs(signedArea(rings?.[0] ?? []));
}
