import { randomUUID } from 'node:crypto';
import type { Database } from '@serasi/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';

const FACETS = `query Facets($filter: IncidentFilter, $within: String) {
  incidentFacets(filter: $filter, within: $within) { total simulated unfiltered yearOnly
    kinds { value count } forms { value count } statuses { value count } precisions { value count }
    sources { value count } deadly { value count } months { month count inside } blame { filter count } } }`;
const PLACES = `query Places($filter: IncidentFilter, $within: String) {
  incidentPlaces(filter: $filter, within: $within) { key total told codes counts lngs lats packed { counts } attribution } }`;

interface Filter {
  from?: string | null;
  to?: string | null;
  kinds?: string[] | null;
  forms?: string[] | null;
  statuses?: string[] | null;
  precisions?: string[] | null;
  sources?: string[] | null;
  deadly?: boolean | null;
}
type Counts = { value: string | boolean; count: number }[];
interface Facets {
  total: number;
  simulated: number;
  unfiltered: number;
  yearOnly: number;
  kinds: Counts;
  forms: Counts;
  statuses: Counts;
  precisions: Counts;
  sources: Counts;
  deadly: Counts;
  months: { month: string; count: number; inside: boolean }[];
  blame: { filter: string; count: number }[];
}
interface Places {
  key: string;
  total: number;
  told: number;
  codes: string[];
  counts: number[];
  lngs: (number | null)[];
  lats: (number | null)[];
  packed: { counts: string };
  attribution: string[];
}

/** SQL condition of each list filter over incident_public. */
const COLUMN = {
  kinds: 'kind',
  forms: 'form',
  statuses: 'handling_status',
  precisions: 'location_precision',
  sources: `coalesce(conflict_source, 'NOT_RECORDED')`,
} as const;
type ListName = keyof typeof COLUMN;
const LISTS = Object.keys(COLUMN) as ListName[];

/** The filter in plain SQL, written anew here; `without` leaves one of its parts out. */
function condition(filter: Filter, within: string | null, without?: string): string {
  const lists = LISTS.filter((name) => name !== without && filter[name]?.length).map(
    (name) => `${COLUMN[name]} in (${filter[name]?.map((word) => `'${word}'`).join(', ')})`,
  );
  const deadly =
    without === 'deadly' || typeof filter.deadly !== 'boolean' ? [] : [`is_deadly = ${filter.deadly}`];
  const last = `case when date_precision = 'YEAR' then date_start + interval '11 months' else date_start end`;
  const dates =
    without === 'months'
      ? []
      : [
          ...(filter.from ? [`date_start >= '${filter.from}-01'`] : []),
          ...(filter.to ? [`${last} <= '${filter.to}-01'`] : []),
        ];
  const inside = within
    ? [`region_id in (select id from region where code = '${within}' or code like '${within}.%')`]
    : [];
  return [...lists, ...deadly, ...dates, ...inside].join(' and ') || 'true';
}

const someOf = (words: readonly string[]): fc.Arbitrary<string[] | null> =>
  fc.option(fc.subarray([...words], { minLength: 1, maxLength: 3 }), { freq: 1 });
