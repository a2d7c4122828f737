import {
  CHANGE_CLAIM_LABELS,
  CHANGE_REASON_LABELS,
  CONFIDENCE_LEVEL_LABELS,
  DATA_STATUS_LABELS,
  INDICATOR_DIRECTION_LABELS,
  METHOD_KIND_LABELS,
  NO_INDEX_REASON_LABELS,
  REPORT_SOURCE_LABELS,
  REPORT_STATE_LABELS,
  RESILIENCE_FLAG_LABELS,
  RESILIENCE_LEVEL_LABELS,
} from '@serasi/shared';
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
export const ReportStateEnum = graphqlEnum(
  'ReportState',
  'Whether there is a value, and why not.',
  REPORT_STATE_LABELS,
);
export const ReportSourceEnum = graphqlEnum('ReportSource', 'How a value came about.', REPORT_SOURCE_LABELS);
export const NoIndexReasonEnum = graphqlEnum(
  'NoIndexReason',
  'Why there is no index.',
  NO_INDEX_REASON_LABELS,
);
export const ConfidenceLevelEnum = graphqlEnum(
  'ConfidenceLevel',
  'Class of the confidence.',
  CONFIDENCE_LEVEL_LABELS,
);
export const ResilienceFlagEnum = graphqlEnum(
  'ResilienceFlag',
  'What must be said beside a level.',
  RESILIENCE_FLAG_LABELS,
);
export const ChangeClaimEnum = graphqlEnum(
  'ChangeClaim',
  'What may be said of a change between periods.',
  CHANGE_CLAIM_LABELS,
);
export const ChangeReasonEnum = graphqlEnum(
  'ChangeReason',
  'Why a change may or may not be claimed.',
  CHANGE_REASON_LABELS,
);
export const IndicatorDirectionEnum = graphqlEnum(
  'IndicatorDirection',
  'Which way an indicator is better.',
  INDICATOR_DIRECTION_LABELS,
);
