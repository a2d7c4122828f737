import type { Localised } from '../localised.ts';
import type { KnownLevel } from '../method/method.ts';
import {
  CRITERIA_WITHOUT_DATA,
  MOST_WEIGHT,
  NEED_CRITERIA,
  PRIORITY_CRITERIA,
  type PriorityCriterion,
} from './criteria.ts';

/** How many villages: so many, or as many as the money pays for. Rupiah. */
export type PriorityAim =
  { kind: 'COUNT'; count: number } | { kind: 'BUDGET'; budgetIdr: number; costIdr: number };

/** What the planner decides. */
export interface PriorityPlan {
  /** 0 (does not count) to 5. */
  weights: Readonly<Record<PriorityCriterion, number>>;
  aim: PriorityAim;
  /** Null: no limit. */
  mostPerRegency: number | null;
  mostPerDistrict: number | null;
  /** Villages with fewer are left out, and those whose residents are not known. Null: all. */
  minResidents: number | null;
  /** Only villages of these levels; empty: all. */
  levels: readonly KnownLevel[];
}

/** No choice is longer. */
export const MOST_CHOSEN = 500;
const MOST_MONEY = 1e15;
const MOST_RESIDENTS = 1_000_000;

/** Where a planner begins. @source ADR 0014 */
export const FIRST_PLAN: PriorityPlan = {
  weights: {
    LOW_INDEX: 3,
    WEAK_DIMENSION: 2,
    INCIDENTS: 2,
    DECLINE: 2,
    RESIDENTS: 1,
    CONFIDENCE: 1,
    NO_PROGRAMME: 0,
  },
  aim: { kind: 'COUNT', count: 5 },
  mostPerRegency: null,
  mostPerDistrict: null,
  minResidents: null,
  levels: [],
};

/** How many villages the plan is for. */
export function villagesWanted({ aim }: PriorityPlan): number {
  return aim.kind === 'COUNT' ? aim.count : Math.floor(aim.budgetIdr / aim.costIdr);
}

/** The plan as it counts: criteria without data weigh 0. */
export function countedPlan(plan: PriorityPlan): PriorityPlan {
  if (CRITERIA_WITHOUT_DATA.every((criterion) => plan.weights[criterion] === 0)) return plan;
  const none = Object.fromEntries(CRITERIA_WITHOUT_DATA.map((criterion) => [criterion, 0]));
  return { ...plan, weights: { ...plan.weights, ...none } };
}

export const PLAN_PROBLEMS = ['WEIGHT', 'NO_WEIGHT', 'COUNT', 'BUDGET', 'LIMIT', 'RESIDENTS'] as const;
export type PlanProblem = (typeof PLAN_PROBLEMS)[number];

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Why nothing can be chosen by this plan, and what to do; null when it can. The first problem only. */
export function planProblem(plan: PriorityPlan): { code: PlanProblem; sentence: Localised } | null {
  const { weights, aim, minResidents } = plan;
  if (!PRIORITY_CRITERIA.every((criterion) => isWhole(weights[criterion], 0, MOST_WEIGHT)))
    return problem(
      'WEIGHT',
      `Bobot adalah bilangan bulat 0 sampai ${MOST_WEIGHT}.`,
      `Weights are whole numbers from 0 to ${MOST_WEIGHT}.`,
    );
  if (!NEED_CRITERIA.some((criterion) => countedPlan(plan).weights[criterion] > 0))
    return problem(
      'NO_WEIGHT',
      'Semua kriteria kebutuhan berbobot 0, jadi tidak ada yang dapat dipilih. Beri bobot pada paling sedikit satu kriteria (selain keyakinan data).',
      'All criteria of need weigh 0, so nothing can be chosen. Give at least one of them a weight (confidence alone is none).',
    );
  if (aim.kind === 'BUDGET') {
    const isMoney = [aim.budgetIdr, aim.costIdr].every((value) => value > 0 && value <= MOST_MONEY);
    if (!isMoney || villagesWanted(plan) < 1)
      return problem(
        'BUDGET',
        'Anggaran belum cukup untuk satu desa. Naikkan anggaran atau turunkan biaya per desa; keduanya lebih dari Rp0.',
        'The budget does not pay for one village. Raise it or lower the cost per village; both are above Rp0.',
      );
  }
  if (!isWhole(villagesWanted(plan), 1, MOST_CHOSEN))
    return problem('COUNT', `Pilih 1 sampai ${MOST_CHOSEN} desa.`, `Choose 1 to ${MOST_CHOSEN} villages.`);
  if (
    ![plan.mostPerRegency, plan.mostPerDistrict].every(
      (most) => most === null || isWhole(most, 1, MOST_CHOSEN),
    )
  )
    return problem(
      'LIMIT',
      `Batas per kabupaten/kota atau kecamatan adalah 1 sampai ${MOST_CHOSEN} desa, atau dikosongkan.`,
      `A limit per kabupaten/kota or kecamatan is 1 to ${MOST_CHOSEN} villages, or left empty.`,
    );
  if (minResidents !== null && !isWhole(minResidents, 0, MOST_RESIDENTS))
    return problem(
      'RESIDENTS',
      'Penduduk paling sedikit adalah bilangan bulat 0 sampai 1.000.000.',
      'The least number of residents is a whole number from 0 to 1,000,000.',
    );
  return null;
}

function problem(code: PlanProblem, id: string, en: string): { code: PlanProblem; sentence: Localised } {
  return { code, sentence: { id, en } };
}
