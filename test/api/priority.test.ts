import type { Database } from '@serasi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../support/api.ts';
import { ENGINES } from '../support/engines.ts';

const WAJO = `query Wajo($within: String!, $criteria: PriorityCriteriaInput!, $period: String) {
  villagePriorities(within: $within, criteria: $criteria, period: $period) {
    within { code name } period periodBefore dataStatus dataCutOff plan wanted chosen eligible villages shortfall chosenBbox
    criteria { criterion name weight known note }
    statuses { status villages }
    stability { draws spread firmShare firm sentence }
    ranked(first: 1000) {
      region { id code name parent { code name } } districtName chosen status position score discount stability level index low high residents
      shares { criterion need points } reason reasonEn: reason(lang: EN) } } }`;
/** villagePriorities › ranked › region › parent › code */
const DEPTH = 5;

interface Village {
  region: { id: string; code: string; name: string; parent: { code: string; name: string } };
  districtName: string;
  chosen: boolean;
  status: string;
  position: number | null;
  score: number | null;
  discount: number;
  stability: number | null;
  level: string;
  index: number | null;
  residents: number | null;
  shares: { criterion: string; need: number; points: number }[];
  reason: string;
  reasonEn: string;
}
interface Priorities {
  within: { code: string; name: string };
  period: string;
  periodBefore: string | null;
  dataStatus: string;
  dataCutOff: string;
  plan: string;
  wanted: number;
  chosen: number;
  eligible: number;
  villages: number;
  shortfall: string | null;
  chosenBbox: number[] | null;
  criteria: { criterion: string; weight: number; known: number; note: string }[];
  statuses: { status: string; villages: number }[];
  stability: { draws: number; firm: number; sentence: string };
  ranked: Village[];
}

