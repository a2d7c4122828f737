import type { Database } from '@serasi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';
import { tileFaults } from '../support/tile-faults.ts';

const BULUKUMBA = `query Bulukumba { region(code: "73.02") {
  name level kind boundaryStatus parent { code name } ancestors { code level name }
  resilience { level index coverage period method { id version } }
  children { code name resilience { level index } }
  descendants(level: VILLAGE, first: 3) { totalCount nodes { code name kind } pageInfo { hasNextPage endCursor } }
  incidents(first: 3) { totalCount nodes { id dateStart kind locationPrecision region { code name } } } } }`;
/** region › incidents › nodes › region › code */
const BULUKUMBA_DEPTH = 5;

interface Resilience {
  level: string;
  index: number | null;
  coverage: number | null;
  period: string;
  method: { id: string; version: string };
}
interface Place {
  code: string;
  name: string;
  level: string;
  kind: string | null;
}

interface VillagePage {
  nodes: Place[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function villagesAfter(api: Api, after: string | null): Promise<VillagePage> {
  const { data } = await api.ask<{ region: { descendants: VillagePage } }>(
    `query Page($after: String) { region(code: "73.02") {
      descendants(level: VILLAGE, first: 40, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } } }`,
    { after },
  );
  return data.region.descendants;
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `the default data on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterAll(() => database?.close());

      it('Bulukumba: everything about a kabupaten, at most one statement per level of depth', async () => {
        type Data = {
          region: Place & {
            boundaryStatus: string;
            parent: Place;
            ancestors: Place[];
            resilience: Resilience;
            children: (Place & { resilience: Resilience })[];
            descendants: {
              totalCount: number;
              nodes: Place[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
            incidents: {
              totalCount: number;
              nodes: {
                id: string;
                dateStart: string;
                kind: string;
                locationPrecision: string;
                region: Place;
              }[];
            };
          };
        };
        const { data, errors, statements } = await api.ask<Data>(BULUKUMBA);
        expect(errors).toEqual([]);
        expect(statements).toBeLessThanOrEqual(BULUKUMBA_DEPTH);
        const { region } = data;
        expect(region).toMatchObject({
          name: 'Kabupaten Bulukumba',
          level: 'REGENCY',
          kind: 'KABUPATEN',
          boundaryStatus: 'INDICATIVE',
          parent: { code: '73', name: 'Sulawesi Selatan' },
          resilience: { method: { id: 'iksm-serasi', version: '1.0.0' }, period: '2025' },
        });
        expect(region.ancestors.map((ancestor) => ancestor.code)).toEqual(['ID', '73']);
        expect(region.children).toHaveLength(10);
        expect(region.descendants.totalCount).toBe(136);
        expect(region.descendants.nodes.map((village) => village.code)).toEqual([
          '73.02.01.1001',
          '73.02.01.1002',
          '73.02.01.1003',
        ]);
        expect(region.descendants.pageInfo.hasNextPage).toBe(true);
        const known = region.children
          .filter((child) => child.resilience.index !== null)
          .map((child) => child.resilience.index ?? 0);
        if (region.resilience.index !== null) {
          expect(region.resilience.index).toBeGreaterThanOrEqual(Math.min(...known) - 1e-3);
          expect(region.resilience.index).toBeLessThanOrEqual(Math.max(...known) + 1e-3);
        }
        for (const incident of region.incidents.nodes) {
          expect(incident.dateStart).toMatch(/-01$/);
          expect(incident.region.code.length).toBeLessThanOrEqual('73.02.01'.length);
        }
      });

      it('At: the finest region at a point; null at sea; a sentence for an impossible coordinate', async () => {
        const at = await api.ask<{ regionAt: Place }>(
          'query At { regionAt(lng: 120.2, lat: -5.45) { code level name } }',
        );
        expect(at.data.regionAt).toMatchObject({ level: 'VILLAGE' });
        expect(at.data.regionAt.code).toMatch(/^73\.02\./);
        expect(at.statements).toBe(1);
        expect(
          (await api.ask<{ regionAt: null }>('{ regionAt(lng: 100, lat: -11) { code } }')).data.regionAt,
        ).toBeNull();
        const wrong = await api.ask('{ regionAt(lng: -5.45, lat: 120.2) { code } }');
        expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'COORDINATE' });
        expect(wrong.errors[0]?.message).toContain('tertukar');
      });

      it('Colours: parallel lists, the packed form the same values, no objects', async () => {
        type Data = {
          resilienceMap: {
            period: string;
            codes: string[];
            levels: string[];
            indices: (number | null)[];
            packed: { firstId: number; levels: string };
          };
        };
        const { data, statements } = await api.ask<Data>(
          'query Colours { resilienceMap(level: VILLAGE, within: "73") { period method { id } codes levels indices packed { firstId levels } } }',
        );
        const { codes, levels, indices, packed } = data.resilienceMap;
        expect(statements).toBeLessThanOrEqual(2);
        expect(codes.length).toBe(3059);
        expect(codes.every((code) => code.startsWith('73.'))).toBe(true);
        expect([levels.length, indices.length]).toEqual([codes.length, codes.length]);
        expect(levels.every((level, i) => (level === 'NO_DATA') === (indices[i] === null))).toBe(true);
        const bytes = [...Buffer.from(packed.levels, 'base64')].filter((byte) => byte !== 255);
        expect(bytes.map((byte) => ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'][byte])).toEqual(levels);
        const again = await api.ask('query Colours { resilienceMap(level: VILLAGE) { packed { levels } } }');
        const warm = await api.ask('query Colours { resilienceMap(level: VILLAGE) { packed { levels } } }');
        expect(again.data).toEqual(warm.data);
        expect(warm.statements).toBe(0);
      });

      it.each([
        ['kab bulukumba', '73.02'],
        ['KAB. BULUKUMBA', '73.02'],
        ['bulukmba', '73.02'],
        ['kec gantarang', '73.02.01'],
        ['73.02.01', '73.02.01'],
        ['Sulawesi Selatan', '73'],
      ])('Search: %j finds %s first', async (text, code) => {
        const { data, statements } = await api.ask<{
          searchRegions: { nodes: (Place & { path: string })[] };
        }>(
          'query Search($text: String!) { searchRegions(text: $text, first: 5) { nodes { code name level path } } }',
          { text },
        );
        expect(data.searchRegions.nodes[0]?.code).toBe(code);
        expect(data.searchRegions.nodes.length).toBeLessThanOrEqual(5);
        expect(statements).toBeLessThanOrEqual(3);
      });

      it('Periods: the default method first, its periods in order', async () => {
        const { data } = await api.ask<{
          resiliencePeriods: { method: { id: string; kind: string }; periods: string[] }[];
        }>('query Periods { resiliencePeriods { method { id name kind } periods } }');
        expect(data.resiliencePeriods[0]).toMatchObject({
          method: { id: 'iksm-serasi', kind: 'COMPUTED' },
          periods: ['2023', '2024', '2025'],
        });
      });

      it('counts every region of the official list, each with a place', async () => {
        const { data } = await api.ask(
          '{ about { counts { provinces regencies districts villages withoutPolygon } } }',
        );
        expect(data).toEqual({
          about: {
            counts: { provinces: 38, regencies: 514, districts: 7285, villages: 83762, withoutPolygon: 0 },
          },
        });
      });

      it('says that residents and values are simulated and boundaries indicative', async () => {
        const { data } = await api.ask(
          '{ region(code: "73.02.01") { residents residentsSimulated boundaryStatus resilience { dataStatus } incidents(first: 1) { nodes { simulated } } } }',
        );
        expect(data).toMatchObject({
          region: {
            residentsSimulated: true,
            boundaryStatus: 'INDICATIVE',
            resilience: { dataStatus: 'SIMULATED' },
          },
        });
      });

      it.each([
        'score',
        'indicator_report',
        'incident',
        'region_place',
        'region_population',
        'reporting_coverage',
      ])('holds no row of %s without its region', async (table) => {
        const [row] = await database.dataSource.query<{ orphans: number }[]>(
          `select count(*)::int as orphans from ${table} t where not exists (select from region r where r.id = t.region_id)`,
        );
        expect(row).toEqual({ orphans: 0 });
      });

      it('tiles every parent by its children', async () => {
        const rows = await database.dataSource.query<{ level: number; worst: number }[]>(
          `select p.level, max(abs(c.area / place.area_km2 - 1)) as worst from region p join region_place place on place.region_id = p.id
     join (select r.parent_id, sum(cp.area_km2) as area from region r join region_place cp on cp.region_id = r.id group by 1) c
       on c.parent_id = p.id group by 1 order by 1`,
        );
        expect(rows.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
        for (const { worst } of rows) expect(Number(worst)).toBeLessThan(1e-9);
      });

      it('draws every region that has a polygon at every zoom of its level, and nothing twice', async () => {
        expect(await tileFaults(database)).toEqual([]);
      });

      it('walks all pages of a connection without loss or repetition', async () => {
        const codes: string[] = [];
        let after: string | null = null;
        do {
          const page: VillagePage = await villagesAfter(api, after);
          codes.push(...page.nodes.map((node) => node.code));
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(codes).toHaveLength(136);
        expect(new Set(codes).size).toBe(136);
      });

      it.each([
        ['{ region(code: "7302") { code } }', 'REGION_CODE'],
        [
          '{ region(code: "73.02") { descendants(level: VILLAGE, first: 5000) { totalCount } } }',
          'PAGE_SIZE',
        ],
        ['{ region(code: "73.02") { descendants(level: VILLAGE, after: "xx") { totalCount } } }', 'CURSOR'],
        ['{ searchRegions(text: "a") { totalCount } }', 'SEARCH_TEXT'],
        ['{ resilienceMap(level: VILLAGE, method: "iks") { codes } }', 'METHOD'],
        ['{ resilienceMap(level: VILLAGE, period: "1999") { codes } }', 'PERIOD'],
        ['{ resilienceMap(level: VILLAGE, within: "99") { codes } }', 'REGION_UNKNOWN'],
        [
          '{ region(code: "ID") { children { children { children { children { descendants(level: VILLAGE, first: 1000) { nodes { code } } } } } } } }',
          'COMPLEXITY',
        ],
      ])('refuses %s with a sentence (%s)', async (query, reason) => {
        const { errors } = await api.ask(query);
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason });
        expect(errors[0]?.message.length).toBeGreaterThan(30);
        expect(errors[0]?.extensions?.['messageEn']).toBeTruthy();
      });

      it('answers null for a code that nobody has', async () => {
        expect((await api.ask('{ region(code: "73.99") { code } }')).data).toEqual({ region: null });
      });

      it('limits depth and aliases, and lets introspection through', async () => {
        const deep = `{ region(code: "ID") ${'{ parent '.repeat(15)}{ code }${' }'.repeat(15)} }`;
        expect((await api.ask(deep)).errors).not.toEqual([]);
        const many = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: region(code: "73") { code }`).join(' ')} }`;
        expect((await api.ask(many)).errors).not.toEqual([]);
        expect(
          (
            await api.ask(
              '{ __schema { types { name fields { name type { ofType { name ofType { name } } } } } } }',
            )
          ).errors,
        ).toEqual([]);
      });
    },
  );
}