const month = fc.option(
  fc
    .tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`),
);
/** Filters of what is offered, in regions that have many and few incidents. */
function filtersOf(offered: Facets): fc.Arbitrary<{ filter: Filter; within: string | null }> {
  const words = (name: ListName) => someOf(offered[name].map(({ value }) => String(value)));
  const filter = fc
    .record({
      from: month,
      to: month,
      kinds: words('kinds'),
      forms: words('forms'),
      statuses: words('statuses'),
      precisions: words('precisions'),
      sources: words('sources'),
      deadly: fc.option(fc.boolean()),
    })
    .map(({ from, to, ...rest }) =>
      from && to && from > to ? { ...rest, from: to, to: from } : { ...rest, from, to },
    );
  return fc.record({ filter, within: fc.constantFrom(null, '73', '73.02', '73.02.01', '34') });
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `counts of incidents on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterAll(() => database?.close());

      const facetsOf = async (filter: Filter = {}, within: string | null = null): Promise<Facets> => {
        const { data, errors } = await api.ask<{ incidentFacets: Facets }>(FACETS, { filter, within });
        expect(errors).toEqual([]);
        return data.incidentFacets;
      };
      const countIn = async (where: string): Promise<number> => {
        const [row] = await database.dataSource.query<{ count: number }[]>(
          `select count(*)::int as count from incident_public where ${where}`,
        );
        return row?.count ?? 0;
      };
      const groupsOf = async (value: string, where: string): Promise<Record<string, number>> => {
        const rows = await database.dataSource.query<{ value: string; count: number }[]>(
          `select (${value})::text as value, count(*)::int as count from incident_public where ${where} group by 1`,
        );
        return Object.fromEntries(rows.map((row) => [row.value, row.count]));
      };

      it('one statement the first time, none afterwards; one for a region', async () => {
        const fresh = await Api.over(database);
        const both = `{ a: incidentFacets(within: "73") { total } b: incidentPlaces { total } }`;
        expect((await fresh.ask(both)).statements).toBe(1);
        expect((await fresh.ask(FACETS)).statements).toBe(0);
        expect((await fresh.ask(FACETS, { filter: { kinds: ['CRIME'] }, within: '73.02' })).statements).toBe(
          1,
        );
      });

      it('hold every incident that the public may see, without a filter', async () => {
        const facets = await facetsOf();
        const total = await countIn('true');
        expect(total).toBeGreaterThan(1000);
        expect(facets).toMatchObject({ total, unfiltered: total, blame: [] });
        expect(facets.simulated).toBe(await countIn('is_simulated'));
        for (const name of [...LISTS, 'deadly' as const])
          expect(
            facets[name].reduce((sum, { count }) => sum + count, 0),
            name,
          ).toBe(total);
        expect(facets.months.reduce((sum, { count }) => sum + count, facets.yearOnly)).toBe(total);
        expect(facets.statuses.map(({ value }) => value)).not.toContain('REFUTED');
        expect(facets.precisions.map(({ value }) => value)).toEqual(['DISTRICT', 'REGENCY', 'PROVINCE']);
      });

      it('equal what SQL counts, each facet and the months with their own filter left out', async () => {
        await fc.assert(
          fc.asyncProperty(filtersOf(await facetsOf()), async ({ filter, within }) => {
            const facets = await facetsOf(filter, within);
            expect(facets.total).toBe(await countIn(condition(filter, within)));
            for (const name of LISTS) {
              const counted = await groupsOf(COLUMN[name], condition(filter, within, name));
              for (const { value, count } of facets[name])
                expect(count, `${name} ${value}`).toBe(counted[String(value)] ?? 0);
            }
            const deadly = await groupsOf('is_deadly', condition(filter, within, 'deadly'));
            for (const { value, count } of facets.deadly) expect(count).toBe(deadly[String(value)] ?? 0);
            const months = await groupsOf(
              `case when date_precision = 'YEAR' then 'year' else to_char(date_start, 'YYYY-MM') end`,
              condition(filter, within, 'months'),
            );
            for (const { month, count, inside } of facets.months) {
              expect(count, month).toBe(months[month] ?? 0);
              expect(inside).toBe(month >= (filter.from ?? '') && month <= (filter.to ?? '9999'));
            }
            expect(facets.yearOnly).toBe(months['year'] ?? 0);
            if (facets.total > 0) expect(facets.blame).toEqual([]);
            else
              for (const { filter: name, count } of facets.blame)
                expect(count, name).toBe(
                  await countIn(condition(filter, name === 'within' ? null : within, name)),
                );
          }),
          { seed: 2025, numRuns: 15 },
        );
      });

      it('say which filter is to blame when nothing is left', async () => {
        const facets = await facetsOf({ kinds: ['CRIME'], from: '1999-01', to: '1999-12' }, '73.02');
        const [first, ...others] = facets.blame;
        expect(facets.total).toBe(0);
        expect(first?.filter).toBe('months');
        expect(others).toEqual([]);
        expect(first?.count).toBe((await facetsOf({ kinds: ['CRIME'] }, '73.02')).total);
      });

      it('places: one count for each region told, columns and bytes alike, none finer than a kecamatan', async () => {
        const filter = { kinds: ['CRIME', 'RESOURCE'] };
        const { data } = await api.ask<{ incidentPlaces: Places }>(PLACES, { filter, within: '73' });
        const { codes, counts, packed, total, told, lngs, lats, attribution } = data.incidentPlaces;
        const where = condition(filter, '73');
        const rows = await groupsOf('(select code from region where id = region_id)', where);
        expect(
          Object.fromEntries(codes.flatMap((code, i) => (counts[i] ? [[code, counts[i]]] : []))),
        ).toEqual(rows);
        const bytes = Buffer.from(packed.counts, 'base64');
        expect(counts).toEqual(counts.map((_, i) => bytes.readUInt32LE(i * 4)));
        expect(total).toBe(await countIn(where));
        expect(told).toBe(await countIn('true'));
        expect(Math.max(...codes.map((code) => code.length))).toBe('73.02.01'.length);
        const at = codes.indexOf('73.02.01');
        expect([Math.floor(lngs[at] ?? 0), Math.floor(lats[at] ?? 0)]).toEqual([120, -6]);
        expect(attribution.join()).toContain('simulasi');
      });

      it.each([
        ['secret', { sensitivity: 'SECRET' }],
        ['restricted', { sensitivity: 'RESTRICTED' }],
        ['unverified', { isVerified: false }],
        ['refuted', { status: 'REFUTED' }],
        ['of a source that may not be passed on', { isRedistributable: false }],
      ])('never count an incident that is %s', async (_name, change) => {
        const before = await facetsOf({}, '73.02.01');
        await withIncident(change, async (fresh) => {
          const { data } = await fresh.ask<{ incidentFacets: Facets }>(FACETS, { within: '73.02.01' });
          expect(data.incidentFacets).toEqual(before);
        });
      });

      it.each<[string, boolean, Change]>([
        ['a best count of one', true, { deaths: { best: 1 } }],
        ['a low count alone', true, { deaths: { low: 2 } }],
        ['some, number unknown', true, { unknown: ['deaths'] }],
        ['a best count of none, whatever the high one', false, { deaths: { best: 0, high: 3 } }],
        ['injuries only', false, { unknown: ['injuries'] }],
        ['nothing recorded', false, {}],
      ])('deadly with %s: %s', async (_name, isDeadly, change) => {
        const of = ({ deadly }: Facets): number => deadly.find(({ value }) => value === isDeadly)?.count ?? 0;
        const before = of(await facetsOf({}, '73.02.01'));
        await withIncident(change, async (fresh) => {
          const { data } = await fresh.ask<{ incidentFacets: Facets }>(FACETS, { within: '73.02.01' });
          expect(of(data.incidentFacets)).toBe(before + 1);
        });
      });

      it('count a public one of a village in its kecamatan', async () => {
        const before = await facetsOf({}, '73.02.01');
        await withIncident({}, async (fresh) => {
          const { data } = await fresh.ask<{ incidentFacets: Facets }>(FACETS, { within: '73.02.01' });
          expect(data.incidentFacets.total).toBe(before.total + 1);
        });
      });

      it.each<[string, Record<string, unknown>]>([
        ['FILTER_MONTH', { filter: { from: '2025-13' } }],
        ['FILTER_MONTH', { filter: { to: 'Maret 2025' } }],
        ['FILTER_RANGE', { filter: { from: '2025-03', to: '2025-02' } }],
        ['FILTER_NEVER_TOLD', { filter: { statuses: ['REFUTED'] } }],
        ['FILTER_NEVER_TOLD', { filter: { precisions: ['POINT'] } }],
        ['REGION_CODE', { within: '7302' }],
        ['REGION_UNKNOWN', { within: '99' }],
        ['WITHIN_LEVEL', { within: '73.02.01.1001' }],
      ])('refuse with a sentence (%s): %j', async (reason, variables) => {
        const { errors } = await api.ask(FACETS, variables);
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason });
        expect(errors[0]?.message.length).toBeGreaterThan(30);
        expect(errors[0]?.extensions?.['messageEn']).toBeTruthy();
      });

      interface Change {
        sensitivity?: string;
        isVerified?: boolean;
        status?: string;
        isRedistributable?: boolean;
        deaths?: { low?: number; best?: number; high?: number };
        unknown?: string[];
      }

      /** Stores one incident in a village of Gantarang, asks a server that has read nothing yet, and takes it away again. */
      async function withIncident(change: Change, work: (fresh: Api) => Promise<void>): Promise<void> {
        const key = randomUUID();
        await database.dataSource.query(
          `with source as (insert into dataset (kind, title, source, licence, is_redistributable)
             values ('INCIDENTS', 'x', 'counts test', 'x', $5) returning id)
           insert into incident (key, dataset_id, source_id, date_start, date_end, date_precision, region_id, province_id,
             regency_id, district_id, location_precision, kind, form, handling_status, is_verified, sensitivity,
             deaths_low, deaths_best, deaths_high, harm_unknown)
           select $1::uuid, source.id, $1::uuid::text, '2025-06-17', '2025-06-17', 'DAY', r.id, r.province_id, r.regency_id,
             r.district_id, 'VILLAGE', 'IDENTITY', 'BRAWL', $4, $3, $2, $6, $7, $8, $9 from source, region r where r.code = '73.02.01.1001'`,
          [
            key,
            change.sensitivity ?? 'PUBLIC',
            change.isVerified ?? true,
            change.status ?? 'REPORTED',
            change.isRedistributable ?? true,
            change.deaths?.low ?? null,
            change.deaths?.best ?? null,
            change.deaths?.high ?? null,
            change.unknown ?? [],
          ],
        );
        try {
          await work(await Api.over(database));
        } finally {
          await database.dataSource.query('delete from incident where key = $1', [key]);
          await database.dataSource.query(`delete from dataset where source = 'counts test'`);
        }
      }
    },
  );
}
