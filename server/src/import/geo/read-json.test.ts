import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { save, square, testFolder, type Ring } from './test-files.ts';
import { readAll, ringsOf } from './test-reading.ts';

const folder = testFolder();

const polygon = (...rings: Ring[]): object => ({ type: 'Polygon', coordinates: rings });
const feature = (geometry: unknown, properties: object = { code: '1' }): object => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (features: object[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });

describe('GeoJSON', () => {
  it.each([
    ['a collection', collection([feature(polygon(square(110, -7)))])],
    ['one feature', JSON.stringify(feature(polygon(square(110, -7))))],
    ['one feature per line', `${JSON.stringify(feature(polygon(square(110, -7))))}\n`],
    ['a sequence with record separators', `\u001e${JSON.stringify(feature(polygon(square(110, -7))))}\n`],
    ['a list of features', JSON.stringify([feature(polygon(square(110, -7)))])],
    ['a byte order mark', `\uFEFF${collection([feature(polygon(square(110, -7)))])}`],
    [
      'members in the other order',
      `{"features":[${JSON.stringify(feature(polygon(square(110, -7))))}],"type":"FeatureCollection"}`,
    ],
  ])('reads %s', async (_, text) => {
    const { summary, records } = await readAll(folder, save(folder, 'a.json', text));
    expect(summary).toMatchObject({ format: 'geojson', read: 1, crs: 'EPSG:4326', warnings: [] });
    expect(ringsOf(records[0]?.wkb)).toEqual([[square(110, -7).map(([x, y]) => [x, Number(y.toFixed(6))])]]);
  });

  it('says of each feature why it is not taken', async () => {
    const bad = [
      null,
      { type: 'Point', coordinates: [110, -7] },
      {
        type: 'GeometryCollection',
        geometries: [{ type: 'Point', coordinates: [110, -7] }, polygon(square(110, -7))],
      },
      polygon([
        [110, -7],
        [110.1, -7],
      ]),
      {
        type: 'Polygon',
        coordinates: [
          [
            [110, null],
            [110, -7],
            [111, -7],
            [110, -6],
          ],
        ],
      },
      polygon(square(2, 48)),
      { type: 'Polygon', coordinates: 'x' },
      { type: 'MultiPolygon', coordinates: [] },
      polygon([...square(110, -7)].slice(0, 4)),
    ];
    const good = Array.from({ length: 10 }, () => feature(polygon(square(110, -7))));
    const { records } = await readAll(
      folder,
      save(folder, 'a.json', collection([...bad.map((g) => feature(g)), ...good])),
    );
    expect(records.slice(0, 9).map(({ problem }) => problem?.code)).toEqual([
      'NO_GEOMETRY',
      'NOT_AN_AREA',
      undefined,
      'TOO_FEW_POSITIONS',
      'BAD_COORDINATES',
      'OUTSIDE_INDONESIA',
      'GEOMETRY_UNREADABLE',
      'NO_GEOMETRY',
      undefined,
    ]);
    expect(records.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
    expect(ringsOf(records[8]?.wkb)[0]?.[0]).toHaveLength(5);
  });

  it('keeps text, numbers and null; makes JSON text of the rest', async () => {
    const properties = { a: '01', b: 1.5, c: null, d: true, e: { f: [1] } };
    const { records } = await readAll(
      folder,
      save(folder, 'a.json', collection([feature(polygon(square(110, -7)), properties)])),
    );
    expect(records[0]?.properties).toEqual({ a: '01', b: 1.5, c: null, d: 'true', e: '{"f":[1]}' });
  });

  it('leaves heights out and says so once', async () => {
    const high = { type: 'Polygon', coordinates: [square(110, -7).map(([x, y]) => [x, y, 12])] };
    const { warnings } = await readAll(
      folder,
      save(folder, 'a.json', collection([feature(high), feature(high)])),
    );
    expect(warnings).toEqual(['FLATTENED']);
  });
});

describe('TopoJSON', () => {
  it('gives both neighbours the same coordinates, in every layer', async () => {
    const topology = {
      type: 'Topology',
      objects: {
        desa: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'a' } },
            { type: 'Polygon', arcs: [[-1, 2]], properties: { code: 'b' } },
            { type: null, properties: { code: 'c' } },
            { type: 'Polygon', arcs: [[9]], properties: { code: 'd' } },
          ],
        },
        negeri: { type: 'MultiPolygon', arcs: [[[2, 1]]], properties: { code: 'n' } },
      },
      arcs: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 1],
          [-1, 0],
          [0, -1],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 0],
          [0, 1],
          [-1, 0],
        ],
      ],
      transform: { scale: [0.1, 0.1], translate: [110, -7] },
    };
    const { summary, records } = await readAll(
      folder,
      save(folder, 'a.json.gz', gzipSync(JSON.stringify(topology))),
    );
    expect(summary).toMatchObject({ format: 'topojson', layers: ['desa', 'negeri'], read: 5 });
    expect(records.map(({ layer, problem }) => [layer, problem?.code])).toEqual([
      ['desa', undefined],
      ['desa', undefined],
      ['desa', 'NO_GEOMETRY'],
      ['desa', 'GEOMETRY_UNREADABLE'],
      ['negeri', undefined],
    ]);
    const [a, b] = records.map(({ wkb }) => new Set(ringsOf(wkb).flat(2).map(String)));
    expect([...(a ?? [])].filter((position) => b?.has(position))).toHaveLength(2);
  });
});
