import {
  DATE_PRECISION_LABELS,
  HANDLING_STATUS_LABELS,
  INCIDENT_FORM_LABELS,
  INCIDENT_KIND_LABELS,
  LOCATION_PRECISION_LABELS,
} from '@serasi/shared';
import { graphqlEnum } from '../../platform/graphql-enum.ts';

export const IncidentKindEnum = graphqlEnum(
  'IncidentKind',
  "Kind of an incident: SNPK's nine.",
  INCIDENT_KIND_LABELS,
);
export const IncidentFormEnum = graphqlEnum(
  'IncidentForm',
  'Form that an incident took.',
  INCIDENT_FORM_LABELS,
);
export const HandlingStatusEnum = graphqlEnum(
  'HandlingStatus',
  'How far an incident has been handled.',
  HANDLING_STATUS_LABELS,
);
export const DatePrecisionEnum = graphqlEnum(
  'DatePrecision',
  'How exactly a date is known or told.',
  DATE_PRECISION_LABELS,
);
export const LocationPrecisionEnum = graphqlEnum(
  'LocationPrecision',
  'How exactly a place is known or told.',
  LOCATION_PRECISION_LABELS,
);
