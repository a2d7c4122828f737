import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeatureJob } from './feature-record.ts';
import { multiPolygonToWkb } from '../../platform/wkb.ts';
import { newDatabase } from './geopackage-file.ts';
import { dbfOf, save, shpOf, square, testFolder, zipOf } from './test-files.ts';
import { readAll, ringsOf } from './test-reading.ts';
import { writeFeatureRejects } from './write-rejects.ts';

const folder = testFolder();
const REASON = { code: 'X', id: 'salah: <a> & "b" \'c\', d', en: 'wrong' };
const ADDED = { alasan: REASON.id, reason: REASON.en };
const text = (x: number): string =>
  square(x, -7)
    .map(([a, b]) => `${a} ${b}`)
    .join(', ');

/** Rejects the second of a file's features, reads that back, and rejects and reads it once more. */
async function rejectTwice(
  file: string,
  options: Partial<FeatureJob> = {},
): Promise<{ name: string; records: object[]; ring: unknown; text: string }> {
  const own = mkdtempSync(join(folder, 'own-'));
  const job = { file, outFile: join(own, 'unused'), projections: {}, ...options };
  const once = await writeFeatureRejects(job, new Map([[2, REASON]]), join(own, 'tolak'));
  const { crs: _, ...again } = { ...job, file: once };
  const twice = await writeFeatureRejects(again, new Map([[1, REASON]]), join(own, 'lagi'));
  expect(readdirSync(own)).toHaveLength(2);
  const { records } = await readAll(own, twice);
  return {
    name: twice.slice(own.length + 1),
    text: readFileSync(twice, 'latin1'),
    records: records.map(({ properties }) => properties),
    ring: ringsOf(records[0]?.wkb)[0]?.[0]?.[0],
  };
}

describe('file of rejected features', () => {
  it('GeoJSON stays GeoJSON with its system, bytes as they were', async () => {
    const feature = (k: number): object => ({
      type: 'Feature',
      id: k,
      properties: { k },
      geometry: { type: 'Polygon', coordinates: [square(352_000 + k, 9_385_000, 100)] },
    });
    const crs = { type: 'name', properties: { name: 'EPSG:32750' } };
    const file = save(
      folder,
      'a.geojson',
      JSON.stringify({ type: 'FeatureCollection', crs, features: [feature(1), feature(2)] }),
    );
    const { name, records } = await rejectTwice(file);
    expect(name).toBe('lagi.geojson');
    expect(records).toEqual([{ k: 2, ...ADDED }]);
  });

  it('CSV stays CSV; what a spreadsheet would run is made text', async () => {
    const file = save(
      folder,
      'a.csv',
      `nama;n;g\na;1;"POLYGON((${text(110)}))"\n=cmd();-2.5;"POLYGON((${text(111)}))"\n`,
    );
    const { name, records, ring } = await rejectTwice(file);
    expect(name).toBe('lagi.csv');
    expect(records).toEqual([{ nama: "'=cmd()", n: '-2.5', ...ADDED }]);
    expect(ring).toEqual([111, -7]);
  });

  it('KML stays KML', async () => {
    const mark = (x: number): string =>
      `<Placemark><name>${x}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${square(x, -7).map(String).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
    const { name, records } = await rejectTwice(
      save(folder, 'a.kml', `<kml><Folder><name>Desa</name>${mark(110)}${mark(111)}</Folder></kml>`),
    );
    expect(name).toBe('lagi.kml');
    expect(records).toEqual([{ name: '111', ...ADDED }]);
  });

  it('SQL stays SQL', async () => {
    const row = (k: string, x: number): string =>
      `('${k}','O''Neil \\\\ x','${JSON.stringify([square(x, -7).map(([a, b]) => [b, a])])}')`;
    const {
      name,
      records,
      text: written,
    } = await rejectTwice(
      save(folder, 'a.sql', `INSERT INTO t (kode, nama, path) VALUES ${row('1', 110)}, ${row('2', 111)};`),
    );
    expect(name).toBe('lagi.sql');
    expect(written.split('`alasan`')).toHaveLength(2);
    expect(records).toEqual([{ kode: '2', nama: "O'Neil \\ x", ...ADDED }]);
  });

  it('GeoPackage stays GeoPackage, with the one layer', async () => {
    const path = save(folder, 'a.gpkg', '');
    const db = newDatabase(path);
    db.exec(`CREATE TABLE gpkg_contents (table_name, data_type, srs_id); INSERT INTO gpkg_contents VALUES ('desa', 'features', 4326), ('kota', 'features', 4326);
      CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m);
      INSERT INTO gpkg_geometry_columns VALUES ('desa', 'geom', 'MULTIPOLYGON', 4326, 0, 0), ('kota', 'geom', 'MULTIPOLYGON', 4326, 0, 0);
      CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition);
      INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 4326, 'EPSG', 4326, 'x'); CREATE TABLE desa (fid INTEGER PRIMARY KEY, geom BLOB, "na""ma" TEXT(20), n DOUBLE)`);
    for (const x of [110, 111]) {
      const wkb = multiPolygonToWkb([[square(x, -7).flat()]]);
      db.run('INSERT INTO desa VALUES (NULL, ?, ?, ?)', [
        Buffer.concat([Buffer.from('4750000100000000', 'hex'), wkb]),
        'x',
        1.5,
      ]);
    }
    db.close();
    const { name, records, ring } = await rejectTwice(path, { layer: 'desa' });
    expect(name).toBe('lagi.gpkg');
    expect(records).toEqual([{ fid: 2, 'na"ma': 'x', n: 1.5, ...ADDED }]);
    expect(ring).toEqual([111, -7]);
  });

  it('a shapefile becomes GeoJSON in degrees', async () => {
    const zip = zipOf([
      {
        name: 'a.shp',
        content: shpOf([[square(352_000, 9_385_000, 100)], [square(353_000, 9_385_000, 100)]]),
      },
      { name: 'a.dbf', content: dbfOf('KODE', [Buffer.from('01'), Buffer.from('02')]) },
    ]);
    const { name, records, ring } = await rejectTwice(save(folder, 'a.zip', zip), { crs: 'EPSG:32750' });
    expect(name).toBe('lagi.geojson');
    expect(records).toEqual([{ KODE: '02', layer: 'a', ...ADDED }]);
    expect((ring as number[])[0]).toBeCloseTo(115.67, 1);
  });

  it('is a whole file even when nothing is rejected', async () => {
    const file = save(folder, 'b.csv', `k;g\n1;"POLYGON((${text(110)}))"\n`);
    const path = await writeFeatureRejects(
      { file, outFile: 'x', projections: {} },
      new Map(),
      join(folder, 'kosong'),
    );
    expect(readFileSync(path, 'utf8')).toBe('k;g;alasan;reason\n');
  });
});
