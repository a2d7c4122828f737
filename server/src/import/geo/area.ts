import type { Reason } from '../reason.ts';
import { ringContains, signedArea } from '../../boundaries/topology.ts';
import { geoReason } from './problems.ts';

/** Alternating x and y, closed. */
export type FlatRing = number[];

/** Polygons of the file's own coordinates: each a list of rings, the exterior first, then its holes. */
export interface Area {
  readonly polygons: readonly (readonly FlatRing[])[];
  /** It had heights or measures. */
  readonly flattened: boolean;
}

const CLOSED_TRIANGLE = 8;

/** Closes rings, drops those too short to be one; or says why nothing is left. */
export function finishArea(polygons: readonly (readonly FlatRing[])[], flattened: boolean): Area | Reason {
  const kept: FlatRing[][] = [];
  let any = false;
  for (const rings of polygons) {
    const whole: FlatRing[] = [];
    for (const [i, ring] of rings.entries()) {
      any ||= ring.length > 0;
      if (!ring.every(Number.isFinite)) return geoReason('BAD_COORDINATES');
      close(ring);
      if (ring.length >= CLOSED_TRIANGLE) whole.push(ring);
      else if (i === 0) break;
    }
    if (whole.length > 0) kept.push(whole);
  }
  if (kept.length > 0) return { polygons: kept, flattened };
  return geoReason(any ? 'TOO_FEW_POSITIONS' : 'NO_GEOMETRY');
}

function close(ring: FlatRing): void {
  const [x, y] = ring;
  if (x === undefined || y === undefined) return;
  if (ring[ring.length - 2] !== x || ring[ring.length - 1] !== y) ring.push(x, y);
}

/**
 * Rings without a word about which is a hole: one that lies inside another belongs to the smallest around it.
 * `isHole` tells what the format knows by itself, if anything.
 */
export function nestRings(
  rings: readonly FlatRing[],
  isHole: (ring: FlatRing, index: number) => boolean,
): FlatRing[][] {
  const shells = rings.filter((ring, i) => !isHole(ring, i)).map((ring) => ({ rings: [ring], size: 0 }));
  const holes = rings.filter((ring, i) => isHole(ring, i));
  if (shells.length === 0) return holes.map((ring) => [ring]);
  for (const shell of shells) shell.size = Math.abs(signedArea(shell.rings[0] ?? []));
  shells.sort((a, b) => a.size - b.size);
  const orphans: FlatRing[][] = [];
  for (const hole of holes) {
    const size = Math.abs(signedArea(hole));
    const around = shells.find((shell) => shell.size >= size && contains(shell.rings[0] ?? [], hole));
    if (around) around.rings.push(hole);
    else orphans.push([hole]);
  }
  return [...shells.map((shell) => shell.rings), ...orphans];
}

/** By a few of its corners: one alone may lie on the line. */
export function contains(shell: FlatRing, ring: FlatRing): boolean {
  let inside = 0;
  let asked = 0;
  const step = 2 * Math.max(1, Math.floor(ring.length / 2 / 5));
  for (let i = 0; i + 1 < ring.length; i += step) {
    asked++;
    if (ringContains(shell, ring[i] ?? 0, ring[i + 1] ?? 0)) inside++;
  }
  return inside * 2 > asked;
}

export function isArea(value: Area | Reason): value is Area {
  return 'polygons' in value;
}

export type Box = [west: number, south: number, east: number, north: number];

export function boxOf({ polygons }: Area): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of polygons) {
    for (let i = 0; shell && i < shell.length; i += 2) {
      const x = shell[i] ?? 0;
      const y = shell[i + 1] ?? 0;
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}
