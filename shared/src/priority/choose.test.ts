import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVillages, type PriorityChoice } from './choose.ts';
import { planProblem, villagesWanted } from './plan.ts';
import { roundScore } from './score.ts';
import { plans, planWith, SCALE, village, villages } from './villages.test-support.ts';

const chosenOf = (choice: PriorityChoice) => choice.villages.slice(0, choice.chosen).map((v) => v.facts.code);
const seed = fc.integer();

/** The same list in another order. */
function shuffled<T>(list: readonly T[], by: number): T[] {
  return list
    .map((one, i) => ({ one, key: Math.imul(i + 1, by | 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

describe('the choice, for any villages and plan', () => {
  it('does not care about the order of the villages', () => {
    fc.assert(
      fc.property(villages, plans, seed, (list, plan, by) => {
        const one = chooseVillages(plan, SCALE, list);
        expect(chooseVillages(plan, SCALE, shuffled(list, by))).toEqual(one);
      }),
    );
  });

  it('does not let others change a score: scores are the same without them', () => {
    fc.assert(
      fc.property(villages, plans, (list, plan) => {
        for (const { facts, score } of chooseVillages(plan, SCALE, list).villages)
          expect(chooseVillages(plan, SCALE, [facts]).villages[0]?.score).toEqual(score);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every limit and takes no more than wanted', () => {
    fc.assert(
      fc.property(villages, plans, (list, plan) => {
        const choice = chooseVillages(plan, SCALE, list);
        const taken = choice.villages.slice(0, choice.chosen).map(({ facts }) => facts);
        const most = (keys: number[]) =>
          Math.max(0, ...[...new Set(keys)].map((key) => keys.filter((one) => one === key).length));
        expect(taken.length).toBeLessThanOrEqual(villagesWanted(plan));
        expect(most(taken.map((v) => v.districtId))).toBeLessThanOrEqual(plan.mostPerDistrict ?? Infinity);
        expect(most(taken.map((v) => v.regencyId))).toBeLessThanOrEqual(plan.mostPerRegency ?? Infinity);
        for (const { index, level, residents } of taken) {
          expect(index).not.toBeNull();
          if (plan.levels.length > 0) expect(plan.levels).toContain(level);
          if (plan.minResidents !== null) expect(residents).toBeGreaterThanOrEqual(plan.minResidents);
        }
      }),
    );
  });

  it('takes as many as limits and eligible villages allow: without limits the lesser of wanted and eligible', () => {
    fc.assert(
      fc.property(villages, plans, (list, plan) => {
        const choice = chooseVillages(plan, SCALE, list);
        const eligible = choice.villages.slice(0, choice.eligible).map(({ facts }) => facts);
        const districts = [...new Set(eligible.map((v) => v.districtId))].map((district) => {
          const own = eligible.filter((v) => v.districtId === district);
          return {
            regency: own[0]?.regencyId,
            room: Math.min(own.length, plan.mostPerDistrict ?? Infinity),
          };
        });
        const room = [...new Set(districts.map((d) => d.regency))]
          .map((regency) =>
            districts.filter((d) => d.regency === regency).reduce((sum, d) => sum + d.room, 0),
          )
          .reduce((sum, own) => sum + Math.min(own, plan.mostPerRegency ?? Infinity), 0);
        expect(choice.chosen).toBe(Math.min(villagesWanted(plan), room));
      }),
    );
  });

  it('never drops a village whose need grows', () => {
    fc.assert(
      fc.property(
        villages,
        plans,
        fc.nat(),
        fc.constantFrom('weakest', 'rate', 'fall'),
        (list, plan, i, what) => {
          const before = chooseVillages(plan, SCALE, list);
          fc.pre(before.chosen > 0);
          const code = chosenOf(before)[i % before.chosen] ?? '';
          const after = list.map((one) => {
            if (one.code !== code) return one;
            if (what === 'weakest')
              return { ...one, weakest: one.weakest && { ...one.weakest, score: one.weakest.score / 2 } };
            if (what === 'rate')
              return { ...one, incidentRate: one.incidentRate === null ? null : one.incidentRate + 3 };
            return {
              ...one,
              change: one.change && {
                delta: -18,
                claim: 'DOWN' as const,
                reason: 'INTERVALS_APART' as const,
              },
            };
          });
          expect(chosenOf(chooseVillages(plan, SCALE, after))).toContain(code);
        },
      ),
    );
  });

  it('orders by score, then by code, and numbers the eligible from 1', () => {
    fc.assert(
      fc.property(villages, plans, (list, plan) => {
        const { villages: placed, eligible } = chooseVillages(plan, SCALE, list);
        const ranked = placed.filter(({ position }) => position !== null);
        ranked.sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
        expect(ranked.map(({ position }) => position)).toEqual(
          Array.from({ length: eligible }, (_, i) => i + 1),
        );
        for (const [i, one] of ranked.entries()) {
          const next = ranked[i + 1];
          if (!next) break;
          const [a, b] = [one.score?.score ?? NaN, next.score?.score ?? NaN];
          expect(a > b || (a === b && one.facts.code < next.facts.code)).toBe(true);
        }
      }),
    );
  });
});

describe('a score', () => {
  const scoreOf = (plan: Parameters<typeof chooseVillages>[0], facts: Parameters<typeof village>[0]) =>
    chooseVillages(plan, SCALE, [village(facts)]).villages[0];

  it('is the weighted mean of needs between published ends, in points', () => {
    const plan = planWith({ LOW_INDEX: 3, INCIDENTS: 1 });
    const placed = scoreOf(plan, { code: 'a', index: 20, incidentRate: 5 });
    expect(placed?.score?.score).toBeCloseTo((100 * (3 * 0.8 + 1 * 0.5)) / 4, 9);
    expect(placed?.score?.shares.map((share) => share && roundScore(share))).toEqual([
      60,
      null,
      12.5,
      null,
      null,
      null,
    ]);
  });

  it.each([
    [{ INCIDENTS: 1 }, { incidentRate: 25 }, 100],
    [{ RESIDENTS: 1 }, { residents: 500 }, 0],
    [{ RESIDENTS: 1 }, { residents: 10_000 }, 100],
    [{ RESIDENTS: 1 }, { residents: 0 }, 0],
    [{ WEAK_DIMENSION: 1 }, { weakest: { dimension: 0, score: 30 } }, 70],
    [{ DECLINE: 1 }, { change: { delta: -10, claim: 'DOWN', reason: 'INTERVALS_APART' } as const }, 50],
    [{ DECLINE: 1 }, { change: { delta: -10, claim: 'NONE', reason: 'INTERVALS_OVERLAP' } as const }, 0],
  ])('%j of %j is %d', (weights, facts, score) => {
    expect(scoreOf(planWith(weights), { code: 'a', ...facts })?.score?.score).toBe(score);
  });

  it('leaves out what is not known instead of taking it for zero', () => {
    const plan = planWith({ LOW_INDEX: 2, INCIDENTS: 3, DECLINE: 3 });
    const unknown = {
      incidentRate: null,
      change: { delta: -10, claim: 'NONE', reason: 'INTERVAL_UNKNOWN' } as const,
    };
    expect(scoreOf(plan, { code: 'a', index: 20, ...unknown })?.score).toMatchObject({
      score: 80,
      shares: [80, null, null, null, null, null],
    });
  });

  it('is held back by doubt, at most by half, and never helped by confidence', () => {
    const plan = planWith({ LOW_INDEX: 1, CONFIDENCE: 5 });
    expect(scoreOf(plan, { code: 'a', index: 20, confidence: 0 })?.score).toMatchObject({
      score: 40,
      discount: 40,
    });
    expect(scoreOf(plan, { code: 'a', index: 20, confidence: 1 })?.score?.score).toBe(80);
    expect(scoreOf(plan, { code: 'a', index: 100, confidence: 1 })?.score?.score).toBe(0);
    expect(scoreOf(plan, { code: 'a', index: 20, confidence: null })?.score?.score).toBe(80);
  });

  it('is none without an index, or where no weighted criterion is known', () => {
    expect(scoreOf(planWith({ INCIDENTS: 1 }), { code: 'a', index: null, level: 'NO_DATA' })).toMatchObject({
      score: null,
      status: 'NO_INDEX',
    });
    expect(scoreOf(planWith({ INCIDENTS: 1 }), { code: 'a', incidentRate: null })).toMatchObject({
      score: null,
      status: 'NO_CRITERION',
    });
  });

  it('counts nothing for a programme, whatever the plan says', () => {
    const [without, with5] = [0, 5].map((NO_PROGRAMME) =>
      scoreOf(planWith({ LOW_INDEX: 1, NO_PROGRAMME }), { code: 'a' }),
    );
    expect(with5).toEqual(without);
  });
});

describe('equal scores', () => {
  it('are broken by code, and both sides of the line know it', () => {
    const plan = planWith({ LOW_INDEX: 1 }, { aim: { kind: 'COUNT', count: 2 } });
    const list = ['c', 'b', 'a', 'd'].map((code) => village({ code, index: code === 'd' ? 10 : 20 }));
    const { villages: placed } = chooseVillages(plan, SCALE, list);
    expect(placed.map((v) => [v.facts.code, v.status, v.isTied])).toEqual([
      ['d', 'CHOSEN', false],
      ['a', 'CHOSEN', true],
      ['b', 'BELOW_LINE', true],
      ['c', 'BELOW_LINE', true],
    ]);
  });
});

describe('a plan', () => {
  it.each([
    ['NO_WEIGHT', planWith({})],
    ['NO_WEIGHT', planWith({ CONFIDENCE: 5 })],
    ['NO_WEIGHT', planWith({ NO_PROGRAMME: 5 })],
    ['WEIGHT', planWith({ LOW_INDEX: 6 })],
    ['WEIGHT', planWith({ LOW_INDEX: 1.5 })],
    ['COUNT', planWith({ LOW_INDEX: 1 }, { aim: { kind: 'COUNT', count: 0 } })],
    ['COUNT', planWith({ LOW_INDEX: 1 }, { aim: { kind: 'COUNT', count: 501 } })],
    ['BUDGET', planWith({ LOW_INDEX: 1 }, { aim: { kind: 'BUDGET', budgetIdr: 49, costIdr: 50 } })],
    ['BUDGET', planWith({ LOW_INDEX: 1 }, { aim: { kind: 'BUDGET', budgetIdr: 50, costIdr: 0 } })],
    ['LIMIT', planWith({ LOW_INDEX: 1 }, { mostPerDistrict: 0 })],
    ['RESIDENTS', planWith({ LOW_INDEX: 1 }, { minResidents: -1 })],
    [undefined, planWith({ LOW_INDEX: 1 }, { mostPerDistrict: 1, minResidents: 0 })],
  ])('has the problem %s', (code, plan) => {
    expect(planProblem(plan)?.code).toBe(code);
  });

  it('pays for whole villages only', () => {
    const plan = planWith(
      { LOW_INDEX: 1 },
      { aim: { kind: 'BUDGET', budgetIdr: 540_000_000, costIdr: 109_000_000 } },
    );
    expect(villagesWanted(plan)).toBe(4);
  });
});
