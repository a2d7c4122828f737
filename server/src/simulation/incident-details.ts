import { CONFLICT_SOURCES } from '@serasi/shared';
import type {
  ConflictSource,
  DatePrecision,
  HandlingStatus,
  IncidentKind,
  Mediator,
  Prng,
  Sensitivity,
} from '@serasi/shared';
import { MEDIATOR_CHOICES, STATUS_CHOICES } from './incident-choices.ts';
import { STREAM } from './streams.ts';

const DAY_MS = 86_400_000;
/** 'YYYY-MM-DD' of a day since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day since 1970-01-01 of 'YYYY-MM-DD'. */
export function dayOf(date: string): number {
  return Date.parse(date) / DAY_MS;
}

/** First and last day of the spell that a date is known to, by its precision. */
export function datesOf(day: number, precision: DatePrecision, random: Prng): [start: string, end: string] {
  const date = isoDay(day);
  if (precision === 'WEEK') return [date, isoDay(day + 6)];
  if (precision === 'YEAR') return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  if (precision === 'DAY') return [date, isoDay(day + (random.chance(0.06) ? 1 + random.below(4) : 0))];
  const [year = 0, month = 0] = date.split('-').map(Number);
  return [`${date.slice(0, 8)}01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}

/** Who may see an incident of this kind. */
export function sensitivityOf(kind: IncidentKind, random: Prng): Sensitivity {
  const isDelicate = kind === 'DOMESTIC_VIOLENCE' || kind === 'SEPARATISM';
  if (random.chance(isDelicate ? 0.06 : 0.01)) return 'SECRET';
  return random.chance(isDelicate ? 0.55 : 0.08) ? 'RESTRICTED' : 'PUBLIC';
}

/** The source of conflict, where the kind has one and it is known. */
export function sourceOf(kind: IncidentKind, random: Prng): ConflictSource | null {
  if (kind === 'CRIME' || kind === 'DOMESTIC_VIOLENCE' || random.chance(0.25)) return null;
  if (kind === 'IDENTITY') return 'BETWEEN_COMMUNITIES';
  if (kind !== 'RESOURCE') return 'POLITICAL_ECONOMIC_SOCIOCULTURAL';
  return CONFLICT_SOURCES[2 + random.below(3)] ?? null;
}

/** A UUID of random bits that the seed and the number decide: it tells no order. */
export function keyOf(random: Prng, seed: number, i: number): string {
  random.seed(seed, STREAM.INCIDENT_KEY, i);
  const hex = (): string => random.next().toString(16).padStart(8, '0');
  const [a, b, c, d] = [hex(), hex(), hex(), hex()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

interface Handling {
  handlingStatus: HandlingStatus;
  settledOn: string | null;
  mediator: Mediator | null;
  isVerified: boolean;
}

/** How an incident that ended on `end` was handled by `lastDay`: nothing is settled after it. */
export function handlingOf(end: string, lastDay: string, random: Prng): Handling {
  const status = random.pick(STATUS_CHOICES);
  const settledOn = isoDay(dayOf(end) + Math.round(38 * Math.exp(0.9 * random.normal())));
  const isOpen = status === 'SETTLED' && settledOn > lastDay;
  const handlingStatus = isOpen ? 'HANDLED' : status;
  const isHandled = handlingStatus === 'SETTLED' || handlingStatus === 'HANDLED';
  return {
    handlingStatus,
    settledOn: handlingStatus === 'SETTLED' ? settledOn : null,
    mediator: isHandled && random.chance(0.85) ? random.pick(MEDIATOR_CHOICES) : null,
    isVerified: handlingStatus === 'VERIFIED' || (isHandled && random.chance(0.94)),
  };
}
