import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { SMALL_ENGINES, SmallData } from '../support/small-data.ts';

/** What a packed number says when it is no value, and what the bytes of `claims` say. */
const MARKS = { NO_DATA: 65535, NO_REGION: 65534, WITHHELD: 65533 };
const CLAIMS = ['UNKNOWN', 'DOWN', 'NONE', 'UP'];

interface Measure {
  measure: string;
  level: string;
  period: string;
  against: string | null;
  method: { id: string } | null;
  dataStatus: string;
  unit: string;
  codes: string[];
  values: (number | null)[];
  packed: { firstId: number; factor: number; offset: number; values: string; claims: string | null };
}

const MEASURE = `query Measure($level: RegionLevel!, $measure: RegionMeasureKind!, $dimension: String, $within: String, $method: String, $period: String, $against: String) {
  regionMeasure(level: $level, measure: $measure, dimension: $dimension, within: $within, method: $method, period: $period, against: $against) {
    measure level period against method { id } dataStatus unit(lang: EN) codes values packed { firstId factor offset values claims } } }`;
/** regionMeasure › packed › values */
const DEPTH = 3;

async function ask(
  api: Api,
  variables: Record<string, string>,
): Promise<Measure & { statements: number; reason: unknown; message: string }> {
  const { data, errors, statements } = await api.ask<{ regionMeasure: Measure } | null>(MEASURE, variables);
  expect(statements).toBeLessThanOrEqual(DEPTH + 1);
  const [error] = errors;
  return {
    ...(data?.regionMeasure ?? ({} as Measure)),
    statements,
    reason: error?.extensions?.['reason'],
    message: error?.message ?? '',
  };
}

/** The packed numbers of regions, by id. */
function numbersOf({ packed }: Measure): number[] {
  const bytes = Buffer.from(packed.values, 'base64');
  return Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(i * 2));
}

/** The values as the packed form tells them, and that they are the columns' but for the rounding. */
function expectPacked(measure: Measure): number[] {
  const numbers = numbersOf(measure).filter((number) => number !== MARKS.NO_REGION);
  expect(numbers).toHaveLength(measure.codes.length);
  expect(measure.values).toHaveLength(measure.codes.length);
  return numbers.map((number, i) => {
    const [value, known] = [
      number > 65532 ? NaN : measure.packed.offset + measure.packed.factor * number,
      measure.values[i] ?? NaN,
    ];
    expect(Number.isNaN(value)).toBe(Number.isNaN(known));
    if (Number.isNaN(value)) return value;
    expect(known - value).toBeGreaterThanOrEqual(-1e-5 * measure.packed.factor);
    expect(known - value).toBeLessThan(measure.packed.factor);
    return value;
  });
}

const REFUSED: [Record<string, string>, string, string][] = [
  [{ measure: 'DIMENSION' }, 'DIMENSION', 'PKR, POS, PKF, KLS'],
  [{ measure: 'DIMENSION', dimension: 'IKS' }, 'DIMENSION', 'PKR, POS, PKF, KLS'],
  [{ measure: 'INDEX', dimension: 'PKF' }, 'MEASURE', 'DIMENSION'],
  [{ measure: 'INDEX', against: '2024' }, 'MEASURE', 'CHANGE'],
  [{ measure: 'CHANGE', period: '2023' }, 'AGAINST', '2023'],
  [{ measure: 'CHANGE', against: '2025' }, 'AGAINST', '2025'],
  [{ measure: 'CHANGE', against: '1999' }, 'PERIOD', '1999'],
  [{ measure: 'INDEX', method: 'iks' }, 'METHOD', 'iks'],
  [{ measure: 'RESIDENTS', period: 'kini' }, 'PERIOD', 'kini'],
  [{ measure: 'INDEX', within: '99' }, 'REGION_UNKNOWN', '99'],
];

