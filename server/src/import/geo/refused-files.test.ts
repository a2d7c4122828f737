import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { save, square, testFolder, zipOf } from './test-files.ts';
import { readAll, refusal } from './test-reading.ts';

const folder = testFolder();
const feature = (x: number, y: number, size = 0.1): object => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [square(x, y, size)] },
});
const collection = (features: object[], more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const good = collection([feature(110, -7)]);

describe('a file that cannot be read', () => {
  const CASES: [string, string, () => Buffer | string][] = [
    ['is empty', 'FILE_EMPTY', () => ''],
    ['is blank', 'FILE_EMPTY', () => ' \n\n'],
    ['is an empty gzip', 'FILE_EMPTY', () => gzipSync('')],
    ['is a PDF', 'UNKNOWN_FORMAT', () => '%PDF-1.7 …'],
    ['is a PNG', 'UNKNOWN_FORMAT', () => Buffer.from('89504e470d0a1a0a', 'hex')],
    ['is plain text', 'UNKNOWN_FORMAT', () => 'Lorem ipsum\n'],
    ['is a web page', 'UNKNOWN_FORMAT', () => '<!DOCTYPE html><html></html>'],
    ['is binary', 'UNKNOWN_FORMAT', () => Buffer.from([1, 0, 2, 0])],
    ['is gzip in gzip', 'UNKNOWN_FORMAT', () => gzipSync(gzipSync(good))],
    ['is UTF-16', 'UTF16', () => Buffer.from(`\uFEFF${good}`, 'utf16le')],
    ['is broken gzip', 'GZIP_BROKEN', () => gzipSync(good).subarray(0, 60)],
    ['nests a million lists', 'JSON_TOO_DEEP', () => '['.repeat(1e6)],
    [
      'nests deeply in a property',
      'JSON_TOO_DEEP',
      () => `{"type":"Feature","properties":{"a":${'['.repeat(1e6)}`,
    ],
    ['is cut off', 'TRUNCATED', () => good.slice(0, -20)],
    ['closes what was not open', 'NOT_JSON', () => '{"type":"FeatureCollection"]'],
    ['has rubbish after it', 'NOT_JSON', () => `${good}rubbish`],
    ['has a broken feature', 'NOT_JSON', () => good.replace('"properties":{}', '"properties":{,}')],
    [
      'has bytes that are not UTF-8',
      'NOT_UTF8',
      () => Buffer.from(good.replace('{}', '{"a":"é"}'), 'latin1'),
    ],
    ['is other JSON', 'NOT_GEOJSON', () => '{"a":1}'],
    ['has no features', 'NO_FEATURES', () => collection([])],
    ['lies in France', 'CRS_UNKNOWN', () => collection([feature(2, 48)])],
    [
      'lies in France and says so',
      'OUTSIDE_INDONESIA',
      () => collection([feature(2, 48)], { crs: named('EPSG::4326') }),
    ],
    ['is in metres', 'CRS_UNKNOWN', () => collection([feature(852_000, 9_385_000, 100)])],
    [
      'names an unknown system',
      'CRS_UNSUPPORTED',
      () => collection([feature(110, -7)], { crs: named('EPSG::99999') }),
    ],
    ['is a workbook', 'UNKNOWN_FORMAT', () => zipOf([{ name: '[Content_Types].xml', content: '<x/>' }])],
    [
      'is a ZIP in a ZIP',
      'UNKNOWN_FORMAT',
      () => zipOf([{ name: 'a.kml', content: zipOf([{ name: 'b.kml', content: 'x' }]) }]),
    ],
    ['is a shapefile without table', 'SHP_INCOMPLETE', () => zipOf([{ name: 'a.shp', content: 'x' }])],
    ['is a ZIP of pictures', 'UNKNOWN_FORMAT', () => zipOf([{ name: 'a.jpg', content: 'x' }])],
    [
      'is a ZIP of two maps',
      'LAYER_NEEDED',
      () => zipOf(['a.geojson', 'b.geojson'].map((name) => ({ name, content: good }))),
    ],
    [
      'is SQLite but no GeoPackage',
      'FILE_BROKEN',
      () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(100)]),
    ],
    ['has an open quote', 'TRUNCATED', () => 'a,b\n"POLYGON((1 2,3 4'],
    ['is a gzip bomb', 'UNPACKS_TOO_LARGE', () => gzipSync(`[${' '.repeat(30 << 20)}`)],
    [
      'has one feature of 70 MB',
      'FEATURE_TOO_BIG',
      () => `{"type":"FeatureCollection","features":[{"a":"${'x'.repeat(70 << 20)}"}]}`,
    ],
    ['has a CSV line of 70 MB', 'FEATURE_TOO_BIG', () => `a,b\n1,"POLYGON((${'1 2,'.repeat(18 << 20)}`],
    ['has a placemark of 70 MB', 'FEATURE_TOO_BIG', () => `<kml><Placemark><name>${'x'.repeat(70 << 20)}`],
    [
      'has an SQL row of 70 MB',
      'FEATURE_TOO_BIG',
      () => `INSERT INTO t (a) VALUES ('${'x'.repeat(70 << 20)}`,
    ],
  ];

  it.each(CASES)('%s: %s', async (_, code, content) => {
    const own = mkdtempSync(join(folder, 'own-'));
    expect(await refusal(readAll(own, save(folder, 'file', content())))).toBe(code);
    expect(readdirSync(own)).toEqual([]);
  });

  it('is not there', async () => {
    expect(await refusal(readAll(folder, join(folder, 'nowhere')))).toBe('FILE_UNREADABLE');
  });

  it('has a name that lies; the content decides', async () => {
    expect((await readAll(folder, save(folder, 'a.shp', good))).summary.format).toBe('geojson');
  });

  it('skips a long text that nobody asked for', async () => {
    const text = `{"note":"${'x'.repeat(70 << 20)}",${good.slice(1)}`;
    expect((await readAll(folder, save(folder, 'a.json', text))).summary.read).toBe(1);
  });
});

describe('axes', () => {
  const swapped = (x: number, y: number): object => feature(y, x);

  it('are swapped back where the whole file has latitude first; a row that differs is told', async () => {
    const file = save(folder, 'a.json', collection([swapped(110, -7), swapped(111, -7), feature(112, -7)]));
    const { records, warnings } = await readAll(folder, file);
    expect(warnings).toEqual(['AXES_SWAPPED']);
    expect(records.map(({ problem }) => problem?.code)).toEqual([undefined, undefined, 'AXES_MIXED']);
  });

  it('are swapped back in metres as well', async () => {
    const file = save(folder, 'a.json', collection([feature(9_385_000, 352_000, 100)]));
    const { records, warnings } = await readAll(folder, file, { crs: 'EPSG:32750' });
    expect(warnings).toEqual(['AXES_SWAPPED']);
    expect(records[0]?.problem).toBeUndefined();
  });
});

it('leaves nothing behind in the folder it works in', async () => {
  const own = mkdtempSync(join(folder, 'own-'));
  await readAll(own, save(folder, 'a.zip', zipOf([{ name: 'a.geojson', content: good }])));
  expect(readdirSync(own)).toEqual(['out.jsonl']);
  expect(existsSync(join(own, 'out.jsonl.partial'))).toBe(false);
});

function named(name: string): object {
  return { type: 'name', properties: { name: `urn:ogc:def:crs:${name}` } };
}
