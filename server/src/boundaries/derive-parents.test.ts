import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveParents, type DerivedParents } from './derive-parents.ts';
import { polygonsContain } from './inner-point.ts';
import { PolygonStore } from './polygon-store.ts';
import { toWkb } from './shapes.ts';
import { topologyFromPolygons } from './topology-from-polygons.ts';
import { ringCoordinates, signedArea, type RegionGeometry } from './topology.ts';

const DISTRICT = '73.02.01';

interface Derived extends DerivedParents {
  polygonsOf: (code: string) => number[][][];
  layers: Record<'NATION' | 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE', RegionGeometry[]>;
}

/** Derives parents from villages, each a list of polygons of flat rings. */
function derive(villages: Record<string, number[][][]>, codes: readonly string[]): Derived {
  const store = new PolygonStore();
  const stored = Object.entries(villages).map(([code, polygons]) => ({
    code,
    numbers: store.add(toWkb(polygons)),
  }));
  const { arcs, rings } = topologyFromPolygons(store);
  const layers: Derived['layers'] = { NATION: [], PROVINCE: [], REGENCY: [], DISTRICT: [], VILLAGE: [] };
  for (const { code, numbers } of stored) {
    const polygons = numbers.map((polygon) => polygon.map((ring) => rings[ring] ?? []));
    layers.VILLAGE.push({ code, name: null, polygons });
  }
  const made = deriveParents(arcs, layers, codes);
  const polygonsOf = (code: string): number[][][] => {
    const region = Object.values(layers)
      .flat()
      .find((known) => known.code === code);
    return (region?.polygons ?? []).map((polygon) => polygon.map((ring) => ringCoordinates(made.arcs, ring)));
  };
  return { ...made, layers, polygonsOf };
}

function village(number: number, parent = DISTRICT): string {
  return `${parent}.${2001 + number}`;
}

function box(west: number, south: number, width = 1, height = 1): number[] {
  return [west, south, west + width, south, west + width, south + height, west, south + height];
}

function areaOf(polygons: number[][][]): number {
  return polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
}

const SIDE = 6;
const CELLS = Array.from({ length: SIDE * SIDE }, (_, i): [number, number] => [
  i % SIDE,
  Math.floor(i / SIDE),
]);

test('a grid of squares becomes its outline, up to the nation', () => {
  const villages = Object.fromEntries(CELLS.map(([x, y], i) => [village(i), [[box(x, y)]]]));
  const codes = ['ID', '73', '73.02', DISTRICT];
  const { polygonsOf, underivable, cut } = derive(villages, codes);
  expect([underivable, cut]).toEqual([[], []]);
  for (const code of codes) {
    const polygons = polygonsOf(code);
    expect(polygons).toHaveLength(1);
    expect(polygons[0]).toHaveLength(1);
    expect(polygons[0]?.[0]).toHaveLength(2 * 4 * SIDE);
    expect(areaOf(polygons)).toBe(SIDE * SIDE);
  }
});

test('any set of cells, in any winding, becomes exactly its land: islands, holes, cells that touch in a corner', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE }), (isMine) => {
      const villages = CELLS.map(([x, y], i): [string, number[][][]] => {
        const ring = box(x, y);
        const turned =
          i % 3 === 0 ? [ring.slice(6), ring.slice(4, 6), ring.slice(2, 4), ring.slice(0, 2)] : [ring];
        return [village(i, isMine[i] ? DISTRICT : '73.02.02'), [[turned.flat()]]];
      });
      const { polygonsOf, cut } = derive(Object.fromEntries(villages), [DISTRICT, '73.02.02']);
      expect(cut).toEqual([]);
      const mine = polygonsOf(DISTRICT);
      expect(areaOf(mine)).toBe(isMine.filter(Boolean).length);
      for (const [i, [x, y]] of CELLS.entries())
        expect(polygonsContain(mine, [x + 0.5, y + 0.5]), `${x} ${y}`).toBe(isMine[i]);
      for (const rings of mine) {
        for (const [i, ring] of rings.entries()) {
          expect(signedArea(ring) > 0).toBe(i === 0);
          const corners = Array.from(
            { length: ring.length / 2 },
            (_, k) => `${ring[2 * k]} ${ring[2 * k + 1]}`,
          );
          expect(new Set(corners).size).toBe(corners.length);
        }
      }
    }),
  );
});

test('children that overlap or share borders without sharing points become their land, counted once', () => {
  const side = fc.integer({ min: 1, max: 4 });
  const corner = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(corner, corner, side, side), { minLength: 2, maxLength: 7 }), (boxes) => {
      const villages = boxes.map((given, i): [string, number[][][]] => [village(i), [[box(...given)]]]);
      const { polygonsOf, underivable } = derive(Object.fromEntries(villages), [DISTRICT]);
      expect(underivable).toEqual([]);
      const district = polygonsOf(DISTRICT);
      let cells = 0;
      for (let x = 0; x < 10; x++) {
        for (let y = 0; y < 10; y++) {
          const isLand = boxes.some(([w, s, dx, dy]) => x >= w && x < w + dx && y >= s && y < s + dy);
          if (isLand) cells++;
          expect(polygonsContain(district, [x + 0.5, y + 0.5]), `${x} ${y}`).toBe(isLand);
        }
      }
      expect(areaOf(district)).toBeCloseTo(cells, 9);
    }),
    { numRuns: 300 },
  );
});

test('borders that cross are cut where they do', () => {
  const diamond = [2, 0, 4, 2, 2, 4, 0, 2];
  const { cut, polygonsOf } = derive({ [village(0)]: [[diamond]], [village(1)]: [[box(1.5, 1.25, 4, 1)]] }, [
    DISTRICT,
  ]);
  expect(cut).toEqual([DISTRICT]);
  expect(polygonsOf(DISTRICT)).toHaveLength(1);
  expect(areaOf(polygonsOf(DISTRICT))).toBeCloseTo(8 + 4 - 2.1875, 12);
});

test('a child that lies inside another one adds nothing', () => {
  const villages = { [village(0)]: [[box(0, 0, 4, 4)]], [village(1)]: [[box(1, 1)]] };
  expect(derive(villages, [DISTRICT]).polygonsOf(DISTRICT)).toEqual([[box(0, 0, 4, 4)]]);
});

test('what is wrong inside a regency is no matter to its outline', () => {
  const villages = {
    [village(0)]: [[[0, 0, 1.5, -0.1, 1, 0, 1, 1, 0, 1]]],
    [village(1)]: [[[1, 0, 1.2, -0.3, 1.4, 0.2, 2, 0, 2, 1, 1, 1]]],
    [village(0, '73.02.02')]: [[[0, 0, 0, -1, 2, -1, 2, 0, 1.4, 0.2, 1.2, -0.3, 1, 0, 1.5, -0.1]]],
  };
  const { cut, polygonsOf } = derive(villages, ['73.02', DISTRICT, '73.02.02']);
  expect(cut).toEqual([DISTRICT]);
  expect(areaOf(polygonsOf('73.02'))).toBe(4);
});

test('a parent without children is neither made nor blamed', () => {
  const { layers, underivable, cut } = derive({ [village(0)]: [[box(0, 0)]] }, ['11', '73.09.01']);
  expect([underivable, cut, layers.PROVINCE, layers.DISTRICT]).toEqual([[], [], [], []]);
});
