import type { Database } from '@serasi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';

const IN_AREA = `query InArea($area: AreaInput!, $level: RegionLevel!, $first: Int, $after: String) {
  regionsInArea(area: $area, level: $level, first: $first, after: $after) {
    level period dataStatus areaKm2 totalCount residents residentsKnown residentsSimulated
    levels { level regions residents }
    nodes { region { code name level } level index residents }
    pageInfo { hasNextPage endCursor }
    touchedCount touched { code name }
    incidents { totalCount simulatedCount byYear { year incidents } byPrecision { locationPrecision incidents } } } }`;

interface InArea {
  regionsInArea: {
    areaKm2: number;
    totalCount: number;
    residents: number | null;
    residentsKnown: number;
    levels: { level: string; regions: number; residents: number | null }[];
    nodes: { region: Place; level: string; index: number | null; residents: number | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    touchedCount: number;
    touched: Place[];
    incidents: {
      totalCount: number;
      byYear: { incidents: number }[];
      byPrecision: { locationPrecision: string; incidents: number }[];
    };
  };
}
interface Place {
  code: string;
  name: string;
}
interface Village extends Place {
  residents: number | null;
  point: { lng: number; lat: number };
}

/** Bulukumba with parts of Bantaeng and Sinjai. */
const BOX: [number, number, number, number] = [119.9, -5.6, 120.4, -5.2];
const isInBox = ({ point: { lng, lat } }: Village): boolean =>
  lng >= BOX[0] && lng <= BOX[2] && lat >= BOX[1] && lat <= BOX[3];
/** In the Flores Sea, far from every island. */
const SEA = { circle: { lng: 120.2, lat: -7.4, radiusKm: 5 } };

interface VillagePage {
  nodes: Village[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Villages of all of Sulawesi Selatan, page after page. */
async function villages(api: Api, after: string | null = null): Promise<Village[]> {
  const { data } = await api.ask<{ region: { descendants: VillagePage } }>(
    `query Page($after: String) { region(code: "73") { descendants(level: VILLAGE, first: 1000, after: $after) {
      nodes { code name residents point { lng lat } } pageInfo { hasNextPage endCursor } } } }`,
    { after },
  );
  const { nodes, pageInfo } = data.region.descendants;
  return pageInfo.hasNextPage ? [...nodes, ...(await villages(api, pageInfo.endCursor))] : nodes;
}

/** Great-circle distance on a sphere of 6,371 km, by the law of cosines. */
function distanceKm(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const cosine =
    Math.sin(radians(a.lat)) * Math.sin(radians(b.lat)) +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(radians(a.lng - b.lng));
  return 6371 * Math.acos(Math.min(1, cosine));
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `areas on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterAll(() => database?.close());

      const inArea = async (area: object, level = 'VILLAGE', page: object = {}) => {
        const answer = await api.ask<InArea>(IN_AREA, { area, level, first: 1000, ...page });
        expect(answer.errors).toEqual([]);
        return { ...answer.data.regionsInArea, statements: answer.statements };
      };

      it('a box holds the villages whose label points it holds, and their sums, in one statement', async () => {
        const wanted = (await villages(api)).filter(isInBox);
        const found = await inArea({ bbox: BOX });
        expect(found.statements).toBe(1);
        expect(found.nodes.map(({ region }) => region.code)).toEqual(wanted.map(({ code }) => code));
        expect(found.totalCount).toBe(wanted.length);
        expect(wanted.length).toBeGreaterThan(100);
        const known = wanted.flatMap(({ residents }) => residents ?? []);
        expect(found.residents).toBe(known.reduce((sum, residents) => sum + residents, 0));
        expect(found.residentsKnown).toBe(known.length);
        expect(found.levels.reduce((sum, { regions }) => sum + regions, 0)).toBe(wanted.length);
        for (const { level, regions } of found.levels)
          expect(found.nodes.filter((node) => node.level === level)).toHaveLength(regions);
        expect(found.areaKm2).toBeCloseTo(2457, -2);
      });

      it('a circle holds what lies within its radius; a polygon the same box again', async () => {
        const all = await villages(api);
        const circle = { lng: 120.2, lat: -5.4, radiusKm: 20 };
        const near = all.filter(({ point }) => distanceKm(point, circle) < 20 * 0.999);
        const codes = (await inArea({ circle })).nodes.map(({ region }) => region.code);
        expect(codes).toEqual(expect.arrayContaining(near.map(({ code }) => code)));
        expect(codes.length - near.length).toBeLessThanOrEqual(2);
        const [west, south, east, north] = BOX;
        const polygon = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
        ];
        const box = await inArea({ bbox: BOX });
        expect(await inArea({ polygon })).toEqual(box);
        expect(await inArea({ polygon: [...polygon.toReversed(), polygon.at(-1)] })).toEqual(box);
      });

      it('pages add up to the whole', async () => {
        const whole = await inArea({ bbox: BOX });
        const first = await inArea({ bbox: BOX }, 'VILLAGE', { first: 100 });
        expect(first.pageInfo.hasNextPage).toBe(true);
        expect(first.totalCount).toBe(whole.totalCount);
        const rest = await inArea({ bbox: BOX }, 'VILLAGE', { after: first.pageInfo.endCursor });
        expect([...first.nodes, ...rest.nodes]).toEqual(whole.nodes);
        expect((await inArea({ bbox: BOX }, 'VILLAGE', { first: 0 })).nodes).toEqual([]);
      });

      it('two areas side by side never count a region twice', async () => {
        const [west, south, east, north] = BOX;
        const middle = 120.1503;
        const left = await inArea({ bbox: [west, south, middle, north] });
        const right = await inArea({ bbox: [middle, south, east, north] });
        expect(left.totalCount + right.totalCount).toBe((await inArea({ bbox: BOX })).totalCount);
        expect(left.touchedCount).toBeGreaterThan(0);
      });

      it('names what it only touches: a box inside one kecamatan', async () => {
        const found = await inArea({ bbox: [120.19, -5.46, 120.21, -5.44] }, 'REGENCY');
        expect(found).toMatchObject({
          totalCount: 0,
          residents: null,
          levels: [],
          nodes: [],
          touchedCount: 1,
        });
        expect(found.touched).toEqual([{ code: '73.02', name: 'Kabupaten Bulukumba' }]);
      });

      it('at sea nothing lies inside, and unknown residents are not 0', async () => {
        expect(await inArea(SEA)).toMatchObject({
          totalCount: 0,
          residents: null,
          levels: [],
          touchedCount: 0,
          incidents: { totalCount: 0, byYear: [], byPrecision: [] },
        });
      });

      it('counts public incidents at the label point of the region they are told of, never finer than a kecamatan', async () => {
        const [west, south, east, north] = BOX;
        const wanted = await database.dataSource.query<{ location_precision: string; incidents: number }[]>(
          `select v.location_precision, count(*)::int as incidents from incident_public v join region_place p on p.region_id = v.region_id
          where st_x(p.point) between $1 and $2 and st_y(p.point) between $3 and $4 group by 1 order by 1`,
          [west, east, south, north],
        );
        const { incidents } = await inArea({ bbox: BOX });
        expect(
          incidents.byPrecision.map(({ locationPrecision, incidents: count }) => ({
            location_precision: locationPrecision,
            incidents: count,
          })),
        ).toEqual(wanted);
        const total = wanted.reduce((sum, row) => sum + row.incidents, 0);
        expect(total).toBeGreaterThan(10);
        expect(incidents.totalCount).toBe(total);
        expect(incidents.byYear.reduce((sum, year) => sum + year.incidents, 0)).toBe(total);
        expect((await inArea({ bbox: BOX }, 'REGENCY')).incidents).toEqual(incidents);
        const village = await inArea({ bbox: [120.19, -5.46, 120.21, -5.44] });
        expect(village.incidents.byPrecision.map(({ locationPrecision }) => locationPrecision)).not.toContain(
          'VILLAGE',
        );
      });

      it('all of Indonesia at once: every region of a level', async () => {
        const { totalCount, nodes } = await inArea({ bbox: [94, -12, 142, 7] }, 'REGENCY');
        expect(totalCount).toBe(514);
        expect(nodes).toHaveLength(514);
        expect((await inArea({ bbox: [94, -12, 142, 7] }, 'VILLAGE', { first: 1 })).totalCount).toBe(83_762);
      });

      it('a small area reads no table of places from end to end', async () => {
        const scans = await api.seqScans(IN_AREA, { area: { bbox: BOX }, level: 'VILLAGE' });
        for (const table of ['region_place', 'region', 'score', 'region_population'])
          expect(scans).not.toContain(table);
        const all = await api.seqScans(IN_AREA, { area: { bbox: [94, -12, 142, 7] }, level: 'VILLAGE' });
        expect(all).toContain('region_place');
        expect(await api.seqScans('{ regionAt(lng: 120.2, lat: -5.45) { code } }')).not.toContain(
          'region_place',
        );
      });

      it.each<[string, object]>([
        ['AREA_FORM', {}],
        ['AREA_FORM', { bbox: BOX, ...SEA }],
        ['AREA_NUMBERS', { bbox: [1, 2, 3] }],
        ['AREA_NUMBERS', { polygon: [[120], [121, -5], [121, -6]] }],
        ['AREA_SWAPPED', { bbox: [-5.6, 119.9, -5.2, 120.4] }],
        ['AREA_OUTSIDE', { circle: { lng: 2.35, lat: 48.85, radiusKm: 50 } }],
        ['AREA_ANTIMERIDIAN', { bbox: [130, -10, -170, 5] }],
        ['AREA_RADIUS', { circle: { lng: 120, lat: -5, radiusKm: -5 } }],
        ['AREA_FEW_POINTS', { polygon: [] }],
        ['AREA_MANY_POINTS', { polygon: Array.from({ length: 101 }, (_, i) => [120 + i / 1000, -5]) }],
        [
          'AREA_CROSSING',
          {
            polygon: [
              [120, -6],
              [121, -5],
              [121, -6],
              [120, -5],
            ],
          },
        ],
      ])('%s: a sentence in both languages', async (reason, area) => {
        const { errors } = await api.ask(IN_AREA, { area, level: 'VILLAGE' });
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason });
        expect(errors[0]?.extensions?.['messageEn']).toMatch(/\.$/);
      });

      it('numbers that are none never reach the database', async () => {
        for (const lng of [null, 'x', NaN, Infinity, '1; drop table region']) {
          const { errors, statements } = await api.ask(IN_AREA, {
            area: { circle: { lng, lat: -5, radiusKm: 5 } },
            level: 'VILLAGE',
          });
          expect(errors).toHaveLength(1);
          expect(statements).toBe(0);
          expect(
            (await api.ask('query At($lng: Float!) { regionAt(lng: $lng, lat: -5) { code } }', { lng }))
              .errors,
          ).toHaveLength(1);
        }
        for (const first of [-1, 1001])
          expect(
            (await api.ask(IN_AREA, { area: { bbox: BOX }, level: 'VILLAGE', first })).errors[0]?.extensions,
          ).toMatchObject({ reason: 'PAGE_SIZE' });
      });

      it('a corner that villages share belongs to the one with the lowest code', async () => {
        const [corner] = await database.dataSource.query<{ lng: number; lat: number; codes: string[] }[]>(
          `select st_x(c.geom) as lng, st_y(c.geom) as lat, array_agg(r.code order by r.code) as codes
          from (select (st_dumppoints(p.geom)).geom from region_place p join region r on r.id = p.region_id where r.code = '73.02.01.1001') c
          join region_place p on st_covers(p.geom, c.geom) join region r on r.id = p.region_id and r.level = 4
          group by 1, 2 having count(distinct r.id) > 1 order by count(*) desc, 1 limit 1`,
        );
        expect(corner?.codes.length).toBeGreaterThan(1);
        const { data } = await api.ask<{ regionAt: Place }>(
          'query At($lng: Float!, $lat: Float!) { regionAt(lng: $lng, lat: $lat) { code } }',
          { lng: corner?.lng, lat: corner?.lat },
        );
        expect(data.regionAt.code).toBe(corner?.codes[0]);
      });
    },
  );
}
