import { beforeAll, expect, test } from 'vitest';
import { parentCodeOf } from '@serasi/shared';
import { matchGeografis } from './geografis.ts';
import { readAdministrativeAreas, type AdministrativeArea } from './idn-area-data.ts';
import { findIsolated, type GroupedPoint } from './isolated-points.ts';
import { spreadPoints } from './spread-points.ts';
import { villagePoints } from './village-points.ts';

let areas: AdministrativeArea[];

beforeAll(() => {
  areas = readAdministrativeAreas();
});

test('the list holds every region, ids in order, parents first', () => {
  const count = (level: string): number => areas.filter((area) => area.level === level).length;
  expect(['NATION', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'].map(count)).toEqual([
    1, 38, 514, 7285, 83762,
  ]);
  expect(areas.every(({ id }, i) => id === i + 1)).toBe(true);
  expect(areas[0]).toEqual({ id: 1, code: 'ID', name: 'Indonesia', level: 'NATION', parentId: null });
  for (const { code, id, parentId } of areas.slice(1)) {
    expect(areas[(parentId ?? 0) - 1]?.code).toBe(parentCodeOf(code));
    expect(parentId).toBeLessThan(id);
  }
  expect(areas.find(({ code }) => code === '11.01')?.name).toBe('Kabupaten Aceh Selatan');
});

test('names find the villages of the provinces that Papua was split into', () => {
  const matched = matchGeografis(areas);
  expect(matched.size / 83762).toBeGreaterThan(0.992);
  expect([...matched].filter(([code]) => code.startsWith('95.')).length).toBeGreaterThan(2000);
  expect(matched.get('73.02.01.1001')?.match).toBe('CODE_AND_NAME');
}, 30_000);

test('every village has its own place', () => {
  const villages = villagePoints(areas);
  expect(villages).toHaveLength(83762);
  expect(new Set(villages.map(({ point }) => point.join())).size).toBe(83762);
  expect(villages.filter(({ origin }) => origin === 'PLACED').length / 83762).toBeLessThan(0.01);
  for (const { point } of villages) {
    expect(point[0] > 94.5 && point[0] < 141.5 && point[1] > -11.5 && point[1] < 6.5).toBe(true);
  }
}, 30_000);

test('a point among strangers is wrong, a lonely island is not', () => {
  const crowd = (group: string, lng: number, lat: number): GroupedPoint[] =>
    Array.from({ length: 9 }, (_, i) => ({
      group,
      point: [lng + (i % 3) * 0.01, lat + Math.floor(i / 3) * 0.01],
    }));
  const stray: GroupedPoint = { group: 'a', point: [111.015, -7.015] };
  const island: GroupedPoint = { group: 'a', point: [108, -4] };
  expect(findIsolated([...crowd('a', 110, -7), ...crowd('b', 111, -7.02), stray, island], 5, 9)).toEqual(
    new Set([18]),
  );
});

test('coincident points are spread, others stay', () => {
  const [first, second, other] = spreadPoints([
    [110, -7],
    [110, -7],
    [110.01, -7],
  ]);
  expect([first, other]).toEqual([
    [110, -7],
    [110.01, -7],
  ]);
  const moved = Math.hypot((second?.[0] ?? 0) - 110, (second?.[1] ?? 0) + 7);
  expect(moved > 0.00049 && moved < 0.001).toBe(true);
});
