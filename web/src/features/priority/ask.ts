import { NEED_CRITERIA, PRIORITY_CRITERIA, type PriorityCriterion, type PriorityPlan } from '@serasi/shared';
import type {
  PriorityCriteriaInput,
  PriorityVillageFieldsFragment,
  VillagePrioritiesQuery,
} from '../../api/generated/graphql.ts';

export type Priorities = VillagePrioritiesQuery['villagePriorities'];
export type PriorityVillage = PriorityVillageFieldsFragment;

/** A plan as the API takes it. */
export function toCriteria({ weights, aim, levels, ...limits }: PriorityPlan): PriorityCriteriaInput {
  return {
    weights: PRIORITY_CRITERIA.map((criterion) => ({ criterion, weight: weights[criterion] })),
    ...(aim.kind === 'COUNT' ? { count: aim.count } : { budgetIdr: aim.budgetIdr, costIdr: aim.costIdr }),
    levels: [...levels],
    ...limits,
  };
}

/** Criteria that are needs and weigh something, in their order. */
export function criteriaInUse(plan: PriorityPlan): PriorityCriterion[] {
  return NEED_CRITERIA.filter((criterion) => plan.weights[criterion] > 0);
}
