import { migrate } from '@serasi/db';
import type { Database } from '@serasi/db';
import { openTestDatabase, temporaryFolder } from '@serasi/db/testing';
import { IDM_IKS_2024, IKSM_SERASI_1_0_0 } from '@serasi/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataset } from '../../platform/dataset.store.ts';
import type { NewDataset } from '../../platform/dataset.store.ts';
import { simulate, storeIncidents, storeReports, storeResidents } from '../../simulation/index.ts';
import { registerMethods } from './method.store.ts';
import { storePublishedIndex } from './published-index.store.ts';
import { scoreAll } from './scoring.service.ts';

const folder = temporaryFolder();
let database: Database;
const query = <Row>(sql: string): Promise<Row[]> => database.dataSource.query(sql);
const ignore = (): void => undefined;

/** Nation 1 › province 2 › regency 3 › kecamatan 4 of the worked example › villages 5 A, 6 B, 7 C, 8 D. */
const REGIONS = `insert into region (id, parent_id, level, code, name, search_name) values
  (1, null, 0, 'ID', 'Indonesia', 'indonesia'), (2, 1, 1, '73', 'P', 'p'), (3, 2, 2, '73.02', 'K', 'k'),
  (4, 3, 3, '73.02.01', 'C', 'c'), (5, 4, 4, '73.02.01.2001', 'A', 'a'), (6, 4, 4, '73.02.01.2002', 'B', 'b'),
  (7, 4, 4, '73.02.01.2003', 'C', 'c'), (8, 4, 4, '73.02.01.2004', 'D', 'd')`;
const RESIDENTS = `insert into region_population (region_id, year, residents, dataset_id)
  select region_id, 2024, residents, $1 from (values (5, 3000), (6, 1000), (7, 500), (8, 2000)) v (region_id, residents)`;
const REPORTS = `insert into indicator_report (year, region_id, dataset_id, value, state, source, observed_on)
  select 2025, region_id, $1, value::real[], state, translate(state, 'ONM', 'R--'), array_fill('2025-06-30'::date, array[12])
  from (values
    (5, '{78,45,80,2,2.5,NULL,13.333333,50,2,4,1,3}', 'OOOOOMOOOOOO'),
    (6, '{91,70,100,3,4,52,0,NULL,3,5,2,2}', 'OOOOOOONOOOO'),
    (7, '{66,NULL,75,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL}', 'OMOOMMMMMMMM'),
    (8, '{44,10,40,1,0.8,20,8,0,0,2,0,1}', 'OOOOOOOOOOOO')) v (region_id, value, state)`;
const SCORES = `select s.* from score s join score_run r on r.id = s.run_id where r.is_current and r.method_id = `;

interface Score {
  region_id: number;
  index: number | null;
  level: number;
  native_class: number | null;
  coverage: number | null;
  confidence: number | null;
  dimensions: (number | null)[];
  share_low: number | null;
  is_heterogeneous: boolean;
  data_status: string;
}

function dataset(kind: NewDataset['kind'], isSimulated: boolean): Promise<number> {
  const given = { title: 't', source: 's', licence: 'l', rowCount: 0 };
  return createDataset(database.dataSource.manager, { kind, isSimulated, ...given });
}

