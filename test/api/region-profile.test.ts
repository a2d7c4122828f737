import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@serasi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';
import { ROOT } from '../support/process.ts';

/** The one operation of the web app's region panel with the fragment that it shares, as they are committed. */
const PANEL = ['features/region/region-panel.graphql', 'ui/method-scale.graphql']
  .map((file) => readFileSync(join(ROOT, 'web/src', file), 'utf8'))
  .join('\n');
/** region › resilience › explanation › dimensions › indicators › code */
const PANEL_DEPTH = 6;

interface Month {
  month: string;
  count: number | null;
  reportedShare: number | null;
}
interface Year {
  year: number;
  count: number | null;
  reportedShare: number;
  isComplete: boolean;
}
interface Summary {
  withheld: boolean;
  sentence: string | null;
  claim: string;
  claimReason: string | null;
  p: number | null;
  change: number | null;
  monthUnknown: number | null;
  months: Month[];
  year: Year | null;
  yearBefore: Year | null;
  kinds: { kind: string; count: number }[];
  handling: { status: string; count: number }[];
  dataStatus: string | null;
}
interface Panel {
  region: {
    code: string;
    ancestors: {
      code: string;
      resilience: { index: number; dimensions: { code: string; score: number }[] };
    }[];
    neighbours: { code: string; name: string }[];
    villageGaps: {
      villages: number;
      withoutScore: number;
      indicators: { code: string; missing: number; suppressed: number }[];
    };
    incidents: { totalCount: number | null; nodes: unknown[] };
    incidentSummary: Summary;
  };
}

