import type { Database } from '@serasi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';
import { SMALL_ENGINES, SmallData } from '../support/small-data.ts';

/** What the bytes of `packed` say. */
const BYTES = [
  'NO_DATA',
  'NO_NEIGHBOURS',
  'NOT_SIGNIFICANT',
  'HIGH_HIGH',
  'LOW_LOW',
  'HIGH_LOW',
  'LOW_HIGH',
  'HOT',
  'COLD',
];

const NEIGHBOURS = `select r.name, string_agg(o.name, ', ' order by o.name) as neighbours from region_neighbour n
  join region r on r.id = n.region_id join region o on o.id = n.neighbour_id where n.level = 2 group by r.name order by r.name`;
const YOGYAKARTA = [
  {
    name: 'Kabupaten Bantul',
    neighbours: 'Kabupaten Gunungkidul, Kabupaten Kulon Progo, Kabupaten Sleman, Kota Yogyakarta',
  },
  { name: 'Kabupaten Gunungkidul', neighbours: 'Kabupaten Bantul, Kabupaten Sleman' },
  { name: 'Kabupaten Kulon Progo', neighbours: 'Kabupaten Bantul, Kabupaten Sleman' },
  {
    name: 'Kabupaten Sleman',
    neighbours: 'Kabupaten Bantul, Kabupaten Gunungkidul, Kabupaten Kulon Progo, Kota Yogyakarta',
  },
  { name: 'Kota Yogyakarta', neighbours: 'Kabupaten Bantul, Kabupaten Sleman' },
];

const ALL_NEIGHBOURS = 'select * from region_neighbour order by region_id, neighbour_id';
const ONE_SIDED = `select * from region_neighbour n where not exists (select from region_neighbour o
  where o.region_id = n.neighbour_id and o.neighbour_id = n.region_id and o.shared_km = n.shared_km and o.level = n.level)`;

/** Kota Yogyakarta as a square in the sea, where it borders nobody. */
const KOTA_AT_SEA = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: '34.71', name: 'Kota Yogyakarta' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [110.3, -8.5],
            [110.4, -8.5],
            [110.4, -8.4],
            [110.3, -8.4],
            [110.3, -8.5],
          ],
        ],
      },
    },
  ],
});

interface Clusters {
  period: string;
  dataStatus: string;
  method: { id: string } | null;
  permutations: number;
  global: { i: number; expected: number; z: number; p: number; n: number; islands: number } | null;
  codes: string[];
  clusters: string[];
  values: (number | null)[];
  localI: (number | null)[] | null;
  giZ: (number | null)[] | null;
  p: (number | null)[];
  q: (number | null)[];
  packed: { firstId: number; clusters: string };
}

const CLUSTERS = `query Clusters($level: RegionLevel!, $measure: SpatialMeasure!, $statistic: SpatialStatistic, $period: String) {
  spatialClusters(level: $level, measure: $measure, statistic: $statistic, period: $period) {
    period dataStatus method { id } permutations global { i expected z p n islands permutations }
    codes clusters values localI giZ p q packed { firstId clusters } } }`;

async function ask(
  api: Api,
  variables: Record<string, string>,
): Promise<Clusters & { statements: number; reason: unknown }> {
  const { data, errors, statements } = await api.ask<{ spatialClusters: Clusters } | null>(CLUSTERS, {
    statistic: 'LOCAL_MORAN',
    ...variables,
  });
  return {
    ...(data?.spatialClusters ?? ({} as Clusters)),
    statements,
    reason: errors[0]?.extensions?.['reason'],
  };
}

/** What holds of every answer. */
function expectColumns(columns: Clusters): void {
  const { codes, clusters, values, p, q, packed, localI, giZ, global } = columns;
  const lengths = [clusters, values, p, q, localI ?? giZ ?? []].map((list) => list.length);
  expect(new Set(lengths)).toEqual(new Set([codes.length]));
  clusters.forEach((cluster, i) => {
    expect(cluster === 'NO_DATA').toBe(values[i] === null);
    expect(['NO_DATA', 'NO_NEIGHBOURS'].includes(cluster)).toBe(p[i] === null);
    if (p[i] === null) return expect(q[i]).toBeNull();
    expect(q[i]).toBeGreaterThanOrEqual(p[i] ?? NaN);
    expect(cluster !== 'NOT_SIGNIFICANT').toBe((q[i] ?? NaN) <= 0.05);
  });
  expect(global?.n).toBe(p.filter((value) => value !== null).length);
  expect(global?.islands).toBe(clusters.filter((cluster) => cluster === 'NO_NEIGHBOURS').length);
  const bytes = [...Buffer.from(packed.clusters, 'base64')].filter((byte) => byte !== 255);
  expect(bytes.map((byte) => BYTES[byte])).toEqual(clusters);
}