const VILLAGE_FACTS = `select r.code, s.index, s.dimensions[3] as pkf, s.confidence, s.confidence_parts[1] as completeness,
    p.residents, place.area_km2 as area
  from region r join run_score s on s.region_id = r.id
    join score_run run on run.id = s.run_id and run.is_current and run.method_id = 'iksm-serasi' and run.period = '2025'
    left join region_population p on p.region_id = r.id join region_place place on place.region_id = r.id
  where r.level = 4 order by r.id`;
interface VillageFacts {
  code: string;
  index: number | null;
  pkf: number | null;
  confidence: number | null;
  completeness: number | null;
  residents: number | null;
  area: number;
}

describe.each(SMALL_ENGINES)('measures of the regions of DI Yogyakarta on $name', ({ name, missing }) => {
  describe.skipIf(missing)(missing ?? 'a database of its own', () => {
    let data: SmallData;
    beforeAll(async () => {
      data = await SmallData.prepare(name);
    });
    afterAll(() => data?.remove());

    it('tell of every village what the tables say, in one statement and then in none', () =>
      data.inDatabase(async (database) => {
        const facts = await database.dataSource.query<VillageFacts[]>(VILLAGE_FACTS);
        const api = await Api.over(database);
        const percent = (share: number | null): number => 100 * (share ?? 0);
        const told = {
          INDEX: (village: VillageFacts) => village.index,
          DIMENSION: (village: VillageFacts) => village.pkf,
          CONFIDENCE: (village: VillageFacts) => village.confidence,
          COVERAGE: (village: VillageFacts) => percent(village.completeness),
          RESIDENTS: (village: VillageFacts) => village.residents,
          POPULATION_DENSITY: ({ residents, area }: VillageFacts) => residents && residents / area,
        };
        for (const [measure, of] of Object.entries(told)) {
          const asked = {
            level: 'VILLAGE',
            measure,
            ...(measure === 'DIMENSION' ? { dimension: 'PKF' } : {}),
          };
          const answer = await ask(api, asked);
          expect(answer).toMatchObject({
            statements: 1,
            period: '2025',
            dataStatus: 'SIMULATED',
            against: null,
          });
          expect(answer.codes).toEqual(facts.map(({ code }) => code));
          answer.values.forEach((value, i) => {
            const known = of(facts[i] as VillageFacts);
            if (known === null) expect(value).toBeNull();
            else expect(value).toBeCloseTo(known, 3);
          });
          expectPacked(answer);
          expect(await ask(api, asked)).toEqual({ ...answer, statements: 0 });
        }
      }));

    it('keep back a dimension that a suppressed report leaves without a value', () =>
      data.inDatabase(async (database) => {
        const blank = `update score set dimensions[3] = null from indicator_report w, score_run run
          where w.region_id = score.region_id and w.year = 2025 and run.id = score.run_id and run.is_current and run.period = '2025' and substr(w.state, 7, 3) `;
        await database.dataSource.query(`${blank} like '%S%'`);
        const expected = await database.dataSource.query<{ code: string }[]>(
          `select r.code from indicator_report w join region r on r.id = w.region_id where w.year = 2025 and substr(w.state, 7, 3) like '%S%' order by r.id`,
        );
        expect(expected.length).toBeGreaterThan(0);
        const answer = await ask(await Api.over(database), {
          level: 'VILLAGE',
          measure: 'DIMENSION',
          dimension: 'PKF',
        });
        const numbers = numbersOf(answer).filter((number) => number !== MARKS.NO_REGION);
        const withheld = answer.codes.filter((_, i) => numbers[i] === MARKS.WITHHELD);
        expect(withheld).toEqual(expected.map(({ code }) => code));
        expect(answer.values.filter((value, i) => value !== null && numbers[i] === MARKS.WITHHELD)).toEqual(
          [],
        );
      }));

    it('tell the change since the period before, and claim only what the intervals allow', () =>
      data.inDatabase(async (database) => {
        await database.dataSource
          .query(`insert into score_interval (run_id, region_id, low, high, level_probability)
          select s.run_id, s.region_id, s.index - 3, s.index + 3, 1 from score s join score_run r on r.id = s.run_id and r.is_current
          where s.index is not null and r.method_id = 'iksm-serasi' on conflict (run_id, region_id) do update set low = excluded.low, high = excluded.high`);
        const api = await Api.over(database);
        const change = await ask(api, { level: 'VILLAGE', measure: 'CHANGE' });
        expect(change).toMatchObject({
          statements: 1,
          period: '2025',
          against: '2024',
          method: { id: 'iksm-serasi' },
        });
        expectPacked(change);
        const claims = [...Buffer.from(change.packed.claims ?? '', 'base64')].filter((byte) => byte !== 255);
        expect(claims).toHaveLength(change.codes.length);
        const expected = change.values.map((delta) =>
          delta === null ? 'UNKNOWN' : Math.abs(delta) <= 6 ? 'NONE' : delta > 0 ? 'UP' : 'DOWN',
        );
        expect(new Set(expected).size).toBe(4);
        const wrong = claims.filter((claim, i) => CLAIMS[claim] !== expected[i]);
        // Ends are kept with seven digits: a change of just 6 may fall to either side.
        expect(wrong.length).toBeLessThanOrEqual(1);
        const longer = await ask(api, { level: 'VILLAGE', measure: 'CHANGE', against: '2023' });
        expect(longer.against).toBe('2023');
        expect(longer.values).not.toEqual(change.values);
      }));

    it('bound themselves to the inside of a region', () =>
      data.inDatabase(async (database) => {
        const api = await Api.over(database);
        const all = await ask(api, { level: 'DISTRICT', measure: 'RESIDENTS' });
        const some = await ask(api, { level: 'DISTRICT', measure: 'RESIDENTS', within: '34.71' });
        expect(some.codes).toEqual(all.codes.filter((code) => code.startsWith('34.71.')));
        expect(some.codes).toHaveLength(14);
        const picked = some.codes.map((code) => all.values[all.codes.indexOf(code)]);
        expect(some.values).toEqual(picked);
        expectPacked(some);
        const own = await ask(api, { level: 'VILLAGE', measure: 'INDEX', within: '34.71.01.1001' });
        expect(own.codes).toEqual(['34.71.01.1001']);
      }));

    it('tell the incident rate of provinces, regencies and districts, and refuse villages with a sentence', () =>
      data.inDatabase(async (database) => {
        const api = await Api.over(database);
        for (const [level, count] of [
          ['PROVINCE', 1],
          ['REGENCY', 5],
          ['DISTRICT', 78],
        ] as const) {
          const rate = await ask(api, { level, measure: 'INCIDENT_RATE', period: '2024' });
          expect(rate).toMatchObject({
            statements: 1,
            period: '2024',
            method: null,
            unit: 'per 10,000 residents',
          });
          expect(rate.values).toHaveLength(count);
          expectPacked(rate);
        }
        const [province] = (await ask(api, { level: 'PROVINCE', measure: 'INCIDENT_RATE', period: '2024' }))
          .values;
        const [counted] = await database.dataSource.query<{ rate: number }[]>(
          `select 10000.0 * count(*) / (select residents from region_population p join region r on r.id = p.region_id where r.code = '34') as rate
           from incident_public where date_start >= '2024-01-01' and date_start < '2025-01-01'`,
        );
        expect(province).toBeCloseTo(Number(counted?.rate), 6);
        const refused = await ask(api, { level: 'VILLAGE', measure: 'INCIDENT_RATE' });
        expect(refused.reason).toBe('LEVEL');
        expect(refused.message).toContain('kecamatan');
      }));

    it('refuse what cannot be told, with a sentence', () =>
      data.inDatabase(async (database) => {
        const api = await Api.over(database);
        for (const [variables, reason, part] of REFUSED) {
          const answer = await ask(api, { level: 'REGENCY', ...variables });
          expect([variables, answer.reason]).toEqual([variables, reason]);
          expect(answer.message).toContain(part);
        }
      }));
  });
});
