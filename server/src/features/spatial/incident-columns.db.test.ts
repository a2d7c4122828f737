import { migrate, type Database } from '@serasi/db';
import { openTestDatabase, temporaryFolder } from '@serasi/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataset } from '../../platform/dataset.store.ts';
import { PUBLIC_VIEWER } from '../../platform/viewer.ts';
import { incidentColumns, type IncidentColumnsRow } from './spatial.queries.ts';

const folder = temporaryFolder();
let database: Database;
/** Real datasets by name. */
const datasets: Record<string, number> = {};

/** Nation 1 › province 2 › kabupaten 3 and 4 › kecamatan 31, 32, 33 and 41, 42 › villages 311, 321, 331, 411, 412, 421. */
const REGIONS = `insert into region (id, parent_id, level, code, name, search_name, province_id, regency_id, district_id)
  select id, parent, level, code, code, code, case when level > 0 then 2 end, case when level > 1 then regency end, case when level > 2 then district end
  from (values (1, null, 0, 'ID', null, null), (2, 1, 1, '73', null, null),
    (3, 2, 2, '73.03', 3, null), (4, 2, 2, '73.04', 4, null),
    (31, 3, 3, '73.03.01', 3, 31), (32, 3, 3, '73.03.02', 3, 32), (33, 3, 3, '73.03.03', 3, 33),
    (41, 4, 3, '73.04.01', 4, 41), (42, 4, 3, '73.04.02', 4, 42),
    (311, 31, 4, '73.03.01.2001', 3, 31), (321, 32, 4, '73.03.02.2001', 3, 32), (331, 33, 4, '73.03.03.2001', 3, 33),
    (411, 41, 4, '73.04.01.2001', 4, 41), (412, 41, 4, '73.04.01.2002', 4, 41), (421, 42, 4, '73.04.02.2001', 4, 42))
  v (id, parent, level, code, regency, district)`;

let incidents = 0;
async function incident(
  region: number,
  day: string,
  change: { dataset?: string; sensitivity?: string; verified?: boolean; status?: string } = {},
): Promise<void> {
  incidents += 1;
  await database.dataSource.query(
    `insert into incident (key, dataset_id, source_id, date_start, date_end, date_precision, region_id, province_id, regency_id,
      district_id, location_precision, kind, form, handling_status, is_verified, sensitivity)
    select gen_random_uuid(), $1, $2, $3, $3, 'DAY', id, province_id, regency_id, district_id,
      case level when 2 then 'REGENCY' when 3 then 'DISTRICT' else 'VILLAGE' end, 'RESOURCE', 'BRAWL', $4, $5, $6 from region where id = $7`,
    [
      datasets[change.dataset ?? 'public'],
      `i${incidents}`,
      day,
      change.status ?? 'VERIFIED',
      change.verified ?? true,
      change.sensitivity ?? 'PUBLIC',
      region,
    ],
  );
}

async function reported(region: number, from: string, to: string, dataset = 'public'): Promise<void> {
  await database.dataSource.query(
    'insert into reporting_coverage (dataset_id, region_id, from_on, to_on) values ($1, $2, $3, $4)',
    [datasets[dataset], region, from, to],
  );
}

async function residents(region: number, year: number, count: number, dataset = 'residents'): Promise<void> {
  await database.dataSource.query(
    'insert into region_population (region_id, year, residents, dataset_id) values ($1, $2, $3, $4)',
    [region, year, count, datasets[dataset]],
  );
}

/** Incidents and residents of 2025, by code. */
async function read(
  level: 2 | 3,
): Promise<Record<string, [number | null, number | null]> & { row: IncidentColumnsRow }> {
  const [row] = await database.dataSource.query<IncidentColumnsRow[]>(incidentColumns(PUBLIC_VIEWER, level), [
    level,
    '2025-01-01',
    '2026-01-01',
  ]);
  if (!row) throw new Error('no row');
  return Object.assign(
    Object.fromEntries(row.codes.map((code, i) => [code, [row.incidents[i], row.residents[i]]])),
    { row },
  ) as never;
}

