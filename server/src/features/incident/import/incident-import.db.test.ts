import { existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, type Database } from '@serasi/db';
import { openTestDatabase, temporaryFolder } from '@serasi/db/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localFile } from '../../../import/input/local-file.ts';
import type { ImportRequest } from '../../../import/import-request.ts';
import { runImport, type ImportOutcome } from '../../../import/run-import.ts';
import { undoImport } from '../../../import/undo-import.ts';
import { REPO_ROOT } from '../../../platform/paths.ts';
import { incidentImporter } from './incident.importer.ts';

const UCDP = join(REPO_ROOT, '..', 'shared', 'data', 'incidents', 'ucdp_ged_idn_hdx_original.csv');
const folder = temporaryFolder();
let database: Database;
const query = <Row = Record<string, unknown>>(sql: string): Promise<Row[]> => database.dataSource.query(sql);

/** Kabupaten Satu (3) with two villages in one kecamatan, Kabupaten Dua (8) with one; all squares of 0.2 degrees. */
const REGIONS = `insert into region (id, parent_id, level, code, name, search_name, province_id, regency_id, district_id) values
  (1, null, 0, 'ID', 'Indonesia', 'indonesia', null, null, null), (2, 1, 1, '73', 'Wilis', 'wilis', 2, null, null),
  (3, 2, 2, '73.01', 'Kabupaten Satu', 'satu', 2, 3, null), (4, 3, 3, '73.01.01', 'Mawar', 'mawar', 2, 3, 4),
  (5, 4, 4, '73.01.01.2001', 'Anggrek', 'anggrek', 2, 3, 4), (6, 4, 4, '73.01.01.2002', 'Melati', 'melati', 2, 3, 4),
  (8, 2, 2, '73.02', 'Kabupaten Dua', 'dua', 2, 8, null), (9, 8, 3, '73.02.01', 'Teratai', 'teratai', 2, 8, 9),
  (10, 9, 4, '73.02.01.2001', 'Kenanga', 'kenanga', 2, 8, 9)`;
const square = (west: number): string => `st_multi(st_makeenvelope(${west}, -5.2, ${west + 0.2}, -5, 4326))`;
const PLACES = `insert into region_place (region_id, dataset_id, boundary_status, geom)
  select v.id, d.id, v.status, v.geom from dataset d, (values (5, 'OFFICIAL', ${square(120)}), (6, 'OFFICIAL', ${square(120.2)}),
    (10, 'OFFICIAL', ${square(120.4)})) v (id, status, geom)`;

beforeAll(async () => {
  database = await openTestDatabase(folder.path);
  await migrate(database);
  await query(REGIONS);
  await query(`insert into dataset (kind, title, source, licence) values ('BOUNDARIES', 'x', 'x', 'x')`);
  await query(PLACES);
});
afterEach(async () => {
  for (const table of ['incident', 'incident_before', 'import_batch']) await query(`delete from ${table}`);
  await query(`delete from dataset where kind = 'INCIDENTS'`);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

async function load(path: string, request: Partial<ImportRequest> = {}): Promise<ImportOutcome> {
  const whole: ImportRequest = { kind: 'incidents', file: path, ...request };
  return runImport(incidentImporter, whole, await localFile(path), {
    database,
    dataDir: folder.path,
    report: () => undefined,
    aftermath: () => Promise.resolve(() => Promise.resolve()),
  });
}

/** Imports rows of our template, given by column. */
function importRows(
  rows: Record<string, string>[],
  request: Partial<ImportRequest> = {},
): Promise<ImportOutcome> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','));
  const path = join(folder.path, 'insiden.csv');
  writeFileSync(path, [names.join(','), ...lines].join('\n'));
  return load(path, request);
}

const at = (bujur: string, lintang = '-5.1'): Record<string, string> => ({ bujur, lintang });
const row = (id: string, change: Record<string, string> = {}): Record<string, string> => ({
  id,
  tanggal_mulai: '2024-01-17',
  jenis: 'RESOURCE',
  bentuk: 'BRAWL',
  ...change,
});

