import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BOUNDARY_PROBLEMS, BoundaryError, type BoundaryProblem } from './boundary-error.ts';
import { readBoundaryFile } from './topojson-file.ts';
import { ringCoordinates, signedArea } from './topology.ts';

const folder = mkdtempSync(join(tmpdir(), 'serasi-topojson-'));
const realFile = fileURLToPath(
  new URL('../../../../shared/data/boundaries/idn_all_levels.topo.json.gz', import.meta.url),
);

/** Two villages side by side, one degree each, 120°E 5°S, as one district, regency and province. */
function twoVillages(
  move: (lng: number, lat: number) => [number, number] = (lng, lat) => [lng, lat],
): Record<string, unknown> {
  const line = (...points: [number, number][]): [number, number][] =>
    points.map(([lng, lat]) => move(lng, lat));
  const region = (code: string, arcs: number[][]): object => ({
    type: 'Polygon',
    arcs,
    properties: { code, name: `Nama ${code}` },
  });
  const layer = (...geometries: object[]): object => ({ type: 'GeometryCollection', geometries });
  return {
    type: 'Topology',
    arcs: [
      line([121, -5], [121, -4]),
      line([121, -4], [120, -4], [120, -5], [121, -5]),
      line([121, -5], [122, -5], [122, -4], [121, -4]),
    ],
    objects: {
      desa: layer(region('73.02.01.2001', [[0, 1]]), region('73.02.01.2002', [[2, ~0]])),
      kecamatan: layer(region('73.02.01', [[2, 1]])),
      kabupaten: layer(region('73.02', [[2, 1]])),
      provinsi: layer(region('73', [[2, 1]])),
    },
  };
}

function save(content: string | Buffer, name = 'batas.json'): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function problemWith(file: string): BoundaryProblem | null {
  try {
    readBoundaryFile(file);
    return null;
  } catch (error) {
    if (error instanceof BoundaryError) return error.code;
    throw error;
  }
}

test('reads all levels, the shared arc and the nation around them, plain and gzipped', () => {
  const text = JSON.stringify(twoVillages());
  for (const file of [save(text), save(gzipSync(text), 'batas.json.gz')]) {
    const { arcs, layers, status } = readBoundaryFile(file);
    expect(status).toBe('OFFICIAL');
    expect(layers.VILLAGE.map(({ code, name }) => [code, name])).toEqual([
      ['73.02.01.2001', 'Nama 73.02.01.2001'],
      ['73.02.01.2002', 'Nama 73.02.01.2002'],
    ]);
    const nation = layers.NATION[0]?.polygons[0]?.[0] ?? [];
    expect(Math.abs(signedArea(ringCoordinates(arcs, nation)))).toBeCloseTo(2, 12);
  }
});

test('quantised coordinates are summed up and scaled', () => {
  const topology = twoVillages();
  topology.arcs = [
    [
      [100, 0],
      [0, 100],
    ],
    [
      [100, 100],
      [-100, 0],
      [0, -100],
      [100, 0],
    ],
    [
      [100, 0],
      [100, 0],
      [0, 100],
      [-100, 0],
    ],
  ];
  topology.transform = { scale: [0.01, 0.01], translate: [120, -5] };
  expect(readBoundaryFile(save(JSON.stringify(topology))).arcs.coords.slice(0, 4)).toEqual(
    Float64Array.of(121, -5, 121, -4),
  );
});

test.each<[BoundaryProblem, () => string]>([
  ['FILE_UNREADABLE', () => join(folder, 'tidak-ada.json')],
  ['NOT_GZIP', () => save(JSON.stringify(twoVillages()), 'bukan.json.gz')],
  ['NOT_GZIP', () => save(gzipSync(JSON.stringify(twoVillages())).subarray(0, 100), 'terpotong.json.gz')],
  ['NOT_JSON', () => save(JSON.stringify(twoVillages()).slice(0, -10))],
  ['NOT_TOPOLOGY', () => save('{"type":"FeatureCollection","features":[]}')],
  ['NOT_TOPOLOGY', () => save('null')],
  ['LAYER_MISSING', () => save(JSON.stringify({ ...twoVillages(), objects: {} }))],
  ['NOT_IN_DEGREES', () => save(JSON.stringify(twoVillages((lng, lat) => [lng * 5000, lat * 1e6])))],
  ['AXES_SWAPPED', () => save(JSON.stringify(twoVillages((lng, lat) => [lat, lng])))],
  ['OUTSIDE_INDONESIA', () => save(JSON.stringify(twoVillages((lng, lat) => [lng - 100, lat + 40])))],
])('%s is recognised', (problem, makeFile) => {
  expect(problemWith(makeFile())).toBe(problem);
});

test('a layer without codes is empty, not fine', () => {
  const topology = twoVillages();
  const kecamatan = {
    type: 'GeometryCollection',
    geometries: [{ type: 'Polygon', arcs: [[2, 1]], properties: {} }],
  };
  topology.objects = { ...(topology.objects as object), kecamatan };
  expect(problemWith(save(JSON.stringify(topology)))).toBe('LAYER_EMPTY');
});

test('every problem says what to do in both languages', () => {
  for (const sentences of Object.values(BOUNDARY_PROBLEMS)) {
    expect(sentences.id).toMatch(/\.$|\)\.$/);
    expect(sentences.en).not.toBe(sentences.id);
  }
});

test.skipIf(!existsSync(realFile))('reads the whole nation (skipped: needs ../shared/data)', () => {
  const { layers } = readBoundaryFile(realFile);
  expect(
    Object.fromEntries(Object.entries(layers).map(([level, regions]) => [level, regions.length])),
  ).toEqual({
    NATION: 1,
    PROVINCE: 38,
    REGENCY: 514,
    DISTRICT: 7285,
    VILLAGE: 83402,
  });
});
