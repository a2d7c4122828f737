import { PRIORITY_CRITERION_LABELS, PRIORITY_STATUS_LABELS } from '@serasi/shared';
import { graphqlEnum } from '../../platform/graphql-enum.ts';

export const PriorityCriterionEnum = graphqlEnum(
  'PriorityCriterion',
  'What a planner may weigh when choosing villages.',
  PRIORITY_CRITERION_LABELS,
);
export const PriorityStatusEnum = graphqlEnum(
  'PriorityStatus',
  'Whether a village is in the choice, or what keeps it out.',
  PRIORITY_STATUS_LABELS,
);