interface Stored {
  id: number;
  key: string;
  source_id: string;
  region_id: number;
  regency_id: number | null;
  location_precision: string;
  has_point: boolean;
}
const stored = (): Promise<Stored[]> =>
  query(`select id, key, source_id, region_id, regency_id, location_precision, point is not null as has_point
    from incident order by source_id`);
const codes = (outcome: ImportOutcome): string[] => outcome.warnings.map(({ code }) => code).sort();
const rejected = (outcome: ImportOutcome): [string, number[]][] =>
  outcome.rejects.map(({ reason, rows }) => [reason.code, rows]);

describe('place', () => {
  it.each([
    ['POINT', 5, true],
    ['VILLAGE', 5, false],
    ['DISTRICT', 4, false],
    ['REGENCY', 3, false],
    ['PROVINCE', 2, false],
  ])('%s: a point gives region %i, no finer', async (ketelitian_lokasi, region_id, has_point) => {
    await importRows([row('a', { ...at('120.1'), ketelitian_lokasi })]);
    expect(await stored()).toMatchObject([{ region_id, has_point, location_precision: ketelitian_lokasi }]);
  });

  it('takes names as far as they go', async () => {
    const names = { provinsi: 'Wilis', kabupaten: 'Kab. Satu' };
    const outcome = await importRows([
      row('a', names),
      row('b', { ...names, kecamatan: 'Mawar' }),
      row('c', { ...names, kecamatan: 'Mawar', desa: 'Melati' }),
      row('d', { ...names, kecamatan: 'Mawar', desa: 'Tiada' }),
      row('e', { ...names, kecamatan: 'Mawar', desa: 'Melati', ketelitian_lokasi: 'REGENCY' }),
      row('f', { kode_wilayah: '73.02.01.2001' }),
      row('g', { provinsi: 'Wilis', kabupaten: 'Antah' }),
      row('h', { kode_wilayah: '73.02.01.2009' }),
    ]);
    expect((await stored()).map((one) => [one.source_id, one.region_id, one.location_precision])).toEqual([
      ['a', 3, 'REGENCY'],
      ['b', 4, 'DISTRICT'],
      ['c', 6, 'VILLAGE'],
      ['d', 4, 'DISTRICT'],
      ['e', 3, 'REGENCY'],
      ['f', 10, 'VILLAGE'],
    ]);
    expect(rejected(outcome)).toEqual([
      ['UNKNOWN_NAME', [8]],
      ['UNKNOWN_CODE', [9]],
    ]);
    expect(outcome.warnings).toMatchObject([
      { code: 'PLACE_COARSER', rows: [5] },
      { code: 'POSSIBLE_DUPLICATE' },
    ]);
  });

  it('of a shared border takes the lower id', async () => {
    await importRows([row('a', at('120.2'))]);
    expect(await stored()).toMatchObject([{ region_id: 5, location_precision: 'POINT' }]);
  });

  it('lets an exact point win over a name of another kabupaten, and the name over any other point', async () => {
    const elsewhere = { ...at('120.1'), provinsi: 'Wilis', kabupaten: 'Dua' };
    const outcome = await importRows([
      row('a', elsewhere),
      row('b', { ...elsewhere, ketelitian_lokasi: 'REGENCY' }),
    ]);
    expect(await stored()).toMatchObject([
      { region_id: 5, location_precision: 'POINT', has_point: true },
      { region_id: 8, location_precision: 'REGENCY', has_point: false },
    ]);
    expect(outcome.warnings).toMatchObject([{ code: 'PLACE_DISAGREES', count: 2, rows: [2, 3] }]);
  });

  it('takes the village that is named where polygons are indicative', async () => {
    const named = { ...at('120.1'), kode_wilayah: '73.01.01.2002' };
    await importRows([row('a', named)]);
    expect(await stored()).toMatchObject([{ region_id: 5 }]);
    await query(`update region_place set boundary_status = 'INDICATIVE'`);
    const outcome = await importRows([row('a', named), row('b', at('120.1'))]);
    await query(`update region_place set boundary_status = 'OFFICIAL'`);
    expect(await stored()).toMatchObject([{ region_id: 6, location_precision: 'POINT' }, { region_id: 5 }]);
    expect(codes(outcome)).toContain('INDICATIVE_BOUNDARIES');
  });

  it('takes the nearest village at the coast, and nothing at sea or abroad', async () => {
    const outcome = await importRows([
      row('near', at('120.1', '-4.97')),
      row('far', at('120.1', '-4.8')),
      row('centre', { ...at('120.1', '-4.8'), ketelitian_lokasi: 'REGENCY' }),
      row('sea', at('119', '-9.9')),
      row('dili', at('125.6', '-8.75')),
      row('zero', { ...at('119', '-9.9'), provinsi: 'Wilis', kabupaten: 'Dua' }),
    ]);
    expect((await stored()).map((one) => [one.source_id, one.region_id, one.location_precision])).toEqual([
      ['centre', 3, 'REGENCY'],
      ['near', 5, 'POINT'],
      ['zero', 8, 'REGENCY'],
    ]);
    expect(rejected(outcome)).toEqual([
      ['OUTSIDE', [3, 5]],
      ['ABROAD', [6]],
    ]);
    expect(outcome.warnings.find(({ code }) => code === 'NEAR_COAST')?.rows).toEqual([2, 4]);
  });

  it('falls back to a larger polygon where villages have none', async () => {
    await query(`insert into region_place (region_id, dataset_id, boundary_status, geom)
      select 3, id, 'OFFICIAL', ${square(121)} from dataset where kind = 'BOUNDARIES'`);
    await importRows([row('a', at('121.1'))]);
    await query('delete from region_place where region_id = 3');
    expect(await stored()).toMatchObject([{ region_id: 3, location_precision: 'REGENCY', has_point: false }]);
  });

  it('places many points as it places few', async () => {
    const many = Array.from({ length: 4100 }, (_, i) => row(`m${i}`, at((120.0001 + i / 10_000).toFixed(4))));
    const outcome = await importRows(many);
    expect(outcome.counts).toMatchObject({ inserted: 4100, rejected: 0 });
    const counts = await query('select region_id, count(*)::int as n from incident group by 1 order by 1');
    expect(counts).toEqual([
      { region_id: 5, n: 2000 },
      { region_id: 6, n: 2000 },
      { region_id: 10, n: 100 },
    ]);
  });
});

