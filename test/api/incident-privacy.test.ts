import { randomUUID } from 'node:crypto';
import type { Database } from '@serasi/db';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';

const VILLAGE = '73.02.01.1001';
const PATHS = `{
  district: region(code: "73.02.01") { ...seen }
  regency: region(code: "73.02") { ...seen children { incidents(first: 1) { totalCount } } }
  province: region(code: "73") { ...seen }
  nation: region(code: "ID") { ...seen }
  village: region(code: "${VILLAGE}") { incidents { totalCount withheld nodes { id } } }
} fragment seen on Region { incidents(first: 100) { totalCount nodes { id dateStart datePrecision locationPrecision region { code level } } } }`;

interface Seen {
  incidents: {
    totalCount: number;
    nodes: {
      id: string;
      dateStart: string;
      datePrecision: string;
      locationPrecision: string;
      region: { code: string; level: string };
    }[];
  };
}
interface Answer {
  district: Seen;
  regency: Seen & { children: { incidents: { totalCount: number } }[] };
  province: Seen;
  nation: Seen;
  village: { incidents: { totalCount: null; withheld: boolean; nodes: [] } };
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `what the public sees of incidents on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      const keys: string[] = [];
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterEach(() =>
        database.dataSource.query('delete from incident where key = any($1::uuid[])', [keys.splice(0)]),
      );
      afterAll(async () => {
        await database?.dataSource.query(`delete from dataset where source = 'privacy test'`);
        await database?.close();
      });

      /** An incident of yesterday's news in a village: public and verified unless said otherwise. */
      async function given(change: {
        sensitivity?: string;
        isVerified?: boolean;
        status?: string;
        isRedistributable?: boolean;
      }): Promise<string> {
        const key = randomUUID();
        keys.push(key);
        const stored = await database.dataSource.query<object[]>(
          `with source as (insert into dataset (kind, title, source, licence, is_redistributable) values ('INCIDENTS', 'x', 'privacy test', 'x', $6) returning id)
         insert into incident (key, dataset_id, source_id, date_start, date_end, date_precision, region_id, province_id, regency_id, district_id,
           location_precision, kind, form, handling_status, is_verified, sensitivity)
         select $1::uuid, source.id, $1::uuid::text, '2026-06-17', '2026-06-17', 'DAY', r.id, r.province_id, r.regency_id, r.district_id,
           'VILLAGE', 'IDENTITY', 'BRAWL', $5, $4, $3 from source, region r where r.code = $2 returning key`,
          [
            key,
            VILLAGE,
            change.sensitivity ?? 'PUBLIC',
            change.isVerified ?? true,
            change.status ?? 'REPORTED',
            change.isRedistributable ?? true,
          ],
        );
        expect(stored).toHaveLength(1);
        return key;
      }

      it.each([
        ['secret', { sensitivity: 'SECRET' }],
        ['restricted', { sensitivity: 'RESTRICTED' }],
        ['unverified', { isVerified: false }],
        ['refuted', { status: 'REFUTED' }],
        ['of a source that may not be passed on', { isRedistributable: false }],
      ])('an incident that is %s is in no list and in no count, by any path', async (_name, change) => {
        const before = await api.ask<Answer>(PATHS);
        await given(change);
        expect(await api.ask<Answer>(PATHS)).toEqual(before);
      });

      it('a public one in a village is told in its kecamatan and month only, and never under the village', async () => {
        const key = await given({});
        const { data } = await api.ask<Answer>(PATHS);
        for (const seen of [data.district, data.regency, data.province, data.nation]) {
          expect(seen.incidents.nodes.find(({ id }) => id === key)).toEqual({
            id: key,
            dateStart: '2026-06-01',
            datePrecision: 'MONTH',
            locationPrecision: 'DISTRICT',
            region: { code: '73.02.01', level: 'DISTRICT' },
          });
        }
        expect(data.village.incidents).toEqual({ totalCount: null, withheld: true, nodes: [] });
      });

      it('an incident known to the kabupaten only is counted in no kecamatan', async () => {
        const { data } = await api.ask<Answer>(PATHS);
        const inDistricts = data.regency.children.reduce((sum, child) => sum + child.incidents.totalCount, 0);
        const coarser = data.regency.incidents.nodes.filter(
          ({ locationPrecision }) => locationPrecision === 'REGENCY',
        ).length;
        expect(coarser).toBeGreaterThan(0);
        expect(inDistricts + coarser).toBe(data.regency.incidents.totalCount);
      });
    },
  );
}
