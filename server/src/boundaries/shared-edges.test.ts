import { describe, expect, it } from 'vitest';
import { PolygonStore } from './polygon-store.ts';
import { sharedEdges, type SharedEdge } from './shared-edges.ts';
import { toWkb } from './shapes.ts';
import { topologyFromPolygons } from './topology-from-polygons.ts';

/** Edges of regions of one polygon each, a list of rings of alternating lng and lat. */
function edgesOf(...polygons: number[][][]): SharedEdge[] {
  return edgesOfMany(...polygons.map((polygon) => [polygon]));
}

function edgesOfMany(...regions: number[][][][]): SharedEdge[] {
  const store = new PolygonStore();
  const numbers = regions.map((polygons) => store.add(toWkb(polygons)));
  const { arcs, rings } = topologyFromPolygons(store);
  const layer = numbers.map((polygons, i) => ({
    code: String(i),
    name: null,
    polygons: polygons.map((polygon) => polygon.map((ring) => rings[ring] ?? [])),
  }));
  return sharedEdges(arcs, layer);
}

const square = (west: number, south: number): number[][] => [
  [west, south, west + 1, south, west + 1, south + 1, west, south + 1],
];
/** A degree of a great circle of the mean sphere. */
const DEGREE_KM = 111.19508;

describe('sharedEdges', () => {
  it('regions that run along one line, in whichever direction, with the length of it', () => {
    const edges = edgesOf(square(120, 0), square(121, 0));
    expect(edges).toEqual([{ a: 0, b: 1, km: expect.closeTo(DEGREE_KM, 3) as number }]);
  });

  it('not regions that touch in a corner only, nor those apart', () => {
    expect(edgesOf(square(120, 0), square(121, 1), square(130, 0))).toEqual([]);
  });

  it('an edge of several parts is one pair, and a hole has a neighbour inside', () => {
    const ring: number[][] = [
      [120, 0, 123, 0, 123, 3, 120, 3],
      [121, 1, 121, 2, 122, 2, 122, 1],
    ];
    const edges = edgesOf(ring, square(121, 1));
    expect(edges).toHaveLength(1);
    expect(edges[0]?.km).toBeCloseTo(2 * DEGREE_KM + 2 * DEGREE_KM * 0.99962, 0);
  });

  it('parts of one region are not its neighbours; a border along several of them is one, as long as all together', () => {
    const tall = [[120, 0, 121, 0, 121, 1, 121, 2, 120, 2]];
    expect(edgesOfMany([tall], [square(121, 0), square(121, 1)])).toEqual([
      { a: 0, b: 1, km: expect.closeTo(2 * DEGREE_KM, 3) as number },
    ]);
  });

  it('a common part is enough where corners are missing in between; a line drawn elsewhere is none', () => {
    const withCorner = [[121, 0, 122, 0, 122, 1, 121, 1, 121, 0.5, 121, 0.3]];
    expect(edgesOf([[120, 0, 121, 0, 121, 0.5, 121, 1, 120, 1]], withCorner)).toHaveLength(1);
    expect(edgesOf(square(120, 0), [[121.0001, 0, 122, 0, 122, 1, 121.0001, 1]])).toEqual([]);
  });

  it('three regions along one line, where two overlap, are all neighbours of each other', () => {
    expect(edgesOf(square(120, 0), square(121, 0), square(121, 0)).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});