describe('identity', () => {
  it('finds nothing to do in the same file', async () => {
    const rows = [row('a', at('120.1')), row('b', at('120.3')), { ...row(''), ...at('120.1') }];
    expect((await importRows(rows)).counts).toMatchObject({ inserted: 3 });
    const again = await importRows(rows);
    expect(again).toMatchObject({ status: 'UNCHANGED', counts: { read: 3, unchanged: 3 } });
    expect(await query('select id from import_batch')).toHaveLength(1);
  });

  it('updates what has changed; undo brings it back', async () => {
    const first = await importRows([row('a', at('120.1')), row('b', at('120.1'))]);
    const [before] = await stored();
    const outcome = await importRows([row('a', { ...at('120.3'), meninggal: '2' }), row('b', at('120.1'))]);
    expect(outcome.counts).toMatchObject({ updated: 1, unchanged: 1, inserted: 0 });
    const [after] = await stored();
    expect(after).toMatchObject({ id: before?.id, key: before?.key, region_id: 6 });
    expect(await query('select batch_id from incident order by source_id')).toEqual([
      { batch_id: outcome.batchId },
      { batch_id: first.batchId },
    ]);
    expect(await query('select source_id, region_id, replaced_by from incident_before')).toEqual([
      { source_id: 'a', region_id: 5, replaced_by: outcome.batchId },
    ]);
    await undoImport(
      database,
      outcome.batchId ?? 0,
      () => incidentImporter,
      () => Promise.resolve(() => Promise.resolve()),
      folder.path,
      () => undefined,
    );
    expect((await stored())[0]).toEqual(before);
  });

  it('gives a key that the dataset and the id decide, and that cannot be computed from them', async () => {
    const first = await importRows([row('a', at('120.1'))]);
    const [before] = await stored();
    await query(`delete from incident where batch_id = ${first.batchId}`);
    await importRows([row('a', at('120.3'))]);
    expect((await stored())[0]?.key).toBe(before?.key);
    await importRows([row('a', at('120.1'))], { dataset: 'lain' });
    expect((await stored())[1]?.key).not.toBe(before?.key);
    const [salt] = await query(
      `select count(distinct detail->>'salt')::int as n from dataset where kind = 'INCIDENTS'`,
    );
    expect(salt).toEqual({ n: 2 });
  });

  it('takes the first of two rows with one id, and both of two without', async () => {
    const outcome = await importRows([
      row('a', at('120.1')),
      row('a', at('120.3')),
      row('', at('120.1')),
      row('', at('120.1')),
    ]);
    expect(rejected(outcome)).toEqual([['DUPLICATE_ID', [3]]]);
    const ids = (await stored()).map(({ source_id }) => source_id);
    expect(ids[0]).toBe('a');
    expect(ids[2]).toBe(`${ids[1]}-2`);
  });

  it('keeps apart what may be passed on and what may not', async () => {
    await importRows([row('a', at('120.1'))], { dataset: 'kantor' });
    await query(`update dataset set is_redistributable = false where key = 'kantor'`);
    await expect(importRows([row('b', at('120.1'))], { dataset: 'kantor' })).rejects.toThrow('kantor');
  });
});

