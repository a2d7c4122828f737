import type {
  DatePrecision,
  HandlingStatus,
  IncidentForm,
  IncidentKind,
  LocationPrecision,
  Mediator,
} from '@serasi/shared';

type Choices<T> = readonly (readonly [choice: T, weight: number])[];

/** How often each kind is simulated: everywhere alike, for no real place may look prone to any of them. */
export const KIND_CHOICES: Choices<IncidentKind> = [
  ['CRIME', 27],
  ['GOVERNANCE', 15],
  ['VIGILANTISM', 13],
  ['RESOURCE', 13],
  ['DOMESTIC_VIOLENCE', 11],
  ['IDENTITY', 8],
  ['LAW_ENFORCEMENT', 6],
  ['ELECTION_AND_OFFICE', 6],
  ['SEPARATISM', 1],
];

const PROTEST: Choices<IncidentForm> = [
  ['DEMONSTRATION', 60],
  ['VANDALISM', 14],
  ['BRAWL', 14],
  ['ATTACK', 6],
  ['ARSON', 4],
  ['OTHER', 2],
];
const VIOLENCE: Choices<IncidentForm> = [
  ['ATTACK', 50],
  ['BRAWL', 32],
  ['VANDALISM', 8],
  ['ARSON', 4],
  ['OTHER', 6],
];
const FEUD: Choices<IncidentForm> = [
  ['BRAWL', 38],
  ['DEMONSTRATION', 22],
  ['VANDALISM', 15],
  ['ATTACK', 12],
  ['EXPULSION', 6],
  ['ARSON', 6],
  ['TERROR', 1],
];
const HOME: Choices<IncidentForm> = [
  ['ATTACK', 90],
  ['OTHER', 10],
];

/** The forms that each kind takes. */
export const FORM_CHOICES: Readonly<Record<IncidentKind, Choices<IncidentForm>>> = {
  RESOURCE: FEUD,
  GOVERNANCE: PROTEST,
  ELECTION_AND_OFFICE: PROTEST,
  IDENTITY: FEUD,
  VIGILANTISM: VIOLENCE,
  SEPARATISM: VIOLENCE,
  LAW_ENFORCEMENT: VIOLENCE,
  CRIME: VIOLENCE,
  DOMESTIC_VIOLENCE: HOME,
};

export const PRECISION_CHOICES: Choices<LocationPrecision> = [
  ['POINT', 34],
  ['VILLAGE', 31],
  ['DISTRICT', 18],
  ['REGENCY', 13],
  ['PROVINCE', 4],
];

export const MEDIATOR_CHOICES: Choices<Mediator> = [
  ['VILLAGE_GOVERNMENT', 38],
  ['POLICE', 22],
  ['ADAT', 17],
  ['FORUM_KESERASIAN', 12],
  ['LOCAL_GOVERNMENT', 8],
  ['OTHER', 3],
];

export const DATE_PRECISION_CHOICES: Choices<DatePrecision> = [
  ['DAY', 84],
  ['WEEK', 6],
  ['MONTH', 8],
  ['YEAR', 2],
];

export const STATUS_CHOICES: Choices<HandlingStatus> = [
  ['SETTLED', 42],
  ['HANDLED', 21],
  ['VERIFIED', 17],
  ['REPORTED', 16],
  ['REFUTED', 4],
];
