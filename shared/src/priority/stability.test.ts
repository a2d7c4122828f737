import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, Prng } from '../random.ts';
import { chooseVillages } from './choose.ts';
import { DrawField } from './draw-field.ts';
import type { PriorityPlan } from './plan.ts';
import { priorityScore } from './score.ts';
import { priorityStability, STABILITY_DRAWS } from './stability.ts';
import { stabilitySentence } from './summary.ts';
import { plans, planWith, SCALE, village, villages } from './villages.test-support.ts';

/** The weights of one draw, in the order in which they are drawn. */
const DRAWN = [
  'LOW_INDEX',
  'WEAK_DIMENSION',
  'INCIDENTS',
  'DECLINE',
  'RESIDENTS',
  'NO_PROGRAMME',
  'CONFIDENCE',
] as const;

function drawnPlan(plan: PriorityPlan, draw: number): PriorityPlan {
  const random = new Prng(14, hashText('priority stability'), draw);
  const weights = { ...plan.weights, NO_PROGRAMME: 0 };
  for (const criterion of DRAWN) weights[criterion] *= 1 + 0.25 * (2 * random.uniform() - 1);
  return { ...plan, weights };
}

describe('stability', () => {
  it('is the share of draws in which the whole choice, made anew, has the village: leaving out hopeless ones changes nothing', () => {
    fc.assert(
      fc.property(villages, plans, (list, plan) => {
        const times = new Map<string, number>();
        for (let draw = 0; draw < STABILITY_DRAWS; draw++) {
          const { villages: placed, chosen } = chooseVillages(drawnPlan(plan, draw), SCALE, list);
          for (const { facts } of placed.slice(0, chosen))
            times.set(facts.code, (times.get(facts.code) ?? 0) + 1);
        }
        const shares = priorityStability(plan, chooseVillages(plan, SCALE, list));
        for (const { code } of list)
          expect(shares.get(code) ?? 0).toBeCloseTo((times.get(code) ?? 0) / STABILITY_DRAWS, 9);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('bounds the score of every draw', () => {
    fc.assert(
      fc.property(villages, plans, fc.nat(999), (list, plan, draw) => {
        const drawn = drawnPlan(plan, draw);
        for (const placed of chooseVillages(drawn, SCALE, list).villages) {
          if (placed.position === null) continue;
          const score = priorityScore(drawn.weights, placed.needs, placed.facts.confidence)?.score ?? NaN;
          const field = new DrawField({ ...plan.weights, NO_PROGRAMME: 0 }, [placed]);
          expect(score).toBeLessThanOrEqual(field.bound(0, 1, 0.25) + 1e-6);
          expect(score).toBeGreaterThanOrEqual(field.bound(0, -1, 0.25) - 1e-6);
        }
      }),
    );
  });

  it('gives out as many places as were chosen, in every draw', () => {
    fc.assert(
      fc.property(villages, plans, (list, plan) => {
        const choice = chooseVillages(plan, SCALE, list);
        const sum = [...priorityStability(plan, choice).values()].reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(choice.chosen, 6);
      }),
    );
  });

  it('tells a firm choice from one that hangs on the weights', () => {
    const plan = planWith({ LOW_INDEX: 3, INCIDENTS: 3 }, { aim: { kind: 'COUNT', count: 2 } });
    const list = [
      village({ code: 'a', index: 0, incidentRate: 10 }),
      village({ code: 'b', index: 20, incidentRate: 4 }),
      village({ code: 'c', index: 60, incidentRate: 7.99 }),
      village({ code: 'd', index: 90, incidentRate: 0 }),
    ];
    const choice = chooseVillages(plan, SCALE, list);
    const shares = priorityStability(plan, choice);
    expect(shares.get('a')).toBe(1);
    expect(shares.get('b')).toBeGreaterThan(0.3);
    expect(shares.get('b')).toBeLessThan(0.7);
    expect((shares.get('b') ?? 0) + (shares.get('c') ?? 0)).toBeCloseTo(1, 9);
    expect(shares.get('d')).toBeUndefined();
    expect(stabilitySentence(plan, choice, shares).id).toBe(
      '1 dari 2 desa tetap terpilih pada ≥ 80% dari 1.000 pilihan bobot (tiap bobot digeser sampai ±25%).',
    );
  });

  it('says why there is nothing to move', () => {
    const single = planWith({ LOW_INDEX: 3 }, { aim: { kind: 'COUNT', count: 1 } });
    const list = ['a', 'b'].map((code) => village({ code }));
    const sentenceOf = (plan: PriorityPlan, facts: typeof list) => {
      const choice = chooseVillages(plan, SCALE, facts);
      return stabilitySentence(plan, choice, priorityStability(plan, choice)).id;
    };
    expect(sentenceOf(single, list)).toContain('Hanya satu kriteria');
    expect(sentenceOf({ ...single, aim: { kind: 'COUNT', count: 9 } }, list)).toContain('Semua desa');
    expect(sentenceOf(single, [])).toContain('belum ada desa');
  });
});
