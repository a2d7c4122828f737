import { parentCodeOf } from '@serasi/shared';
import type { AdministrativeArea } from './idn-area-data.ts';
import { matchGeografis } from './geografis.ts';
import {
  distanceKm,
  findIsolated,
  median,
  medianPoint,
  push,
  KM_PER_DEGREE,
  type LngLat,
} from './isolated-points.ts';
import { onSpiral, spreadPoints } from './spread-points.ts';

export interface VillagePoint {
  code: string;
  /** `[lng, lat]`, EPSG:4326; any two villages are at least 0.0005° apart. */
  point: LngLat;
  /** GEOGRAFIS: the package's own point; PLACED: near the siblings, because it is missing or clearly wrong. */
  origin: 'GEOGRAFIS' | 'PLACED';
}

/**
 * When a village's point is taken for wrong: far from its district's other villages while `strangers` foreign villages are
 * nearer; or in a part of its district that lies `gapKm` from the part next to the regency's middle.
 *
 * @source measured against BIG RBI10K 2023: of 398 points > 10 km off this finds the visible tenth (most of the others stay
 * inside their own regency in Papua); 18 right points are lost.
 */
const LONE_VILLAGE = { minKm: 5, strangers: 40 };
const SPLIT_DISTRICT = { gapKm: 100 };

/** A point for every village of `areas`, in their order; the same on every run. */
export function villagePoints(areas: readonly AdministrativeArea[]): VillagePoint[] {
  const known = new Map<string, LngLat>();
  for (const [code, { point }] of matchGeografis(areas)) known.set(code, point);
  dropWrongPoints(known);

  const anchors = anchorsOf(known);
  const placed = new Map<string, number>();
  const villages: VillagePoint[] = [];
  for (const { code, level } of areas) {
    if (level !== 'VILLAGE') continue;
    const point = known.get(code);
    if (point) villages.push({ code, point, origin: 'GEOGRAFIS' });
    else villages.push({ code, point: placeNearSiblings(code, anchors, placed), origin: 'PLACED' });
  }
  const points = spreadPoints(villages.map(({ point }) => point));
  return villages.map((village, i) => ({ ...village, point: points[i] ?? village.point }));
}

function dropWrongPoints(known: Map<string, LngLat>): void {
  const codes = [...known.keys()];
  const villages = codes.map((code) => ({
    point: known.get(code) ?? ([0, 0] as LngLat),
    group: ancestorOf(code, 1),
  }));
  for (const i of findIsolated(villages, LONE_VILLAGE.minKm, LONE_VILLAGE.strangers))
    known.delete(codes[i] ?? '');

  const centres = new Map(
    [...groupByAncestor(known, 2)].map(([code, points]) => [code, medianPoint(points)]),
  );
  const districts = new Map<string, string[]>();
  for (const code of known.keys()) push(districts, ancestorOf(code, 1), code);
  for (const [district, members] of districts) {
    const centre = centres.get(ancestorOf(district, 1));
    const parts = splitAtGaps(members, known, SPLIT_DISTRICT.gapKm);
    if (!centre || parts.length < 2) continue;
    const away = (part: string[]): number =>
      Math.min(...part.map((code) => distanceKm(known.get(code) ?? centre, centre)));
    const kept = parts.reduce((best, part) => (away(part) < away(best) ? part : best));
    for (const part of parts) if (part !== kept) for (const code of part) known.delete(code);
  }
}

/** Groups of members such that any two groups are further apart than `gapKm`. */
function splitAtGaps(members: readonly string[], known: Map<string, LngLat>, gapKm: number): string[][] {
  const parts: string[][] = [];
  const left = new Set(members);
  for (const seed of members) {
    if (!left.delete(seed)) continue;
    const part = [seed];
    for (const code of part) {
      const here = known.get(code);
      for (const other of left) {
        const there = known.get(other);
        if (here && there && distanceKm(here, there) <= gapKm && left.delete(other)) part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

interface Anchor {
  point: LngLat;
  /** Median distance of the members, degrees. */
  spreadDeg: number;
}

/** The middle of every district, regency and province that has a point. */
function anchorsOf(known: Map<string, LngLat>): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const levelsUp of [1, 2, 3]) {
    for (const [code, points] of groupByAncestor(known, levelsUp)) {
      const point = medianPoint(points);
      anchors.set(code, {
        point,
        spreadDeg: median(points.map((p) => distanceKm(p, point))) / KM_PER_DEGREE,
      });
    }
  }
  return anchors;
}

/** The n-th village placed at an anchor goes on the n-th turn of a spiral that stays within the anchor's members. */
function placeNearSiblings(code: string, anchors: Map<string, Anchor>, placed: Map<string, number>): LngLat {
  let key = ancestorOf(code, 1);
  while (!anchors.has(key) && key.length > 2) key = ancestorOf(key, 1);
  const anchor = anchors.get(key);
  if (!anchor) throw new Error(`no village of ${key} has a point to place ${code} by`);
  const turn = (placed.get(key) ?? 0) + 1;
  placed.set(key, turn);
  return onSpiral(anchor.point, turn, Math.max(0.004, anchor.spreadDeg / 4));
}

function groupByAncestor(known: Map<string, LngLat>, levelsUp: number): Map<string, LngLat[]> {
  const groups = new Map<string, LngLat[]>();
  for (const [code, point] of known) {
    const key = ancestorOf(code, levelsUp);
    const points = groups.get(key);
    if (points) points.push(point);
    else groups.set(key, [point]);
  }
  return groups;
}

function ancestorOf(code: string, levelsUp: number): string {
  let ancestor = code;
  for (let i = 0; i < levelsUp; i++) ancestor = parentCodeOf(ancestor) ?? ancestor;
  return ancestor;
}
