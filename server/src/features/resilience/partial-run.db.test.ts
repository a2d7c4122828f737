import { migrate } from '@serasi/db';
import type { Database } from '@serasi/db';
import { openTestDatabase, temporaryFolder } from '@serasi/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataset } from '../../platform/dataset.store.ts';
import { registerMethods } from './method.store.ts';
import { rescore, scoreAll } from './scoring.service.ts';

const folder = temporaryFolder();
let database: Database;
const query = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  database.dataSource.query(sql, parameters);
const ignore = (): void => undefined;

/** Nation 1 › provinces 2, 3 › six kabupaten 11–16 each with two kecamatan of four villages: 6 × 8 villages. */
const REGIONS = `insert into region (id, parent_id, level, code, name, search_name, province_id, regency_id, district_id)
  select 1, null, 0, 'ID', 'Indonesia', 'indonesia', null::int, null::int, null::int
  union all select p, 1, 1, (70 + p)::text, 'P' || p, 'p', p, null, null from generate_series(2, 3) p
  union all select k, 2 + (k > 13)::int, 2, 'k' || k, 'K' || k, 'k', 2 + (k > 13)::int, k, null from generate_series(11, 16) k
  union all select c, 11 + (c - 100) / 2, 3, 'c' || c, 'C' || c, 'c', null, 11 + (c - 100) / 2, c from generate_series(100, 111) c
  union all select v, 100 + (v - 1000) / 4, 4, 'v' || v, 'V' || v, 'v', null, 11 + (v - 1000) / 8, 100 + (v - 1000) / 4
    from generate_series(1000, 1047) v`;
const RESIDENTS = `insert into region_population (region_id, year, residents, dataset_id)
  select id, 2025, case when level = 4 then 300 + id % 7 * 911 else 40000 end, $1 from region where level in (2, 4) and id <> 1005`;
const REPORTS = `insert into indicator_report (year, region_id, dataset_id, value, state, source, observed_on)
  select 2025, id, $1, array[40 + id % 53, id % 97, id % 89, id % 4, id % 5, id % 77, id % 10, id % 91, id % 5, 1 + id % 4, id % 3, 1 + id % 5]::real[],
    case when id % 11 = 0 then 'OOOOOOMMMOOO' else 'OOOOOOOOOOOO' end, 'RRRRRRVVRRRE', array_fill('2025-03-31'::date, array[12])
  from region where level = 4 and id <> 1011`;
const SCORES = `select s.region_id, s.index, s.level, s.coverage, s.confidence, s.confidence_parts, s.dimensions, s.share_low,
    s.share_medium, s.share_high, s.is_heterogeneous, s.is_weight_estimated, s.data_status
  from run_score s join score_run r on r.id = s.run_id where r.is_current and r.period = '2025' order by s.region_id`;
const RUNS = `select r.id, r.base_id, r.is_current, r.rollup, (select count(*)::int from score where run_id = r.id) as rows
  from score_run r where period = '2025' order by id`;

interface Run {
  id: number;
  base_id: number | null;
  is_current: boolean;
  rollup: Record<string, number[]>;
  rows: number;
}

function dataset(kind: 'POPULATION' | 'INDICATORS' | 'INCIDENTS', isSimulated = false): Promise<number> {
  const given = { title: 't', source: 's', licence: 'l', rowCount: 0 };
  return createDataset(database.dataSource.manager, { kind, isSimulated, ...given });
}

const change = (village: number, pkr1: number): Promise<unknown> =>
  query('update indicator_report set value[1] = $2 where region_id = $1', [village, pkr1]);

/** A partial run after the change must show what a whole one shows. */
async function expectAsWhole(): Promise<void> {
  const { manager } = database.dataSource;
  const part = await query(SCORES);
  const [partRun] = (await query<Run>(RUNS)).filter((run) => run.is_current);
  await manager
    .transaction(async (transaction) => {
      await scoreAll(transaction, { periods: ['2025'] }, ignore);
      expect(await transaction.query(SCORES)).toEqual(part);
      const [whole] = (await transaction.query<Run[]>(RUNS)).filter((run) => run.is_current);
      expect(whole?.rollup).toEqual(partRun?.rollup);
      throw new Error('roll back');
    })
    .catch((error: Error) => {
      if (error.message !== 'roll back') throw error;
    });
}