const SUMMARY = `withheld sentence claim claimReason p change monthUnknown months { month count reportedShare }
  year { year count reportedShare isComplete } yearBefore { year count reportedShare isComplete }
  kinds { kind count } handling { status count } dataStatus`;

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `the profile of a region on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterAll(() => database?.close());

      const panel = (code: string) => api.ask<Panel>(PANEL, { code, lang: 'ID' });
      const rows = <Row>(sql: string, params: unknown[] = []) =>
        database.dataSource.query<Row[]>(sql, params);

      it.each(['ID', '73', '73.02', '73.02.01', '73.02.01.1001'])(
        'asks for everything of %s in at most one statement per level of depth and one more',
        async (code) => {
          const { data, errors, statements } = await panel(code);
          expect(errors).toEqual([]);
          expect(data.region.code).toBe(code);
          expect(statements).toBeGreaterThan(0);
          expect(statements).toBeLessThanOrEqual(PANEL_DEPTH + 1);
        },
      );

      it('holds the dimensions against those of the parent and the nation', async () => {
        const { ancestors } = (await panel('73.02')).data.region;
        expect(ancestors.map(({ code }) => code)).toEqual(['ID', '73']);
        for (const { resilience } of ancestors) {
          expect(resilience.dimensions.map(({ code }) => code)).toEqual(['PKR', 'POS', 'PKF', 'KLS']);
          expect(resilience.dimensions.every(({ score }) => score > 0 && score <= 100)).toBe(true);
        }
      });

      it('knows the neighbours by shared edges, both ways; none of villages and of the nation', async () => {
        const { neighbours } = (await panel('73.02')).data.region;
        expect(neighbours.map(({ name }) => name)).toEqual(
          expect.arrayContaining(['Kabupaten Bantaeng', 'Kabupaten Sinjai']),
        );
        expect(neighbours.map(({ code }) => code)).toEqual(neighbours.map(({ code }) => code).toSorted());
        const bantaeng = await api.ask<{ region: { neighbours: { code: string }[] } }>(
          '{ region(code: "73.03") { neighbours { code } } }',
        );
        expect(bantaeng.data.region.neighbours).toContainEqual({ code: '73.02' });
        expect((await panel('ID')).data.region.neighbours).toEqual([]);
        expect((await panel('73.02.01.1001')).data.region.neighbours).toEqual([]);
      });

      it('counts the incidents of two years as the public sees them, and claims only what chance does not explain', async () => {
        const { incidentSummary: summary } = (await panel('73')).data.region;
        const counts = await rows<{ year: number; count: number }>(
          `select extract(year from date_start)::int as year, count(*)::int as count from incident_public i
           join region r on r.id = i.province_id where r.code = '73' group by 1 order by 1 desc limit 2`,
        );
        expect([summary.year, summary.yearBefore]).toMatchObject(counts);
        const [after, before] = counts.map(({ count }) => count);
        expect(summary.change).toBe((after ?? 0) - (before ?? 0));
        expect(summary.claim).toBe(
          (summary.p ?? 1) < 0.05 ? ((summary.change ?? 0) > 0 ? 'UP' : 'DOWN') : 'NONE',
        );
        expect(summary.sentence).toContain(`Tahun ${counts[0]?.year} tercatat ${after} insiden`);
        expect(summary.dataStatus).toBe('SIMULATED');
        for (const list of [summary.kinds, summary.handling]) {
          expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(after);
          expect(list.map(({ count }) => count)).toEqual(
            list.map(({ count }) => count).toSorted((a, b) => b - a),
          );
        }
        expect(summary.handling.map(({ status }) => status)).not.toContain('REFUTED');
      });

      it('gives thirteen months that add up, without those of which only the year is known', async () => {
        const { incidentSummary: summary } = (await panel('73')).data.region;
        expect(summary.months).toHaveLength(13);
        const last = `${summary.year?.year}-12`;
        expect(summary.months.at(-1)?.month).toBe(last);
        const ofYear = summary.months.slice(1).reduce((sum, { count }) => sum + (count ?? 0), 0);
        expect(ofYear + (summary.monthUnknown ?? 0)).toBe(summary.year?.count);
        expect(summary.monthUnknown).toBeGreaterThan(0);
      });

      it('tells zero from unknown by reporting coverage', async () => {
        type Districts = { region: { children: { code: string; incidentSummary: Summary }[] } };
        const [silent] = await rows<{ code: string; regency: string }>(
          `select r.code, p.code as regency from region r join region p on p.id = r.parent_id
           where r.level = 3 and not exists (select from reporting_coverage c where c.region_id = r.id)
             and not exists (select from incident_public i where i.district_id = r.id) order by r.code limit 1`,
        );
        const { data, statements } = await api.ask<Districts>(
          `{ region(code: "${silent?.regency}") { children { code incidentSummary { ${SUMMARY} } } } }`,
        );
        expect(statements).toBeLessThanOrEqual(3);
        const unknown = data.region.children.find(({ code }) => code === silent?.code)?.incidentSummary;
        expect(
          unknown?.months.every(({ count, reportedShare }) => count === null && reportedShare === 0),
        ).toBe(true);
        expect(unknown).toMatchObject({ claim: 'NONE', claimReason: 'COUNT_UNKNOWN', year: { count: null } });
        const told = data.region.children.flatMap(({ incidentSummary }) => incidentSummary.months);
        expect(told.filter(({ reportedShare }) => reportedShare === 1).some(({ count }) => count === 0)).toBe(
          true,
        );
        expect(
          told.filter(({ count }) => count === 0).every(({ reportedShare }) => reportedShare === 1),
        ).toBe(true);
      });

      it('ends with the year asked for, and refuses what is no year', async () => {
        const { data } = await api.ask<{ region: { incidentSummary: Summary } }>(
          `{ region(code: "73.02") { incidentSummary(year: 2023) { ${SUMMARY} } } }`,
        );
        const { year, yearBefore, months } = data.region.incidentSummary;
        expect([year?.year, yearBefore?.year, months.at(-1)?.month]).toEqual([2023, 2022, '2023-12']);
        const wrong = await api.ask('{ region(code: "73.02") { incidentSummary(year: 20255) { claim } } }');
        expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'YEAR' });
      });

      it('withholds the incidents of a village', async () => {
        const { incidentSummary, incidents } = (await panel('73.02.01.1001')).data.region;
        expect(incidents).toMatchObject({ totalCount: null, nodes: [] });
        expect(incidentSummary).toEqual({
          withheld: true,
          sentence: null,
          claim: 'NONE',
          claimReason: null,
          p: null,
          change: null,
          monthUnknown: null,
          months: [],
          year: null,
          yearBefore: null,
          kinds: [],
          handling: [],
          dataStatus: null,
        });
      });

      it('counts what is missing in the villages below', async () => {
        const { villageGaps } = (await panel('73.02')).data.region;
        expect(villageGaps.villages).toBe(136);
        const missing = await rows<{ code: string; missing: number; suppressed: number }>(
          `select v.indicator_code as code, count(*) filter (where v.state = 'M')::int as missing,
             count(*) filter (where v.state = 'S')::int as suppressed
           from indicator_value v join region r on r.id = v.region_id join region k on k.id = r.regency_id
           where k.code = '73.02' and v.year = 2025 and r.level = 4 group by 1`,
        );
        expect(missing.some((row) => row.missing > 0)).toBe(true);
        for (const row of missing)
          expect(villageGaps.indicators.find(({ code }) => code === row.code)).toMatchObject(row);
      });
    },
  );
}
