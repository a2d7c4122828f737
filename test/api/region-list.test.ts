import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, type Answer } from '../support/api.ts';
import { SMALL_ENGINES, SmallData } from '../support/small-data.ts';

const LIST = `query List($level: RegionLevel!, $within: String, $method: String, $period: String, $search: String, $resilienceLevels: [ResilienceLevel!],
    $bbox: [Float!], $orderBy: RegionOrder! = CODE, $descending: Boolean! = false, $first: Int! = 100, $after: String) {
  regionList(level: $level, within: $within, method: $method, period: $period, search: $search, resilienceLevels: $resilienceLevels,
      bbox: $bbox, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
    totalCount nodes { code name resilience { level index } } pageInfo { hasNextPage endCursor } } }`;
/** regionList › nodes › resilience, and the count beside them */
const DEPTH = 4;

interface List {
  totalCount: number;
  nodes: { code: string; name: string; resilience: { level: string; index: number | null } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What villages are ordered by, from the tables themselves. */
const FACTS = `select r.code, r.search_name as "NAME", r.code as "CODE", s.index as "INDEX", s.confidence as "CONFIDENCE",
    s.coverage as "COVERAGE", (select q.residents from region_population q where q.region_id = r.id order by q.year desc limit 1) as "RESIDENTS",
    coalesce(s.level, 0) as level
  from region r
    join score_run run on run.is_current and run.method_id = 'iksm-serasi' and run.period = '2025'
    left join run_score s on s.region_id = r.id and s.run_id = run.id
  where r.level = 4 and r.valid_to is null`;
const ORDERS = ['CODE', 'NAME', 'INDEX', 'CONFIDENCE', 'COVERAGE', 'RESIDENTS'] as const;
type Fact = Record<(typeof ORDERS)[number], string | number | null> & { code: string; level: number };

const byCode = (a: Fact, b: Fact): number => (a.code < b.code ? -1 : 1);

/** Codes in order: unknown ones last either way, equal ones by code. */
function ordered(facts: readonly Fact[], by: (typeof ORDERS)[number], descending: boolean): string[] {
  const sign = descending ? -1 : 1;
  return facts
    .toSorted((a, b) => {
      const [x, y] = [a[by], b[by]];
      if (x === null || y === null) return x === y ? byCode(a, b) : x === null ? 1 : -1;
      return x === y ? byCode(a, b) : x < y ? -sign : sign;
    })
    .map(({ code }) => code);
}

const VILLAGE = { level: 'VILLAGE' };
const REFUSED: [Record<string, unknown>, string][] = [
  [{ ...VILLAGE, first: -1 }, 'PAGE_SIZE'],
  [{ ...VILLAGE, first: 1001 }, 'PAGE_SIZE'],
  [{ ...VILLAGE, after: 'halaman-2' }, 'CURSOR'],
  [{ ...VILLAGE, bbox: [110, -8, 111] }, 'BBOX'],
  [{ ...VILLAGE, bbox: [111, -8, 110, -7] }, 'BBOX'],
  [{ ...VILLAGE, bbox: [110, -80, 111, -91] }, 'BBOX'],
  [{ ...VILLAGE, search: 'a'.repeat(101) }, 'SEARCH_TEXT'],
  [{ ...VILLAGE, search: '%' }, 'SEARCH_TEXT'],
  [{ ...VILLAGE, within: '99' }, 'REGION_UNKNOWN'],
  [{ ...VILLAGE, within: "34' or 1=1" }, 'REGION_CODE'],
  [{ ...VILLAGE, method: 'iks' }, 'METHOD'],
  [{ ...VILLAGE, period: '1999' }, 'PERIOD'],
  [{ ...VILLAGE, orderBy: 'INCIDENTS' }, 'INCIDENTS_WITHHELD'],
];

describe.each(SMALL_ENGINES)('lists of the regions of DI Yogyakarta on $name', ({ name, missing }) => {
  describe.skipIf(missing)(missing ?? 'a database of its own', () => {
    let data: SmallData;
    beforeAll(async () => {
      data = await SmallData.prepare(name);
    });
    afterAll(() => data?.remove());

    const open = <Value>(work: (api: Api, facts: Fact[]) => Promise<Value>): Promise<Value> =>
      data.inDatabase(async (database) => {
        const facts = await database.dataSource.query<Fact[]>(FACTS);
        return work(await Api.over(database), facts);
      });
    const ask = (api: Api, wish: Record<string, unknown>): Promise<Answer<{ regionList: List }>> =>
      api.ask(LIST, wish);
    const list = async (api: Api, wish: Record<string, unknown>): Promise<List> => {
      const { data: answer, errors, statements } = await ask(api, wish);
      expect(errors).toEqual([]);
      expect(statements).toBeLessThanOrEqual(DEPTH + 1);
      return answer.regionList;
    };
    /** All pages, one after the other. */
    const walk = async (api: Api, wish: Record<string, unknown>): Promise<List['nodes']> => {
      const nodes: List['nodes'] = [];
      for (let after: string | null = null; ;) {
        const page: List = await list(api, { ...wish, after });
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) return nodes;
        after = page.pageInfo.endCursor;
      }
    };

    it('hold every village once, in every order both ways: equal ones by code, unknown ones last', () =>
      open(async (api, facts) => {
        for (const orderBy of ORDERS) {
          for (const descending of [false, true]) {
            const nodes = await walk(api, { ...VILLAGE, orderBy, descending, first: 97 });
            expect(
              nodes.map(({ code }) => code),
              `${orderBy} ${descending}`,
            ).toEqual(ordered(facts, orderBy, descending));
            expect(nodes).toHaveLength(438);
          }
        }
      }));

    it('tell which are not known: no index, level NO_DATA, and after all others', () =>
      open(async (api, facts) => {
        const unknown = facts.filter(({ INDEX }) => INDEX === null).map(({ code }) => code);
        expect(unknown.length).toBeGreaterThan(0);
        const nodes = await walk(api, { ...VILLAGE, orderBy: 'INDEX', descending: true, first: 1000 });
        const last = nodes.slice(-unknown.length);
        expect(last.map(({ code }) => code).toSorted()).toEqual(unknown.toSorted());
        expect(last.every(({ resilience: r }) => r.index === null && r.level === 'NO_DATA')).toBe(true);
      }));

    it('by recorded incidents, most first, count what each region tells of itself', () =>
      open(async (api) => {
        const query = `{ regionList(level: DISTRICT, orderBy: INCIDENTS, descending: true, first: 100) { nodes { code incidentCount } } }`;
        const { data: answer } = await api.ask<{
          regionList: { nodes: { code: string; incidentCount: number }[] };
        }>(query);
        const { nodes } = answer.regionList;
        expect(nodes).toHaveLength(78);
        expect(nodes).toEqual(
          nodes.toSorted((a, b) => b.incidentCount - a.incidentCount || (a.code < b.code ? -1 : 1)),
        );
        expect(nodes[0]?.incidentCount).toBeGreaterThan(0);
      }));

    it('are bounded by region, level, name, code and box, and count what is left', () =>
      open(async (api, facts) => {
        const some = async (wish: Record<string, unknown>): Promise<string[]> => {
          const { nodes, totalCount } = await list(api, { ...VILLAGE, first: 1000, ...wish });
          expect(totalCount).toBe(nodes.length);
          return nodes.map(({ code }) => code);
        };
        const codes = (keep: (fact: Fact) => boolean): string[] =>
          facts
            .filter(keep)
            .map(({ code }) => code)
            .toSorted();
        expect(await some({ within: '34.02' })).toEqual(codes(({ code }) => code.startsWith('34.02.')));
        expect(await some({ within: '34.02.08' })).toEqual(codes(({ code }) => code.startsWith('34.02.08.')));
        expect(await some({ resilienceLevels: ['LOW', 'NO_DATA'] })).toEqual(codes(({ level }) => level < 2));
        expect(await some({ resilienceLevels: [] })).toHaveLength(438);
        expect(await some({ search: 'SIDO' })).toEqual(codes(({ NAME }) => String(NAME).includes('sido')));
        expect(await some({ search: '34.04.1' })).toEqual(codes(({ code }) => code.startsWith('34.04.1')));
        expect(await some({ bbox: [140, -5, 141, -4] })).toEqual([]);
        expect((await some({ bbox: [110.3, -7.85, 110.4, -7.75] })).length).toBeGreaterThan(10);
        expect(await some({ search: 'tidak ada desa ini' })).toEqual([]);
      }));

    it('end with a page that is empty and says so', () =>
      open(async (api) => {
        const all = await list(api, { ...VILLAGE, first: 1000, orderBy: 'RESIDENTS' });
        expect(all.pageInfo.hasNextPage).toBe(false);
        const beyond = await list(api, { ...VILLAGE, orderBy: 'RESIDENTS', after: all.pageInfo.endCursor });
        expect(beyond.nodes).toEqual([]);
        expect(beyond.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
        const none = await list(api, { ...VILLAGE, first: 0 });
        expect([none.nodes.length, none.totalCount, none.pageInfo.hasNextPage]).toEqual([0, 438, true]);
      }));

    it('refuse what cannot be with a sentence in both languages', () =>
      open(async (api) => {
        for (const [wish, reason] of REFUSED) {
          const { errors } = await ask(api, wish);
          expect(errors).toHaveLength(1);
          const extensions = errors[0]?.extensions ?? {};
          expect([extensions['code'], extensions['reason']]).toEqual(['BAD_USER_INPUT', reason]);
          const { messageId: id, messageEn: en } = extensions as { messageId: string; messageEn: string };
          expect(id.length).toBeGreaterThan(20);
          expect(en.length).toBeGreaterThan(20);
          expect(id).not.toBe(en);
        }
      }));

    it('refuse the cursor of another order', () =>
      open(async (api) => {
        const { pageInfo } = await list(api, { ...VILLAGE, orderBy: 'NAME', first: 3 });
        for (const orderBy of ['INDEX', 'RESIDENTS', 'CODE']) {
          const { errors } = await ask(api, { ...VILLAGE, orderBy, after: pageInfo.endCursor });
          expect(errors[0]?.extensions?.['reason'], orderBy).toBe('CURSOR');
        }
      }));
  });
});