describe.each(SMALL_ENGINES)('spatial statistics of DI Yogyakarta on $name', ({ name, missing }) => {
  describe.skipIf(missing)(missing ?? 'a database of its own', () => {
    let data: SmallData;
    beforeAll(async () => {
      data = await SmallData.prepare(name);
    });
    afterAll(() => data?.remove());

    it('knows its five kabupaten/kota’s neighbours, and every pair from both sides', async () => {
      expect(await data.rows(NEIGHBOURS)).toEqual(YOGYAKARTA);
      expect(await data.rows(ONE_SIDED)).toEqual([]);
    });

    it('finds them again at the next start of a database of before', async () => {
      const made = await data.rows(ALL_NEIGHBOURS);
      await data.rows('delete from region_neighbour');
      await data.rows(`delete from load_step where name = 'neighbours'`);
      expect((await data.run('prepare')).code).toBe(0);
      expect(await data.rows(ALL_NEIGHBOURS)).toEqual(made);
    });

    it('replaces them with imported boundaries, and an undo brings them back', async () => {
      const file = data.file('kota.geojson', KOTA_AT_SEA);
      const options = ['--code-system', 'kemendagri', '--accept-review'];
      const { output } = await data.run('import', 'boundaries', file, ...options);
      expect(output).toContain('Impor 1 tersimpan');
      const names = (await data.rows<{ name: string }>(NEIGHBOURS)).map((row) => row.name);
      expect(names).toEqual(YOGYAKARTA.map((row) => row.name).filter((one) => !one.startsWith('Kota')));
      await data.run('import', 'undo', '1');
      expect(await data.rows(NEIGHBOURS)).toEqual(YOGYAKARTA);
    });

    it('answers in one statement, then in none', () =>
      data.inDatabase(async (database) => {
        const api = await Api.over(database);
        const index = await ask(api, { level: 'DISTRICT', measure: 'RESILIENCE_INDEX' });
        const method = { id: 'iksm-serasi' };
        expect(index).toMatchObject({ statements: 1, period: '2025', dataStatus: 'SIMULATED', method });
        expect([index.codes.length, index.giZ, index.localI?.length]).toEqual([78, null, 78]);
        expectColumns(index);
        const again = await ask(api, { level: 'DISTRICT', measure: 'RESILIENCE_INDEX' });
        expect(again).toEqual({ ...index, statements: 0 });
      }));

    it('the rate of incidents of any year; nothing is known where nobody reported or all is hidden', () =>
      data.inDatabase(async (database) => {
        const api = await Api.over(database);
        const rate = { measure: 'INCIDENT_RATE', statistic: 'GI_STAR', period: '2024' };
        for (const level of ['REGENCY', 'DISTRICT']) {
          const incidents = await ask(api, { ...rate, level });
          expect(incidents).toMatchObject({ statements: 1, period: '2024', dataStatus: 'SIMULATED' });
          expect([incidents.method, incidents.localI]).toEqual([null, null]);
          expectColumns(incidents);
        }
        const silent = { global: null, values: new Array<null>(5).fill(null) };
        const early = await ask(api, { ...rate, level: 'REGENCY', period: '1999' });
        expect(early).toMatchObject({ ...silent, clusters: new Array<string>(5).fill('NO_DATA') });
        await database.dataSource.query(`update dataset set is_hidden = true where kind = 'INCIDENTS'`);
        const hidden = await ask(await Api.over(database), { ...rate, level: 'REGENCY' });
        expect(hidden).toMatchObject(silent);
      }));

    it('refuses other levels and what is no year or period, with a sentence', () =>
      data.inDatabase(async (database) => {
        const api = await Api.over(database);
        const reason = async (variables: Record<string, string>): Promise<unknown> =>
          (await ask(api, variables)).reason;
        expect(await reason({ level: 'VILLAGE', measure: 'RESILIENCE_INDEX' })).toBe('LEVEL');
        expect(await reason({ level: 'PROVINCE', measure: 'INCIDENT_RATE' })).toBe('LEVEL');
        const level = 'REGENCY';
        expect(await reason({ level, measure: 'INCIDENT_RATE', period: 'kini' })).toBe('PERIOD');
        expect(await reason({ level, measure: 'RESILIENCE_INDEX', period: '1999' })).toBe('PERIOD');
      }));
  });
});

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `spatial statistics of the nation on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterAll(() => database?.close());

      it('every neighbour is a region of the same level; regions over the sea have none', async () => {
        const rows = await database.dataSource.query<object[]>(
          `select level, count(*)::int as regions, count(*) filter (where k > 0)::int as bordering from (
             select r.level, (select count(*) from region_neighbour n join region o on o.id = n.neighbour_id and o.level = r.level
               and n.level = r.level where n.region_id = r.id) as k from region r where r.level between 1 and 3) x group by 1 order by 1`,
        );
        expect(rows).toEqual([
          { level: 1, regions: 38, bordering: 31 },
          { level: 2, regions: 514, bordering: 481 },
          { level: 3, regions: 7285, bordering: 7156 },
        ]);
      });

      it('finds the pattern that the simulation laid in, in kabupaten and in kecamatan', async () => {
        for (const level of ['REGENCY', 'DISTRICT']) {
          const columns = await ask(api, { level, measure: 'RESILIENCE_INDEX' });
          expectColumns(columns);
          expect(columns.global?.i).toBeGreaterThan(0.4);
          expect(columns.global?.z).toBeGreaterThan(10);
          expect(columns.clusters).toEqual(expect.arrayContaining(['HIGH_HIGH', 'LOW_LOW']));
        }
      });
    },
  );
}
