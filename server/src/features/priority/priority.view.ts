import {
  FIRM_SHARE,
  formatPlan,
  NEED_CRITERIA,
  PRIORITY_CRITERIA,
  PRIORITY_CRITERION_LABELS,
  PRIORITY_CRITERION_NOTES,
  PRIORITY_STATUSES,
  STABILITY_DRAWS,
  STABILITY_SPREAD,
  type PlacedVillage,
  type PriorityCriterion,
} from '@serasi/shared';
import type { Region } from '../region/index.ts';
import { toMethod } from '../resilience/index.ts';
import type { PriorityResult } from './choose-priorities.ts';
import {
  PriorityCriterionUse,
  PriorityShare,
  PriorityStability,
  PriorityStatusCount,
  PriorityVillage,
  VillagePriorities,
} from './priority.type.ts';

/** The GraphQL form of a plan carried out. */
export function toPriorities(result: PriorityResult, within: Region): VillagePriorities {
  const { inputs, choice, plan } = result;
  const { run, before } = inputs;
  return Object.assign(new VillagePriorities(), {
    result,
    within,
    toVillage: (placed: PlacedVillage) => toVillage(result, placed),
    method: toMethod(run.method),
    period: run.period,
    periodBefore: before?.period ?? null,
    dataCutOff: run.dataCutOff,
    dataStatus: inputs.dataStatus,
    plan: formatPlan({ within: inputs.within.code, plan }),
    wanted: choice.wanted,
    chosen: choice.chosen,
    eligible: choice.eligible,
    villages: choice.villages.length,
    criteria: PRIORITY_CRITERIA.map((criterion) =>
      Object.assign(new PriorityCriterionUse(), {
        criterion,
        label: PRIORITY_CRITERION_LABELS[criterion],
        remark: PRIORITY_CRITERION_NOTES[criterion],
        weight: plan.weights[criterion],
        known: knownCount(result, criterion),
      }),
    ),
    statuses: PRIORITY_STATUSES.flatMap((status) => {
      const villages = choice.villages.filter((village) => village.status === status).length;
      return villages === 0 ? [] : [Object.assign(new PriorityStatusCount(), { status, villages })];
    }),
    stability: Object.assign(new PriorityStability(), {
      text: result.stability,
      draws: STABILITY_DRAWS,
      spread: STABILITY_SPREAD,
      firmShare: FIRM_SHARE,
      firm: result.firm,
    }),
  });
}

/** Villages where a criterion is known. */
export function knownCount({ choice }: PriorityResult, criterion: PriorityCriterion): number {
  const place = NEED_CRITERIA.findIndex((need) => need === criterion);
  return choice.villages.filter(({ facts, needs }) =>
    place < 0 ? facts.confidence !== null : (needs[place] ?? null) !== null,
  ).length;
}

/** Share of draws in which a village is chosen; null when it takes no part. */
export function stabilityOf({ shares }: PriorityResult, { position, facts }: PlacedVillage): number | null {
  return position === null ? null : (shares.get(facts.code) ?? 0);
}

function toVillage(result: PriorityResult, placed: PlacedVillage): PriorityVillage {
  const { facts, score, needs } = placed;
  const { districtName, regencyName, interval, region } = result.villageOf(placed);
  return Object.assign(new PriorityVillage(), {
    why: result.reasonOf(placed),
    region: region(),
    districtName,
    regencyName,
    chosen: placed.status === 'CHOSEN',
    status: placed.status,
    position: placed.position,
    score: score?.score ?? null,
    shares: NEED_CRITERIA.flatMap((criterion, i) => {
      const [points, need] = [score?.shares[i] ?? null, needs[i] ?? null];
      if (points === null || need === null) return [];
      return [Object.assign(new PriorityShare(), { criterion, need, points })];
    }),
    discount: score?.discount ?? 0,
    stability: stabilityOf(result, placed),
    level: facts.level,
    index: facts.index,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    residents: facts.residents,
  });
}
