import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aftermath,
  importerOf,
  localFile,
  runImport,
  type ImportOutcome,
  type ImportRequest,
} from '@serasi/server';
import type { Database } from '@serasi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { ROOT } from '../support/process.ts';

const data = join(ROOT, '..', 'shared', 'data');
const crosswalks = ['provinsi', 'kabkota', 'kecamatan']
  .map((level) => join(data, 'crosswalk', `bps_kemendagri_${level}_2020.csv`))
  .join(',');
const kemendagri = { codeSystem: 'kemendagri' } as const;

type Case = [
  string,
  Omit<ImportRequest, 'kind' | 'file'>,
  { read: number; rejected: Record<string, number>; warnings?: string[] } | string,
];

/** What users really bring → the account, or the code of the refusal. */
const BOUNDARIES: Case[] = [
  ['hostile/shp_wgs84_desa_bulukumba_wajo.zip', { preset: 'dukcapil' }, { read: 326, rejected: {} }],
  ['hostile/shp_utm50s_nested_no_cpg.zip', { preset: 'dukcapil' }, { read: 326, rejected: {} }],
  ['hostile/bulukumba_wajo_3layers.gpkg', { preset: 'dukcapil' }, 'LAYER_NEEDED'],
  ['hostile/bulukumba_wajo_3layers.gpkg', { preset: 'dukcapil', layer: 'desa' }, { read: 326, rejected: {} }],
  ['hostile/bulukumba_wajo_3layers.gpkg', { ...kemendagri, layer: 'kecamatan' }, { read: 24, rejected: {} }],
  ['hostile/epsg32750_kecamatan.geojson', kemendagri, { read: 24, rejected: {} }],
  ['hostile/epsg32750_kecamatan.geojson', {}, 'CODE_SYSTEM'],
  [
    'hostile/epsg32750_kecamatan.geojson',
    { ...kemendagri, crs: 'EPSG:32748' },
    { read: 24, rejected: { ELSEWHERE: 24 } },
  ],
  ['hostile/hdx_codab_adm4_bulukumba_wajo.geojson.gz', { preset: 'hdx-codab' }, 'CROSSWALK_NEEDED'],
  [
    'hostile/hdx_codab_adm4_bulukumba_wajo.geojson.gz',
    { preset: 'hdx-codab', crosswalk: crosswalks },
    // Danau Tempe is a lake; the two villages named Lembanna have each other's shape.
    { read: 327, rejected: { UNKNOWN_CODE: 1 }, warnings: ['FAR_FROM_PARENT'] },
  ],
  ['hostile/rbi_schema_bulukumba_wajo_desa.geojson.gz', { preset: 'big-rbi' }, { read: 326, rejected: {} }],
  ['hostile/kecamatan_bulukumba_wajo.kml', kemendagri, { read: 24, rejected: {}, warnings: ['MENDED'] }],
  [
    'hostile/invalid_rings_real.geojson',
    kemendagri,
    { read: 88, rejected: {}, warnings: ['MENDED', 'FAR_FROM_PARENT'] },
  ],
  [
    'hostile/cahyadsn_wilayah_boundaries_kec_34.sql',
    { preset: 'wilayah-boundaries' },
    { read: 78, rejected: {}, warnings: ['AXES_SWAPPED', 'MENDED'] },
  ],
  ['hostile/old_papua_codes_villages.csv', kemendagri, 'NO_GEOMETRY_COLUMN'],
  // As it stands in the first steps: all four levels, recognised by its layers.
  [
    'boundaries/idn_all_levels.topo.json.gz',
    {},
    { read: 91_239, rejected: {}, warnings: ['PRESET_RECOGNISED', 'MENDED'] },
  ],
  ['boundaries/prov_34_desa.geojson.gz', kemendagri, { read: 438, rejected: {} }],
];