beforeAll(async () => {
  database = await openTestDatabase(folder.path);
  await migrate(database);
  const { manager } = database.dataSource;
  await manager.query(REGIONS);
  const given = { title: 't', source: 's', licence: 'l', rowCount: 0 };
  for (const name of ['public', 'closed', 'hidden'])
    datasets[name] = await createDataset(manager, { ...given, kind: 'INCIDENTS', isSimulated: false });
  datasets['residents'] = await createDataset(manager, { ...given, kind: 'POPULATION', isSimulated: false });
  datasets['simulated'] = await createDataset(manager, { ...given, kind: 'POPULATION', isSimulated: true });
  await manager.query('update dataset set is_redistributable = false where id = $1', [datasets['closed']]);
  await manager.query('update dataset set is_hidden = true where id = $1', [datasets['hidden']]);
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

describe('incidentColumns', () => {
  it('counts what the public may see, in the year, where it is known precisely enough', async () => {
    await incident(311, '2025-01-01');
    await incident(31, '2025-12-31');
    await incident(31, '2024-12-31');
    await incident(31, '2026-01-01');
    await incident(31, '2025-05-05', { sensitivity: 'RESTRICTED' });
    await incident(31, '2025-05-05', { verified: false });
    await incident(31, '2025-05-05', { status: 'REFUTED' });
    await incident(31, '2025-05-05', { dataset: 'closed' });
    await incident(31, '2025-05-05', { dataset: 'hidden' });
    await incident(3, '2025-06-01');
    const districts = await read(3);
    expect(districts['73.03.01']).toEqual([2, null]);
    expect(districts['73.03.02']).toEqual([null, null]);
    expect((await read(2))['73.03']).toEqual([3, null]);
  });

  it('is zero only where every day of the year was reported: by the region, by what it lies in, or by all below it', async () => {
    await reported(32, '2024-07-01', '2025-06-30');
    await reported(32, '2025-07-01', '2026-02-01');
    await reported(33, '2025-01-01', '2025-12-30');
    await reported(4, '2025-07-01', '2025-12-31');
    await reported(41, '2025-01-01', '2025-03-31');
    await reported(411, '2025-04-01', '2025-06-30');
    await reported(42, '2025-01-01', '2025-06-30', 'closed');
    await reported(42, '2025-01-01', '2025-06-30', 'hidden');
    const before = await read(3);
    expect(before['73.03.02']?.[0]).toBe(0);
    expect(before['73.03.03']?.[0]).toBeNull();
    expect(before['73.04.01']?.[0]).toBeNull();
    expect(before['73.04.02']?.[0]).toBeNull();
    await reported(412, '2025-04-01', '2025-06-30');
    expect((await read(3))['73.04.01']?.[0]).toBe(0);
    expect((await read(2))['73.04']?.[0]).toBeNull();
    await reported(421, '2025-01-01', '2025-06-30');
    expect((await read(2))['73.04']?.[0]).toBe(0);
    const { row } = await read(3);
    expect([row.some_simulated, row.some_real]).toEqual([false, true]);
  });

  it('takes the real figure next to the year, else the sum of all villages, else the simulated one', async () => {
    await residents(31, 2023, 900);
    await residents(31, 2026, 5000);
    await residents(31, 2025, 77, 'simulated');
    await residents(41, 2024, 5555, 'simulated');
    await residents(411, 2024, 1000);
    await residents(42, 2024, 6666, 'simulated');
    const before = await read(3);
    expect([before['73.03.01']?.[1], before['73.04.01']?.[1], before['73.04.02']?.[1]]).toEqual([
      900, 5555, 6666,
    ]);
    expect(before.row.some_simulated).toBe(true);
    await residents(412, 2022, 500);
    expect((await read(3))['73.04.01']?.[1]).toBe(1500);
  });
});