beforeAll(async () => {
  database = await openTestDatabase(folder.path);
  await migrate(database);
  await query(REGIONS);
  await query(RESIDENTS, [await dataset('POPULATION')]);
  await query(REPORTS, [await dataset('INDICATORS')]);
  await registerMethods(database.dataSource.manager);
  await scoreAll(database.dataSource.manager, {}, ignore);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

describe('a partial run', () => {
  it('holds what differs from the whole one, shows the rest of it, and equals a whole computation', async () => {
    const { manager } = database.dataSource;
    await change(1000, 94);
    await rescore(manager, { periods: ['2025'], regencies: [11] }, ignore);
    const runs = await query<Run>(RUNS);
    expect(runs.map(({ base_id, is_current, rows }) => [base_id, is_current, rows])).toEqual([
      [null, false, 69],
      // Too many rows for a nation of 69 regions: a whole run.
      [null, true, 69],
    ]);
  });

  it('is made where it is small, and again on top of the first', async () => {
    const { manager } = database.dataSource;
    // Filler regions, so that one kabupaten is little.
    await query(`insert into region (id, parent_id, level, code, name, search_name, province_id, regency_id, district_id)
      select i, 111, 4, 'f' || i, 'F', 'f', 3, 16, 111 from generate_series(2000, 2399) i`);
    await scoreAll(manager, {}, ignore);
    const [base] = (await query<Run>(RUNS)).slice(-1);
    await change(1001, 41);
    await rescore(manager, { periods: ['2025'], regencies: [11] }, ignore);
    const [first] = (await query<Run>(RUNS)).slice(-1);
    // The village, its kecamatan, kabupaten, province and the nation.
    expect(first).toMatchObject({ base_id: base?.id, is_current: true, rows: 5 });
    await expectAsWhole();
    await change(1030, 90);
    await rescore(manager, { periods: ['2025'], regencies: [14] }, ignore);
    const [second] = (await query<Run>(RUNS)).slice(-1);
    expect(second).toMatchObject({ base_id: base?.id, is_current: true, rows: 9 });
    await expectAsWhole();
    // Back as it was: its rows go again.
    await change(1001, 40 + (1001 % 53));
    await rescore(manager, { periods: ['2025'], regencies: [11] }, ignore);
    const [third] = (await query<Run>(RUNS)).slice(-1);
    expect(third).toMatchObject({ base_id: base?.id, rows: 5 });
    await expectAsWhole();
    const [old] = await query<{ n: number }>('select count(*)::int as n from run_score where run_id = $1', [
      second?.id,
    ]);
    expect(old?.n).toBe(469);
  });

  it('is not made where weights hang on the residents of more than the kabupaten', async () => {
    const { manager } = database.dataSource;
    await query('delete from region_population where region_id = 11');
    await query(
      `insert into region_population (region_id, year, residents, dataset_id) select 2, 2025, 120000, min(dataset_id) from region_population`,
    );
    await change(1001, 77);
    await rescore(manager, { periods: ['2025'], regencies: [11] }, ignore);
    const [run] = (await query<Run>(RUNS)).slice(-1);
    expect(run).toMatchObject({ base_id: null, rows: 469 });
  });

  it('gives way to a whole run when the data stop being all real', async () => {
    const { manager } = database.dataSource;
    await query(`update indicator_report set dataset_id = $1 where region_id = 1046`, [
      await dataset('INDICATORS', true),
    ]);
    await rescore(manager, { periods: ['2025'], regencies: [16] }, ignore);
    const [run] = (await query<Run>(RUNS)).slice(-1);
    expect(run).toMatchObject({ base_id: null });
  });
});

describe('incidents', () => {
  const incident = (id: string, region: number, precision: string, more: Record<string, unknown> = {}) => ({
    source_id: id,
    region_id: region,
    location_precision: precision,
    date_start: '2025-05-01',
    date_end: '2025-05-01',
    form: 'BRAWL',
    handling_status: 'REPORTED',
    deaths_best: 0,
    is_peaceful: false,
    is_verified: true,
    sensitivity: 'PUBLIC',
    settled_on: null,
    ...more,
  });
  type Incident = ReturnType<typeof incident>;

  async function store(rows: Incident[], isSimulated = false): Promise<void> {
    const id = await dataset('INCIDENTS', isSimulated);
    for (const row of rows)
      await query(
        `insert into incident (key, dataset_id, source_id, region_id, location_precision, date_start, date_end, date_precision, kind, form,
          handling_status, settled_on, deaths_best, is_peaceful, is_verified, sensitivity)
        values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'DAY', 'RESOURCE', $7, $8, $9, $10, $11, $12, $13)`,
        [
          id,
          row.source_id,
          row.region_id,
          row.location_precision,
          row.date_start,
          row.date_end,
          row.form,
          row.handling_status,
          row.settled_on,
          row.deaths_best,
          row.is_peaceful,
          row.is_verified,
          row.sensitivity,
        ],
      );
  }
  const covered = async (region: number, from: string, to: string): Promise<void> => {
    const id = await dataset('INCIDENTS');
    await query(
      'insert into reporting_coverage (dataset_id, region_id, from_on, to_on, is_nil) values ($1, $2, $3, $4, true)',
      [id, region, from, to],
    );
  };

  it('make PKF1 and PKF2 by the rules, as far as the public may know of them', async () => {
    await query('delete from region_population where region_id in (1000, 1001)');
    const population = await dataset('POPULATION');
    await query(
      `insert into region_population (region_id, year, residents, dataset_id) values (1000, 2025, 3000, $1), (1001, 2025, 500, $1)`,
      [population],
    );
    await store([
      // 1000: weights 1 (settled in time) and 3: 13.333 per 10,000 of 3,000, half settled.
      incident('a', 1000, 'VILLAGE', { handling_status: 'SETTLED', settled_on: '2025-07-01' }),
      incident('b', 1000, 'POINT', { deaths_best: 2 }),
      // Not counted: a peaceful demonstration, too early, refuted, unverified, secret, known to the kecamatan only.
      incident('c', 1000, 'VILLAGE', { form: 'DEMONSTRATION', is_peaceful: true }),
      incident('d', 1000, 'VILLAGE', { date_start: '2024-12-31', date_end: '2024-12-31' }),
      incident('e', 1000, 'VILLAGE', { handling_status: 'REFUTED' }),
      incident('f', 1000, 'VILLAGE', { is_verified: false }),
      incident('g', 1000, 'VILLAGE', { sensitivity: 'SECRET' }),
      incident('h', 101, 'DISTRICT'),
      // 1001: rates divide by at least 1,000 residents.
      incident('i', 1001, 'VILLAGE', { handling_status: 'SETTLED', settled_on: '2025-12-31' }),
    ]);
    await store([incident('s', 1002, 'VILLAGE')], true);
    await covered(12, '2024-06-01', '2026-02-01');
    await covered(1003, '2025-01-01', '2025-11-30');
    await scoreAll(database.dataSource.manager, {}, ignore);
    const rows = await query(
      `select region_id, counted, weighted, settled, is_reported, value, state from conflict_report where region_id < 1010 order by region_id`,
    );
    expect(rows).toEqual([
      {
        region_id: 1000,
        counted: 2,
        weighted: 4,
        settled: 1,
        is_reported: false,
        value: [expect.closeTo(13.333, 3), 50],
        state: 'OO',
      },
      {
        region_id: 1001,
        counted: 1,
        weighted: 1,
        settled: 0,
        is_reported: false,
        value: [10, 0],
        state: 'OO',
      },
      // All of kabupaten 12 filed a nil report for the whole year: zero, and nothing to settle.
      ...[1008, 1009].map((region_id) => ({
        region_id,
        counted: 0,
        weighted: 0,
        settled: 0,
        is_reported: true,
        value: [0, null],
        state: 'ON',
      })),
    ]);
  });

  it('count in the score of a village with a real report, and never in a simulated one', async () => {
    const pkf = async (): Promise<(number | null)[]> =>
      (
        await query<{
          pkf: number | null;
        }>(`select dimensions[3] as pkf from run_score s join score_run r on r.id = s.run_id
        where r.is_current and r.period = '2025' and s.region_id in (1000, 1008) order by s.region_id`)
      ).map((row) => row.pkf);
    const report = await query<{ value: number[] }>(
      'select value from indicator_report where region_id in (1000, 1008) order by region_id',
    );
    const stage = (i: number): number => ((report[i]?.value[8] ?? 0) * 100) / 4;
    // 1000: PKF1 beyond its goalpost 0, PKF2 50, PKF3 as reported; 1008: PKF1 100, PKF2 not applicable.
    expect(await pkf()).toEqual([
      expect.closeTo((0 + 50 + stage(0)) / 3, 3),
      expect.closeTo((100 + stage(1)) / 2, 3),
    ]);
    await query(`update indicator_report set dataset_id = $1 where region_id = 1000`, [
      await dataset('INDICATORS', true),
    ]);
    await scoreAll(database.dataSource.manager, {}, ignore);
    const own = report[0]?.value ?? [];
    expect((await pkf())[0]).toBeCloseTo((100 - 10 * (own[6] ?? 0) + (own[7] ?? 0) + stage(0)) / 3, 3);
  });
});