describe('the whole', () => {
  it('hides simulated incidents', async () => {
    await query(
      `insert into dataset (kind, title, source, licence, is_simulated) values ('INCIDENTS', 's', 's', 's', true)`,
    );
    await importRows([row('a', at('120.1'))]);
    expect(await query(`select is_hidden from dataset where kind = 'INCIDENTS' order by id`)).toEqual([
      { is_hidden: true },
      { is_hidden: false },
    ]);
  });

  it('lists possible duplicates in the file and with other datasets, and drops none', async () => {
    await importRows([row('x', { ...at('120.1'), tanggal_mulai: '2024-03-01' })], { dataset: 'lain' });
    const outcome = await importRows([
      row('a', at('120.1')),
      row('b', { ...at('120.3'), tanggal_mulai: '2024-01-19' }),
      row('c', { ...at('120.3'), tanggal_mulai: '2024-01-22' }),
      row('d', { ...at('120.5') }),
      row('e', { ...at('120.1'), jenis: 'CRIME' }),
      row('f', { ...at('120.3'), tanggal_mulai: '2024-02-28' }),
    ]);
    expect(outcome.counts.inserted).toBe(6);
    expect(outcome.detail['possibleDuplicates']).toEqual({
      count: 2,
      pairs: [
        { row: 7, sourceId: 'f', otherDataset: 'lain', otherSourceId: 'x', otherRow: null, days: 2 },
        { row: 3, sourceId: 'b', otherDataset: 'insiden-lokal', otherSourceId: 'a', otherRow: 2, days: 2 },
      ],
    });
    expect(codes(outcome)).toEqual(['POSSIBLE_DUPLICATE']);
  });

  it('stores no personal data and says so; a date order that cannot be told is refused', async () => {
    const outcome = await importRows([
      row('a', { ...at('120.1'), nik: '7302011234567890', tanggal_mulai: '05/01/2024' }),
      row('b', { ...at('120.1'), tanggal_mulai: '01/17/2024' }),
      row('c', { ...at('120.1'), tanggal_mulai: '2024-01-17' }),
    ]);
    expect(codes(outcome)).toEqual(['PERSONAL_DATA']);
    expect(rejected(outcome)).toEqual([['DATE_ORDER', expect.arrayContaining([2, 3])]]);
    expect(await stored()).toMatchObject([{ source_id: 'c' }]);
  });

  it.skipIf(!existsSync(UCDP))(
    `accounts for every event of UCDP GED${existsSync(UCDP) ? '' : ' (skipped: ../shared/data is absent)'}`,
    async () => {
      const { counts, rejectsFile } = await load(UCDP);
      expect(counts.read).toBe(1734);
      expect(counts.inserted + counts.rejected).toBe(1734);
      const rejects = await readFile(rejectsFile ?? '', 'utf8');
      expect(rejects.match(/Timor Timur Province.*today's Indonesia \(Timor-Leste\)/g)).toHaveLength(296);
    },
  );
});
