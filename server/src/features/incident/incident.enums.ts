import {
  CONFLICT_SOURCE_LABELS,
  DATE_PRECISION_LABELS,
  HANDLING_STATUS_LABELS,
  INCIDENT_FORM_LABELS,
  INCIDENT_KIND_LABELS,
  LOCATION_PRECISION_LABELS,
} from '@serasi/shared';
import { graphqlEnum } from '../../platform/graphql-enum.ts';
import { NOT_RECORDED, type FilterName } from './incident-cube.ts';

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
export const ConflictSourceEnum = graphqlEnum(
  'ConflictSource',
  'Where a conflict springs from, after UU 7/2012 article 5 a–e.',
  { ...CONFLICT_SOURCE_LABELS, [NOT_RECORDED]: { id: 'Belum dicatat', en: 'Not recorded' } },
);
const FILTER_LABELS = {
  kinds: { id: 'Jenis', en: 'Kind' },
  forms: { id: 'Bentuk', en: 'Form' },
  statuses: { id: 'Status penanganan', en: 'Handling status' },
  precisions: { id: 'Ketelitian tempat', en: 'Precision of the place' },
  sources: { id: 'Sumber konflik', en: 'Source of conflict' },
  deadly: { id: 'Korban jiwa', en: 'Deaths' },
  months: { id: 'Bulan', en: 'Months' },
  within: { id: 'Wilayah', en: 'Region' },
} as const satisfies Record<FilterName, { id: string; en: string }>;
export const IncidentFilterNameEnum = graphqlEnum(
  'IncidentFilterName',
  'A filter of incidents that can be dropped.',
  FILTER_LABELS,
);