describe.skipIf(!existsSync(data))('what users really bring (skipped without ../shared/data)', () => {
  describe.each(ENGINES)('on $name', ({ missing, open, name }) => {
    describe.skipIf(missing)(missing ?? 'real files', () => {
      let database: Database;
      const folder = mkdtempSync(join(tmpdir(), `serasi-real-${name}-`));
      beforeAll(async () => {
        database = await open();
      });
      afterAll(async () => {
        await database.close();
        rmSync(folder, { recursive: true, force: true });
      });
      const dryRun = async (
        kind: ImportRequest['kind'],
        path: string,
        options: Omit<ImportRequest, 'kind' | 'file'>,
      ): Promise<ImportOutcome | string> =>
        runImport(
          importerOf(kind),
          { ...options, kind, file: path, dryRun: true },
          await localFile(join(data, path)),
          {
            database,
            dataDir: folder,
            report: () => undefined,
            aftermath,
          },
        ).catch((error: unknown) => {
          const { code } = error as { code?: string };
          if (code === undefined) throw error;
          return code;
        });
      const reasonsOf = ({ rejects }: ImportOutcome): Record<string, number> =>
        Object.fromEntries(rejects.map(({ reason, count }) => [reason.code, count]));

      it.each(BOUNDARIES)(
        'boundaries %s %j',
        async (path, options, expected) => {
          const outcome = await dryRun('boundaries', path, options);
          if (typeof expected === 'string' || typeof outcome === 'string')
            return expect(outcome).toBe(expected);
          expect(outcome.counts.read).toBe(expected.read);
          expect(reasonsOf(outcome)).toEqual(expected.rejected);
          expect(outcome.warnings.map(({ code }) => code).sort()).toEqual((expected.warnings ?? []).sort());
        },
        120_000,
      );

      it('idm-2024: all 75,265 villages, those without a place or value told', async () => {
        const outcome = await dryRun('index', 'resilience/idm_2024_desa.csv.gz', { preset: 'idm-2024' });
        if (typeof outcome === 'string') throw new Error(outcome);
        expect(outcome.counts).toMatchObject({ read: 75_265, inserted: 75_240, rejected: 25 });
        expect(reasonsOf(outcome)).toMatchObject({ NO_VALUE: 4 });
      }, 120_000);

      it('the indicators behind the IDM, as values of their own method', async () => {
        const codebook = join(data, 'resilience', 'idm_indicators_codebook.csv');
        const path = 'resilience/idm_indicators_2021_2024_sample.csv.gz';
        const outcome = await dryRun('indicators', path, { preset: 'idm-indikator', codebook });
        if (typeof outcome === 'string') throw new Error(outcome);
        expect(outcome.counts.read).toBe(10_006);
        expect(outcome.counts.rejected).toBeLessThan(150);
      }, 120_000);

      it('residents of every province and kabupaten', async () => {
        const path = 'resilience/penduduk_luas_prov_kab_2024.csv';
        const outcome = await dryRun('population', path, { preset: 'kemendagri', period: '2024' });
        expect(outcome).toMatchObject({ counts: { read: 552, inserted: 552, rejected: 0 } });
      });

      it('UCDP GED: events of East Timor are kept out, the others placed as precisely as known', async () => {
        const outcome = await dryRun('incidents', 'incidents/ucdp_ged_idn_hdx_original.csv', {
          preset: 'ucdp-ged',
        });
        if (typeof outcome === 'string') throw new Error(outcome);
        expect(outcome.counts.read).toBe(1734);
        expect(reasonsOf(outcome)['ABROAD']).toBe(296);
        const rejects = readFileSync(outcome.rejectsFile ?? '', 'utf8');
        expect(rejects).toContain('alasan');
      }, 120_000);

      it.each(['acled_header.csv', 'snpk_header.csv'])('%s: known columns, no rows', async (file) => {
        const preset = file.startsWith('acled') ? 'acled' : 'snpk';
        expect(await dryRun('incidents', `incidents/${file}`, { preset })).toBe('EMPTY');
      });
    });
  });
});
