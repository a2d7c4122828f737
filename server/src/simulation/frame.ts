import { at, hashText, kindOfCode, REGION_LEVELS, regionTree } from '@serasi/shared';
import type { RegionKind, RegionLevel, RegionTree } from '@serasi/shared';

/** A region as the simulation needs it: today's administrative areas have this shape. */
export interface SimulatedRegion {
  id: number;
  code: string;
  level: RegionLevel;
  /** Null, or not in the list: nothing is above. */
  parentId: number | null;
}

/** Where a region lies: [lng, lat] in degrees. */
export interface PlacedRegion {
  code: string;
  point: readonly [lng: number, lat: number];
}

/** The regions laid out for simulation: places as in `regions`, and where and under whom each lies. */
export interface Frame {
  regions: readonly SimulatedRegion[];
  /** Stored level numbers, 0 nation … 4 village. */
  level: Uint8Array;
  kind: readonly (RegionKind | null)[];
  /** The region's own point, where one is known. */
  point: readonly (PlacedRegion['point'] | undefined)[];
  tree: RegionTree;
  /** Places of the villages, by region id. */
  villages: Int32Array;
  /** hashText of each region's code: what its random numbers are seeded by. */
  hash: Uint32Array;
  /** Place of the province, regency, district above (or at) each region; −1 where there is none. */
  province: Int32Array;
  regency: Int32Array;
  district: Int32Array;
  /** [lng, lat] of every region: its own point, else the mean of those below, else its parent's. */
  lng: Float64Array;
  lat: Float64Array;
}

/** The place above or at each region whose level is `level`; −1 where there is none. */
function ancestorsAt(levels: Uint8Array, tree: RegionTree, level: number): Int32Array {
  const found = new Int32Array(tree.count).fill(-1);
  for (const place of tree.bottomUp.toReversed()) {
    const parent = at(tree.parent, place);
    if (levels[place] === level) found[place] = place;
    else if (parent >= 0) found[place] = at(found, parent);
  }
  return found;
}

/** One coordinate of every region: 0 its lng, 1 its lat. The middle of Indonesia where nothing at all is known. */
function coordinates(points: Frame['point'], tree: RegionTree, axis: 0 | 1): Float64Array {
  const sums = new Float64Array(tree.count);
  const counts = new Float64Array(tree.count);
  for (const place of tree.bottomUp) {
    const own = points[place]?.[axis];
    if (own !== undefined) [sums[place], counts[place]] = [own, 1];
    const parent = at(tree.parent, place);
    if (parent < 0 || !counts[place]) continue;
    sums[parent] = at(sums, parent) + at(sums, place) / at(counts, place);
    counts[parent] = at(counts, parent) + 1;
  }
  const result = new Float64Array(tree.count);
  for (const place of tree.bottomUp.toReversed()) {
    const parent = at(tree.parent, place);
    const inherited = parent >= 0 ? at(result, parent) : axis === 0 ? 118 : -2;
    result[place] = counts[place] ? at(sums, place) / at(counts, place) : inherited;
  }
  return result;
}

/** Lays regions out; `points` may lack some and name others. */
export function frameOf(regions: readonly SimulatedRegion[], points: Iterable<PlacedRegion>): Frame {
  const level = Uint8Array.from(regions, (r) => REGION_LEVELS.indexOf(r.level));
  const tree = regionTree(
    regions.map((r) => r.id),
    regions.map((r) => r.parentId),
    level,
  );
  const villages = Int32Array.from(regions.flatMap((r, place) => (r.level === 'VILLAGE' ? [place] : [])));
  villages.sort((a, b) => (regions[a]?.id ?? 0) - (regions[b]?.id ?? 0));
  const pointOf = new Map(Array.from(points, ({ code, point }) => [code, point]));
  const point = regions.map((r) => pointOf.get(r.code));
  return {
    regions,
    level,
    kind: regions.map((r) => kindOfCode(r.code)),
    point,
    tree,
    villages,
    hash: Uint32Array.from(regions, (r) => hashText(r.code)),
    province: ancestorsAt(level, tree, 1),
    regency: ancestorsAt(level, tree, 2),
    district: ancestorsAt(level, tree, 3),
    lng: coordinates(point, tree, 0),
    lat: coordinates(point, tree, 1),
  };
}
