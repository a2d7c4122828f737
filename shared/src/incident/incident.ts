/** What an incident is about. @source the nine categories of the Sistem Nasional Pemantauan Kekerasan (SNPK). */
export const INCIDENT_KINDS = [
  'RESOURCE',
  'GOVERNANCE',
  'ELECTION_AND_OFFICE',
  'IDENTITY',
  'VIGILANTISM',
  'SEPARATISM',
  'LAW_ENFORCEMENT',
  'CRIME',
  'DOMESTIC_VIOLENCE',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_FORMS = [
  'DEMONSTRATION',
  'BRAWL',
  'ATTACK',
  'VANDALISM',
  'ARSON',
  'EXPULSION',
  'TERROR',
  'OTHER',
] as const;
export type IncidentForm = (typeof INCIDENT_FORMS)[number];

/** Where a conflict springs from. @source UU 7/2012 on the handling of social conflict, article 5 letters a–e. */
export const CONFLICT_SOURCES = [
  'POLITICAL_ECONOMIC_SOCIOCULTURAL',
  'BETWEEN_COMMUNITIES',
  'BOUNDARY_DISPUTE',
  'NATURAL_RESOURCE_DISPUTE',
  'UNEQUAL_RESOURCE_DISTRIBUTION',
] as const;
export type ConflictSource = (typeof CONFLICT_SOURCES)[number];

/** The phases of handling. @source UU 7/2012: pencegahan, penghentian, pemulihan pascakonflik. */
export const HANDLING_PHASES = ['PREVENTION', 'CESSATION', 'RECOVERY'] as const;
export type HandlingPhase = (typeof HANDLING_PHASES)[number];

export const HANDLING_STATUSES = ['REPORTED', 'VERIFIED', 'HANDLED', 'SETTLED', 'REFUTED'] as const;
export type HandlingStatus = (typeof HANDLING_STATUSES)[number];

export const MEDIATORS = [
  'ADAT',
  'FORUM_KESERASIAN',
  'VILLAGE_GOVERNMENT',
  'LOCAL_GOVERNMENT',
  'POLICE',
  'OTHER',
] as const;
export type Mediator = (typeof MEDIATORS)[number];

/** How exactly the place is known, fine to coarse. POINT and VILLAGE name a village; all others must not. */
export const LOCATION_PRECISIONS = ['POINT', 'VILLAGE', 'DISTRICT', 'REGENCY', 'PROVINCE'] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

export const DATE_PRECISIONS = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const SENSITIVITIES = ['PUBLIC', 'RESTRICTED', 'SECRET'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What an incident did to people and things; also the words of `incident.harm_unknown`. */
export const HARM_KINDS = ['deaths', 'injuries', 'displaced', 'buildings'] as const;
export type HarmKind = (typeof HARM_KINDS)[number];

/** A count as reported: any of the three may be unknown (null). */
export interface HarmCount {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** All harm of one incident; a kind that is absent was not reported. `unknown`: "some, number unknown". */
export interface Harm {
  counts: Readonly<Partial<Record<HarmKind, HarmCount>>>;
  unknown: readonly HarmKind[];
}
