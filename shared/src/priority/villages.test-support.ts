import fc from 'fast-check';
import { FIRST_PLAN, type PriorityPlan } from './plan.ts';
import type { VillageFacts } from './village-facts.ts';

export const SCALE = { min: 0, max: 100 };

const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 6, nil: null });

/** What is known of a village, but for its code. Few steps, so that equal scores occur. */
const facts = fc.record({
  district: fc.integer({ min: 1, max: 6 }),
  index: mostly(fc.integer({ min: 0, max: 10 }).map((step) => step * 10)),
  weakest: mostly(fc.integer({ min: 0, max: 5 }).map((step) => ({ dimension: 0, score: step * 20 }))),
  fall: mostly(fc.integer({ min: -4, max: 4 })),
  incidentRate: mostly(fc.double({ min: 0, max: 20, noNaN: true })),
  residents: mostly(fc.integer({ min: 50, max: 30_000 })),
  confidence: mostly(fc.double({ min: 0, max: 1, noNaN: true })),
});

/** Villages of three kabupaten with two kecamatan each. */
export const villages: fc.Arbitrary<VillageFacts[]> = fc.array(facts, { maxLength: 40 }).map((list) =>
  list.map(({ district, fall, index, ...known }, i): VillageFacts => ({
    code: `73.0${Math.ceil(district / 2)}.0${district}.${2001 + i}`,
    regencyId: Math.ceil(district / 2),
    districtId: 10 + district,
    index,
    level: index === null ? 'NO_DATA' : index < 34 ? 'LOW' : index < 67 ? 'MEDIUM' : 'HIGH',
    change:
      fall === null
        ? null
        : fall > 0
          ? { delta: -fall * 6, claim: 'DOWN', reason: 'INTERVALS_APART' }
          : { delta: fall, claim: 'NONE', reason: 'INTERVALS_OVERLAP' },
    ...known,
  })),
);

const weight = fc.integer({ min: 0, max: 5 });
const limit = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });

/** Plans without a problem. */
export const plans: fc.Arbitrary<PriorityPlan> = fc.record({
  weights: fc.record({
    LOW_INDEX: fc.integer({ min: 1, max: 5 }),
    WEAK_DIMENSION: weight,
    INCIDENTS: weight,
    DECLINE: weight,
    RESIDENTS: weight,
    CONFIDENCE: weight,
    NO_PROGRAMME: weight,
  }),
  aim: fc.oneof(
    fc.record({ kind: fc.constant('COUNT' as const), count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({
      kind: fc.constant('BUDGET' as const),
      budgetIdr: fc.integer({ min: 100, max: 900 }),
      costIdr: fc.integer({ min: 50, max: 100 }),
    }),
  ),
  mostPerRegency: limit,
  mostPerDistrict: limit,
  minResidents: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null, freq: 2 }),
  levels: fc.subarray(['LOW', 'MEDIUM', 'HIGH'] as const),
});

/** A village of which everything is known, changed as given. */
export function village(change: Partial<VillageFacts> & { code: string }): VillageFacts {
  return {
    regencyId: 1,
    districtId: 1,
    index: 20,
    level: 'LOW',
    weakest: { dimension: 2, score: 10 },
    change: { delta: 0, claim: 'NONE', reason: 'INTERVALS_OVERLAP' },
    incidentRate: 0,
    residents: 2000,
    confidence: 1,
    ...change,
  };
}

/** The first plan with changes; weights not named are 0. */
export function planWith(
  weights: Partial<PriorityPlan['weights']>,
  change: Partial<Omit<PriorityPlan, 'weights'>> = {},
): PriorityPlan {
  const none = { LOW_INDEX: 0, WEAK_DIMENSION: 0, INCIDENTS: 0, DECLINE: 0, RESIDENTS: 0, CONFIDENCE: 0 };
  return { ...FIRST_PLAN, ...change, weights: { ...none, NO_PROGRAMME: 0, ...weights } };
}