const WEIGHTS = [
  { criterion: 'LOW_INDEX', weight: 3 },
  { criterion: 'WEAK_DIMENSION', weight: 2 },
  { criterion: 'INCIDENTS', weight: 2 },
  { criterion: 'DECLINE', weight: 2 },
  { criterion: 'RESIDENTS', weight: 1 },
  { criterion: 'CONFIDENCE', weight: 1 },
  { criterion: 'NO_PROGRAMME', weight: 5 },
];
const FIVE = { weights: WEIGHTS, count: 5 };

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(
    `the priority workbench on ${engine.name}${engine.missing ? ` (skipped: ${engine.missing})` : ''}`,
    () => {
      let database: Database;
      let api: Api;
      beforeAll(async () => {
        database = await engine.open();
        api = await Api.over(database);
      });
      afterAll(() => database?.close());

      const ask = async (criteria: object, within = '73.13', period: string | null = null) => {
        const answer = await api.ask<{ villagePriorities: Priorities }>(WAJO, { within, criteria, period });
        expect(answer.errors).toEqual([]);
        return { ...answer, priorities: answer.data.villagePriorities };
      };

      it('chooses five villages of Wajo, with at most one statement per level of depth; again with none for the inputs', async () => {
        const { priorities, statements } = await ask(FIVE);
        expect(statements).toBeLessThanOrEqual(DEPTH);
        expect(priorities).toMatchObject({
          within: { code: '73.13', name: 'Kabupaten Wajo' },
          period: '2025',
          periodBefore: '2024',
          dataStatus: 'SIMULATED',
          dataCutOff: '2025-12-31',
          wanted: 5,
          chosen: 5,
          villages: 190,
          shortfall: null,
        });
        expect(priorities.plan).toBe(
          '1_di-73.13_indeks-3_dimensi-2_insiden-2_tren-2_penduduk-1_yakin-1_pilih-5',
        );
        const chosen = priorities.ranked.slice(0, 5);
        expect(chosen.map(({ status }) => status)).toEqual(Array(5).fill('CHOSEN'));
        expect(chosen.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
        expect(priorities.ranked.filter(({ chosen: isIn }) => isIn)).toHaveLength(5);
        for (const village of chosen) {
          expect(village.region.code.startsWith('73.13.')).toBe(true);
          expect(village.region.parent.name).toBe(village.districtName);
          expect(village.reason).toMatch(/^Masuk: urutan \d dari \d+, skor \d+,\d\. Terutama karena /);
          expect(village.reasonEn).toMatch(/^In: number \d of /);
        }
        const again = await ask({ ...FIVE, count: 7 });
        expect(again.statements).toBeLessThan(statements);
      });

      it('adds up: shares sum to the score, scores fall, statuses cover all villages, stability covers the places', async () => {
        const { priorities } = await ask({ ...FIVE, mostPerDistrict: 2 });
        const eligible = priorities.ranked.filter(({ position }) => position !== null);
        expect(eligible).toHaveLength(priorities.eligible);
        for (const { score, shares } of eligible)
          expect(shares.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score ?? NaN, 5);
        eligible.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
        const scores = eligible.map(({ score }) => score ?? NaN);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        const counted = priorities.statuses.reduce((sum, { villages }) => sum + villages, 0);
        expect(counted).toBe(priorities.villages);
        const places = eligible.reduce((sum, { stability }) => sum + (stability ?? 0), 0);
        expect(places).toBeCloseTo(5, 6);
        const firm = priorities.ranked.filter(({ chosen, stability }) => chosen && (stability ?? 0) >= 0.8);
        expect(priorities.stability.firm).toBe(firm.length);
        expect(priorities.stability.sentence).toContain(`${firm.length} dari 5 desa tetap terpilih`);
        const perDistrict = priorities.ranked
          .filter(({ chosen }) => chosen)
          .map(({ region }) => region.parent.code);
        for (const code of perDistrict)
          expect(perDistrict.filter((one) => one === code).length).toBeLessThanOrEqual(2);
      });

      it('never reads what is missing as zero: no index is outside, no data of a criterion is no share', async () => {
        const { priorities } = await ask(FIVE);
        const outside = priorities.ranked.filter(({ index }) => index === null);
        expect(outside.length).toBeGreaterThan(0);
        for (const village of outside) {
          expect(village).toMatchObject({
            status: 'NO_INDEX',
            score: null,
            position: null,
            stability: null,
            shares: [],
          });
          expect(village.reason).toBe('Di luar: belum ada data (indeksnya belum ada).');
        }
        const programme = priorities.criteria.find(({ criterion }) => criterion === 'NO_PROGRAMME');
        expect(programme).toMatchObject({ weight: 0, known: 0 });
        expect(programme?.note).toContain('Belum ada data program');
        const unknownRate = priorities.ranked.filter(
          ({ shares, score }) => score !== null && shares.every(({ criterion }) => criterion !== 'INCIDENTS'),
        );
        for (const { reason, chosen } of unknownRate) if (chosen) expect(reason).toContain('Dihitung tanpa');
      });

      it('says that there is no period before the first one, and leaves the trend out', async () => {
        const { priorities } = await ask(FIVE, '73.13', '2023');
        expect(priorities.periodBefore).toBeNull();
        expect(priorities.criteria.find(({ criterion }) => criterion === 'DECLINE')?.known).toBe(0);
      });

      it('pays for as many as the budget allows, and tells when limits allow fewer', async () => {
        const { priorities } = await ask({
          weights: WEIGHTS,
          budgetIdr: 3_500_000_000,
          costIdr: 109_000_000,
          mostPerDistrict: 1,
        });
        expect(priorities.wanted).toBe(32);
        expect(priorities.chosen).toBe(14);
        expect(priorities.shortfall).toBe(
          'Hanya 14 dari 32 desa yang diminta dapat dipilih karena batas per kecamatan. Naikkan batasnya atau perluas wilayahnya.',
        );
        const none = await ask({ ...FIVE, minResidents: 900_000 });
        expect(none.priorities).toMatchObject({ chosen: 0, eligible: 0, chosenBbox: null });
        expect(none.priorities.shortfall).toContain('Tidak ada desa yang memenuhi syarat');
      });

      it('finds out why a village is out, by its name or code', async () => {
        const { priorities } = await ask(FIVE);
        const out = priorities.ranked[20];
        const found = async (text: string) => {
          const { data } = await api.ask<{ villagePriorities: { find: Village[] } }>(
            `query Find($criteria: PriorityCriteriaInput!, $text: String!) {
              villagePriorities(within: "73.13", criteria: $criteria) { find(text: $text) { region { code } reason } } }`,
            { criteria: FIVE, text },
          );
          return data.villagePriorities.find;
        };
        const hits = await found(out?.region.name.toUpperCase() ?? '');
        expect(hits).toContainEqual({ region: { code: out?.region.code }, reason: out?.reason });
        expect(await found(out?.region.code ?? '')).toHaveLength(1);
        expect(await found('tidak ada desa begini')).toEqual([]);
      });

      it('takes a whole province, with limits, and reads nothing again when only the plan moves', async () => {
        const criteria = { ...FIVE, count: 100, mostPerRegency: 5, mostPerDistrict: 1 };
        const { priorities, statements } = await ask(criteria, '33');
        expect(priorities).toMatchObject({ villages: 8563, chosen: 100 });
        expect(statements).toBeLessThanOrEqual(DEPTH);
        const moved = await api.ask(
          'query Moved($criteria: PriorityCriteriaInput!) { villagePriorities(within: "33", criteria: $criteria) { chosen ranked(first: 9) { reason } } }',
          {
            criteria: { ...criteria, count: 99 },
          },
        );
        expect(moved).toMatchObject({ statements: 0, data: { villagePriorities: { chosen: 99 } } });
      });

      it.each([
        ['ID', FIVE, 'WITHIN'],
        ['73.13.01.2001', FIVE, 'WITHIN'],
        ['73.99', FIVE, 'REGION_UNKNOWN'],
        ['wajo', FIVE, 'REGION_CODE'],
        ['73.13', { weights: [], count: 5 }, 'PLAN_NO_WEIGHT'],
        ['73.13', { weights: [{ criterion: 'CONFIDENCE', weight: 5 }], count: 5 }, 'PLAN_NO_WEIGHT'],
        ['73.13', { weights: [{ criterion: 'LOW_INDEX', weight: 6 }], count: 5 }, 'PLAN_WEIGHT'],
        ['73.13', { weights: WEIGHTS }, 'PLAN_AIM'],
        ['73.13', { weights: WEIGHTS, count: 5, budgetIdr: 5, costIdr: 1 }, 'PLAN_AIM'],
        ['73.13', { weights: WEIGHTS, count: 0 }, 'PLAN_COUNT'],
        ['73.13', { weights: WEIGHTS, budgetIdr: 5, costIdr: 10 }, 'PLAN_BUDGET'],
        ['73.13', { weights: WEIGHTS, count: 5, mostPerDistrict: 0 }, 'PLAN_LIMIT'],
        ['73.13', { weights: WEIGHTS, count: 5, levels: ['NO_DATA'] }, 'PLAN_LEVELS'],
      ])('refuses %s %j with a sentence (%s)', async (within, criteria, reason) => {
        const { errors } = await api.ask(WAJO, { within, criteria });
        expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason });
        expect(errors[0]?.extensions?.['messageEn']).toBeTruthy();
        expect(errors[0]?.message.length).toBeGreaterThan(20);
      });
    },
  );
}
