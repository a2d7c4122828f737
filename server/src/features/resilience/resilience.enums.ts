import { DATA_STATUS_LABELS, METHOD_KIND_LABELS, RESILIENCE_LEVEL_LABELS } from '@serasi/shared';
import { graphqlEnum } from '../../platform/graphql-enum.ts';

export const ResilienceLevelEnum = graphqlEnum(
  'ResilienceLevel',
  'Level of resilience (tingkat ketahanan).',
  RESILIENCE_LEVEL_LABELS,
);
export const DataStatusEnum = graphqlEnum('DataStatus', 'Whether data is real.', DATA_STATUS_LABELS);
export const MethodKindEnum = graphqlEnum(
  'MethodKind',
  'Computed here or published elsewhere.',
  METHOD_KIND_LABELS,
);
