import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPO_ROOT } from '../../platform/paths.ts';
import { save, testFolder } from './test-files.ts';
import { readAll, refusal, ringsOf } from './test-reading.ts';

const DATA = join(REPO_ROOT, '..', 'shared', 'data');
const folder = testFolder();

const FILES: readonly {
  file: string;
  layer?: string;
  format: string;
  layers: string[];
  read: number;
  crs?: string;
  warnings?: string[];
  properties: object;
}[] = [
  {
    file: 'hostile/shp_utm50s_nested_no_cpg.zip',
    format: 'shapefile',
    layers: ['DESA_UTM50S'],
    read: 326,
    crs: 'EPSG:32750',
    properties: { KODE_DESA: '73.02.01.1001', NAMA_DESA_: 'Matekko', TAHUN: 2025 },
  },
  {
    file: 'hostile/shp_wgs84_desa_bulukumba_wajo.zip',
    format: 'shapefile',
    layers: ['desa_bulukumba_wajo'],
    read: 326,
    properties: { KODE_DESA: '73.02.01.1001' },
  },
  {
    file: 'hostile/bulukumba_wajo_3layers.gpkg',
    layer: 'kecamatan',
    format: 'geopackage',
    layers: ['kecamatan'],
    read: 24,
    properties: { code: '73.02.01', name: 'Gantarang' },
  },
  {
    file: 'hostile/epsg32750_kecamatan.geojson',
    format: 'geojson',
    layers: ['kec'],
    read: 24,
    crs: 'EPSG:32750',
    properties: { code: '73.02.01' },
  },
  {
    file: 'hostile/hdx_codab_adm4_bulukumba_wajo.geojson.gz',
    format: 'geojson',
    layers: ['idn_admbnda_adm4_ID_bps_20200401'],
    read: 327,
    properties: { ADM4_PCODE: 'ID7302010009', ADM4_REF: null },
  },
  {
    file: 'hostile/rbi_schema_bulukumba_wajo_desa.geojson.gz',
    format: 'geojson',
    layers: ['ADMINISTRASIDESA_AR_10K'],
    read: 326,
    properties: { OBJECTID: 1, KDEPUM: '73.02.01.1001' },
  },
  {
    file: 'hostile/invalid_rings_real.geojson',
    format: 'geojson',
    layers: ['invalid'],
    read: 88,
    properties: { code: '11.06.01.2008' },
  },
  {
    file: 'hostile/kecamatan_bulukumba_wajo.kml',
    format: 'kml',
    layers: ['kecamatan'],
    read: 24,
    properties: { name: 'Gantarang', code: '73.02.01', parent_code: '73.02' },
  },
  {
    file: 'hostile/cahyadsn_wilayah_boundaries_kec_34.sql',
    format: 'sql',
    layers: ['wilayah_boundaries'],
    read: 78,
    warnings: ['AXES_SWAPPED'],
    properties: { kode: '34.01.01', nama: 'Temon', lat: -7.888895639212023, lng: 110.07196019719323 },
  },
  {
    file: 'boundaries/prov_34_desa.geojson.gz',
    format: 'geojson',
    layers: ['desa_34'],
    read: 438,
    properties: { code: '34.01.01.2001', name: 'Jangkaran' },
  },
  {
    file: 'boundaries/idn_all_levels.topo.json.gz',
    layer: 'kabupaten',
    format: 'topojson',
    layers: ['kabupaten'],
    read: 514,
    properties: { code: '11.01' },
  },
];

const present = existsSync(join(DATA, 'hostile'));

describe(
  present ? 'files that offices really send' : 'files that offices really send: SKIPPED, no ../shared/data',
  () => {
    it.skipIf(!present).each(FILES)('$file', async ({ file, layer, properties, ...expected }) => {
      const { summary, records, warnings } = await readAll(folder, join(DATA, file), { layer });
      expect({ ...summary, warnings }).toEqual({ crs: 'EPSG:4326', warnings: [], ...expected });
      expect(records).toHaveLength(expected.read);
      expect(records.every(({ wkb, problem }) => wkb !== null && problem === undefined)).toBe(true);
      expect(records[0]?.properties).toMatchObject(properties);
      const [lng, lat] = ringsOf(records[0]?.wkb)[0]?.[0]?.[0] ?? [];
      expect(lng).toBeGreaterThan(95);
      expect(lat).toBeLessThan(7);
    });

    it.skipIf(!present)('asks which layer of a GeoPackage', async () => {
      const file = join(DATA, 'hostile/bulukumba_wajo_3layers.gpkg');
      await expect(readAll(folder, file)).rejects.toThrow(/desa \(326\), kabupaten \(2\), kecamatan \(24\)/);
      expect(await refusal(readAll(folder, file, { layer: 'kota' }))).toBe('LAYER_UNKNOWN');
    });

    it.skipIf(!present)('finds the same place by UTM shapefile and by degrees, within a metre', async () => {
      const utm = await readAll(folder, join(DATA, 'hostile/shp_utm50s_nested_no_cpg.zip'));
      const degrees = await readAll(folder, join(DATA, 'hostile/shp_wgs84_desa_bulukumba_wajo.zip'));
      const corners = (reading: typeof utm): number[] =>
        reading.records.flatMap(({ wkb }) => ringsOf(wkb)[0]?.[0]?.[0] ?? []);
      const there = corners(degrees);
      const far = corners(utm).filter((value, i) => Math.abs(value - (there[i] ?? 0)) > 0.00001);
      expect(far).toEqual([]);
    });

    it.skipIf(!present)('says that a table of points has no polygons', async () => {
      const file = join(DATA, 'hostile/old_papua_codes_villages.csv');
      expect(await refusal(readAll(folder, file))).toBe('NO_GEOMETRY_COLUMN');
    });

    it.skipIf(!present)('says that half a file is cut off', async () => {
      const { readFileSync } = await import('node:fs');
      const half = (file: string): Buffer => {
        const bytes = readFileSync(join(DATA, file));
        return bytes.subarray(0, bytes.length / 2);
      };
      const cases = {
        'a.geojson': 'hostile/epsg32750_kecamatan.geojson',
        'a.kml': 'hostile/kecamatan_bulukumba_wajo.kml',
        'a.sql': 'hostile/cahyadsn_wilayah_boundaries_kec_34.sql',
        'a.zip': 'hostile/shp_wgs84_desa_bulukumba_wajo.zip',
        'a.geojson.gz': 'boundaries/prov_34_desa.geojson.gz',
        'a.gpkg': 'hostile/bulukumba_wajo_3layers.gpkg',
      };
      const found: Record<string, string> = {};
      for (const [name, file] of Object.entries(cases)) {
        found[name] = await refusal(readAll(folder, save(folder, name, half(file)), { layer: 'desa' }));
      }
      expect(found).toEqual({
        'a.geojson': 'TRUNCATED',
        'a.kml': 'TRUNCATED',
        'a.sql': 'TRUNCATED',
        'a.zip': 'ARCHIVE_BROKEN',
        'a.geojson.gz': 'GZIP_BROKEN',
        'a.gpkg': 'FILE_BROKEN',
      });
    });
  },
);
