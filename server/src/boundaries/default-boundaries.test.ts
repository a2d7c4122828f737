import { beforeAll, describe, expect, test } from 'vitest';
import { parentCodeOf } from '@serasi/shared';
import { readAdministrativeAreas, type AdministrativeArea } from '../sources/idn-area-data.ts';
import { villagePoints, type VillagePoint } from '../sources/village-points.ts';
import { defaultBoundaries } from './default-boundaries.ts';
import { polygonsContain } from './inner-point.ts';
import { shapeOf } from './shapes.ts';
import {
  ringCoordinates,
  signedArea,
  type Arcs,
  type BoundaryTopology,
  type RegionGeometry,
} from './topology.ts';

const SAMPLE = /^(ID|31|31\.01.*|34|34\.04.*)$/;

function flatPolygons(arcs: Arcs, { polygons }: RegionGeometry): number[][][] {
  return polygons.map((rings) => rings.map((ring) => ringCoordinates(arcs, ring)));
}

function areaOf(arcs: Arcs, geometry: RegionGeometry): number {
  return flatPolygons(arcs, geometry)
    .flat()
    .reduce((sum, ring) => sum + signedArea(ring), 0);
}

function village(code: string, lng: number, lat: number): VillagePoint {
  return { code, point: [lng, lat], origin: 'GEOGRAFIS' };
}

describe('Kepulauan Seribu and Sleman, real points and coasts', () => {
  let sample: AdministrativeArea[];
  let villages: VillagePoint[];
  let boundaries: BoundaryTopology;

  beforeAll(() => {
    const areas = readAdministrativeAreas();
    sample = areas.filter(({ code }) => SAMPLE.test(code));
    villages = villagePoints(areas).filter(({ code }) => SAMPLE.test(code));
    boundaries = defaultBoundaries(sample, villages);
  }, 60_000);

  test('every region has a polygon', () => {
    const codes = Object.values(boundaries.layers)
      .flat()
      .map(({ code }) => code);
    expect(codes.sort()).toEqual(sample.map(({ code }) => code).sort());
    for (const region of boundaries.layers.VILLAGE)
      expect(areaOf(boundaries.arcs, region), region.code).toBeGreaterThan(0);
  });

  test('children fill their parent exactly', () => {
    const { arcs, layers } = boundaries;
    const pairs = [
      [layers.NATION, layers.PROVINCE],
      [layers.PROVINCE, layers.REGENCY],
      [layers.REGENCY, layers.DISTRICT],
      [layers.DISTRICT, layers.VILLAGE],
    ] as const;
    for (const [parents, children] of pairs) {
      for (const parent of parents) {
        const mine = children.filter(({ code }) => parentCodeOf(code) === parent.code);
        const whole = areaOf(arcs, parent);
        const parts = mine.reduce((sum, child) => sum + areaOf(arcs, child), 0);
        expect(Math.abs(parts / whole - 1), parent.code).toBeLessThan(1e-9);
        const borders = new Set(mine.flatMap(({ polygons }) => polygons.flat(2)));
        for (const arc of parent.polygons.flat(2))
          expect(borders.has(arc), `${parent.code} arc ${arc}`).toBe(true);
      }
    }
  });

  test('each arc borders at most one village on either side', () => {
    const seen = new Set<number>();
    for (const arc of boundaries.layers.VILLAGE.flatMap(({ polygons }) => polygons.flat(2))) {
      expect(seen.has(arc)).toBe(false);
      seen.add(arc);
    }
    expect([...seen].some((arc) => seen.has(~arc))).toBe(true);
  });

  test('shapes hold their point and a closed WKB', () => {
    const preferred = new Map(villages.map(({ code, point }) => [code, point]));
    let kept = 0;
    for (const region of boundaries.layers.VILLAGE) {
      const shape = shapeOf(boundaries.arcs, region, preferred.get(region.code));
      if (!shape) throw new Error(`${region.code} has no shape`);
      expect(polygonsContain(flatPolygons(boundaries.arcs, region), shape.point), region.code).toBe(true);
      if (shape.point === preferred.get(region.code)) kept++;
      const points = shape.wkb.readUInt32LE(18);
      expect([shape.wkb.readUInt8(0), shape.wkb.readUInt32LE(1)]).toEqual([1, 6]);
      expect(shape.wkb.subarray(22, 38)).toEqual(
        shape.wkb.subarray(22 + 16 * (points - 1), 22 + 16 * points),
      );
    }
    expect(kept / villages.length).toBeGreaterThan(0.9);
  });
});

test('a point outside its polygon is not taken over', () => {
  const villages = [village('31.01.01.1001', 106.6, -5.7)];
  const region = { id: 1, code: '31.01.01.1001', name: 'Laut', level: 'VILLAGE', parentId: null } as const;
  const { arcs, layers } = defaultBoundaries([region], villages, []);
  const [islet] = layers.VILLAGE;
  if (!islet) throw new Error('the islet is missing');
  expect(shapeOf(arcs, islet, [106.6, -5.7])?.point).toEqual([106.6, -5.7]);
  const point = shapeOf(arcs, islet, [106.7, -5.7])?.point;
  expect(point?.[0]).toBeCloseTo(106.6, 6);
});

describe('made-up coasts', () => {
  const areas = (...codes: string[]): AdministrativeArea[] =>
    codes.map((code, i) => ({ id: i + 1, code, name: code, level: 'VILLAGE', parentId: null }));
  const square = (west: number, south: number, size: number): [number, number][] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ];

  test('neighbouring villages in the open sea get islets that share a straight border', () => {
    const villages = [
      village('31.01.01.1001', 106.6, -5.7),
      village('31.01.01.1002', 106.61, -5.7),
      village('31.01.01.1003', 106, -6.9),
    ];
    const { arcs, layers } = defaultBoundaries(areas(...villages.map(({ code }) => code)), villages, [
      square(105.9, -7, 0.2),
    ]);
    const [west, east, mainland] = layers.VILLAGE;
    if (!west || !east || !mainland) throw new Error('a village is missing');
    expect(west.polygons.flat(2).filter((arc) => east.polygons.flat(2).includes(~arc))).toHaveLength(1);
    expect(areaOf(arcs, west)).toBeCloseTo(areaOf(arcs, east), 5);
    expect(areaOf(arcs, mainland)).toBeCloseTo(0.04, 12);
  });

  test('a strip across the strait goes to the village on its own side', () => {
    const north = village('51.01.01.2001', 115, -8.1);
    const southWest = village('51.01.01.2002', 114.8, -8.9);
    const southEast = village('51.01.01.2003', 115.2, -8.9);
    const coasts = [square(114.5, -8.45, 0.4), square(114.5, -9.2, 0.72)];
    const { arcs, layers } = defaultBoundaries(
      areas(north.code, southWest.code, southEast.code),
      [north, southWest, southEast],
      coasts,
    );
    const first = layers.VILLAGE[0];
    if (!first) throw new Error('the northern village is missing');
    for (const [exterior = []] of flatPolygons(arcs, first)) {
      const south = Math.min(...exterior.filter((_, i) => i % 2 === 1));
      expect(south).toBeGreaterThan(-8.46);
    }
  });
});