beforeAll(async () => {
  database = await openTestDatabase(folder.path);
  await migrate(database);
  const { dataSource } = database;
  await dataSource.query(REGIONS);
  await dataSource.query(RESIDENTS, [await dataset('POPULATION', false)]);
  await dataSource.query(REPORTS, [await dataset('INDICATORS', false)]);
  await registerMethods(dataSource.manager);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

describe('registerMethods', () => {
  it('may be called again, and refuses a changed record of a published version', async () => {
    const { manager } = database.dataSource;
    await registerMethods(manager);
    const changed = { ...IKSM_SERASI_1_0_0, scale: { min: 0, max: 10, decimals: 1 } };
    await expect(registerMethods(manager, [changed])).rejects.toThrow('needs a new version');
    expect(await query('select id, is_default from method order by id')).toEqual([
      { id: 'idm-iks-2024', is_default: false },
      { id: 'iksm-serasi', is_default: true },
    ]);
    expect(await query('select count(*)::int as n from indicator')).toEqual([{ n: 12 }]);
  });
});

describe('scoreAll', () => {
  it('retires the scores of a period whose reports are gone', async () => {
    await query(`insert into score_run (method_id, method_version, period, data_status)
      values ('iksm-serasi', '1.0.0', '1999', 'REAL')`);
    await scoreAll(database.dataSource.manager, {}, () => undefined);
    expect(await query(`select period from score_run where is_current and period = '1999'`)).toEqual([]);
    await query('delete from score');
    await query('delete from score_run');
  });

  it('stores the worked example for every region, and keeps the run before', async () => {
    const progress: [number, number][] = [];
    const score = () =>
      scoreAll(database.dataSource.manager, {}, (done, total) => progress.push([done, total]));
    await score();
    await score();
    expect(progress.at(-1)).toEqual([8, 8]);
    expect(await query('select is_current, data_status from score_run order by id')).toEqual([
      { is_current: false, data_status: 'REAL' },
      { is_current: true, data_status: 'REAL' },
    ]);
    const scores = await query<Score>(`${SCORES} 'iksm-serasi' order by region_id`);
    expect(scores.map((s) => s.index && Number(s.index.toFixed(4)))).toEqual([
      ...[42.5885, 42.5885, 42.5885, 42.5885],
      ...[50.0798, 80.5728, null, 12.3593],
    ]);
    expect(scores.map((s) => s.level)).toEqual([2, 2, 2, 2, 2, 3, 0, 1]);
    expect(scores[0]).toMatchObject({ coverage: 0.9230769, share_low: 0.3333333, is_heterogeneous: true });
    expect(scores[4]?.confidence).toBeCloseTo(0.8783, 4);
    expect(scores[6]?.dimensions).toEqual([expect.closeTo(61.1364, 3), null, null, null]);
  });
});

describe('storePublishedIndex', () => {
  it('stores villages as published, and weighs parents: MIXED when residents are simulated', async () => {
    const { manager } = database.dataSource;
    await manager.query('update dataset set is_simulated = true where kind = $1', ['POPULATION']);
    const rows = [
      { regionId: 5, index: 0.4907, dimensions: [0.5, 0.4, null] },
      { regionId: 6, index: 0.8156, dimensions: [0.9, 0.8, 0.7] },
      { regionId: 4, index: 0.1, dimensions: [] },
    ];
    const published = await dataset('INDEX', false);
    await storePublishedIndex(manager, IDM_IKS_2024, '2024', rows, published, null, ignore);
    await manager.query('update dataset set is_simulated = false where kind = $1', ['POPULATION']);
    const scores = await query<Score>(`${SCORES} 'idm-iks-2024' order by region_id`);
    expect(scores[4]).toMatchObject({ index: 0.4907, level: 1, native_class: 1, data_status: 'REAL' });
    expect(scores[5]).toMatchObject({ index: 0.8156, level: 3, native_class: 5, confidence: null });
    expect(scores[6]).toMatchObject({ index: null, level: 0, native_class: null, data_status: 'REAL' });
    expect(scores[3]).toMatchObject({ index: 0.571925, level: 1, native_class: null, data_status: 'MIXED' });
    expect(scores[3]?.coverage).toBeCloseTo(4000 / 6500, 6);
    expect(scores[3]?.dimensions).toEqual([
      expect.closeTo(0.6, 6),
      expect.closeTo(0.5, 6),
      expect.closeTo(0.7, 6),
    ]);
  });
});

describe('the simulation’s stores', () => {
  it('replace what they stored before, and real rows stay and count before simulated ones', async () => {
    const { manager } = database.dataSource;
    const levels = ['NATION', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;
    const rows = await query<{ id: number; code: string; level: number; parentId: number | null }>(
      'select id, code, level, parent_id as "parentId" from region order by id',
    );
    const regions = rows.map((row) => ({ ...row, level: levels[row.level] ?? 'VILLAGE' }));
    const points = [{ code: '73.02.01.2001', point: [120.2, -5.5] as const }];
    const simulation = simulate(regions, points, { incidents: 60 });
    for (const store of [storeResidents, storeReports, storeIncidents]) {
      await store(manager, simulation, ignore);
      await store(manager, simulation, ignore);
    }
    expect(
      await query(
        `select kind, count(*)::int as n from dataset where is_simulated group by kind order by kind`,
      ),
    ).toEqual(['INCIDENTS', 'INDICATORS', 'POPULATION'].map((kind) => ({ kind, n: 1 })));
    const [counts] = await query(`select (select count(*)::int from incident) as incidents,
      (select count(*)::int from incident where (point is null) = (location_precision <> 'POINT')) as placed,
      (select count(*)::int from indicator_report) as reports,
      (select value[1] from indicator_report where year = 2025 and region_id = 5) as real_value`);
    expect(counts).toEqual({ incidents: 60, placed: 60, reports: 12, real_value: 78 });
    await scoreAll(manager, { periods: ['2025'] }, ignore);
    const [nation] = await query<Score>(`${SCORES} 'iksm-serasi' and r.period = '2025' and s.region_id = 1`);
    expect(nation).toMatchObject({ data_status: 'REAL', index: expect.closeTo(42.5885, 4) as number });
  });
});
