import type {
  ConflictSource,
  CountableIncident,
  DatePrecision,
  HandlingStatus,
  IncidentKind,
  LocationPrecision,
  Mediator,
  Sensitivity,
} from '@serasi/shared';
import { CONFLICT_SOURCES, severityWeight } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { FORM_CHOICES, KIND_CHOICES, MEDIATOR_CHOICES, PRECISION_CHOICES } from './incident-choices.ts';
import { IncidentPlaces } from './incident-places.ts';
import { Prng } from './prng.ts';
import { simulateHarm } from './simulate-harm.ts';
import { STREAM } from './streams.ts';

/** A simulated incident, as `incident` stores it. */
export interface SimulatedIncident extends CountableIncident {
  key: string;
  sourceId: string;
  datePrecision: DatePrecision;
  regionId: number;
  /** Place of that region in the frame. */
  place: number;
  locationPrecision: LocationPrecision;
  point: [lng: number, lat: number] | null;
  kind: IncidentKind;
  conflictSource: ConflictSource | null;
  mediator: Mediator | null;
  isVerified: boolean;
  sensitivity: Sensitivity;
}

const DAY_MS = 86_400_000;
const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const DATE_PRECISION_CHOICES: readonly (readonly [DatePrecision, number])[] = [
  ['DAY', 84],
  ['WEEK', 6],
  ['MONTH', 8],
  ['YEAR', 2],
];
const STATUS_CHOICES: readonly (readonly [HandlingStatus, number])[] = [
  ['SETTLED', 42],
  ['HANDLED', 21],
  ['VERIFIED', 17],
  ['REPORTED', 16],
  ['REFUTED', 4],
];

/** First and last day of the spell that a date is known to, by its precision. */
function datesOf(day: number, precision: DatePrecision, random: Prng): [start: string, end: string] {
  const date = isoDay(day);
  if (precision === 'WEEK') return [date, isoDay(day + 6)];
  if (precision === 'YEAR') return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  if (precision === 'DAY') return [date, isoDay(day + (random.chance(0.06) ? 1 + random.below(4) : 0))];
  const [year = 0, month = 0] = date.split('-').map(Number);
  return [`${date.slice(0, 8)}01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}

function sensitivityOf(kind: IncidentKind, random: Prng): Sensitivity {
  const isDelicate = kind === 'DOMESTIC_VIOLENCE' || kind === 'SEPARATISM';
  if (random.chance(isDelicate ? 0.06 : 0.01)) return 'SECRET';
  return random.chance(isDelicate ? 0.55 : 0.08) ? 'RESTRICTED' : 'PUBLIC';
}

function sourceOf(kind: IncidentKind, random: Prng): ConflictSource | null {
  if (kind === 'CRIME' || kind === 'DOMESTIC_VIOLENCE' || random.chance(0.25)) return null;
  if (kind === 'IDENTITY') return 'BETWEEN_COMMUNITIES';
  if (kind !== 'RESOURCE') return 'POLITICAL_ECONOMIC_SOCIOCULTURAL';
  return CONFLICT_SOURCES[2 + random.below(3)] ?? null;
}

/** A UUID of random bits that the seed and the number decide: it tells no order. */
function keyOf(random: Prng, seed: number, i: number): string {
  random.seed(seed, STREAM.INCIDENT_KEY, i);
  const hex = (): string => random.next().toString(16).padStart(8, '0');
  const [a, b, c, d] = [hex(), hex(), hex(), hex()];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

function handling(
  end: string,
  lastDay: string,
  random: Prng,
): Pick<SimulatedIncident, 'handlingStatus' | 'settledOn' | 'mediator' | 'isVerified'> {
  const status = random.pick(STATUS_CHOICES);
  const settledOn = isoDay(Date.parse(end) / DAY_MS + Math.round(38 * Math.exp(0.9 * random.normal())));
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

/**
 * Some `count` simulated incidents in the years, in spells: a first one by chance (more where many people and much
 * tension are), others near it in place and within weeks. Sorted by date; the frame must hold villages.
 */
export function simulateIncidents(
  frame: Frame,
  residents: Float64Array,
  latent: Float64Array,
  options: { seed: number; count: number; years: readonly number[] },
): SimulatedIncident[] {
  const { seed, count, years } = options;
  if (frame.villages.length === 0) return [];
  const random = new Prng(seed, STREAM.INCIDENTS);
  const places = new IncidentPlaces(frame, residents, latent, seed);
  const firstDay = Date.UTC(Math.min(...years), 0, 1) / DAY_MS;
  const lastDay = Date.UTC(Math.max(...years), 11, 31) / DAY_MS;
  const drafts: Omit<SimulatedIncident, 'key' | 'sourceId'>[] = [];
  while (drafts.length < count) {
    const centre = places.village(random);
    const kind = random.pick(KIND_CHOICES);
    const begin = firstDay + random.below(lastDay - firstDay + 1);
    const size = 1 + Math.floor((random.chance(0.04) ? 14 : 1.3) * random.exponential());
    for (let n = 0, day = begin; n < size && day <= lastDay && drafts.length < count; n++) {
      drafts.push(
        draft(frame, places, n === 0 ? centre : places.near(centre, random), kind, day, lastDay, random),
      );
      day += Math.ceil(16 * random.exponential());
    }
  }
  drafts.sort((a, b) =>
    a.dateStart < b.dateStart ? -1 : a.dateStart > b.dateStart ? 1 : a.regionId - b.regionId,
  );
  return drafts.map((incident, i) => ({
    ...incident,
    key: keyOf(random, seed, i),
    sourceId: `SIM-${String(i + 1).padStart(5, '0')}`,
  }));
}

function draft(
  frame: Frame,
  places: IncidentPlaces,
  village: number,
  kind: IncidentKind,
  day: number,
  lastDay: number,
  random: Prng,
): Omit<SimulatedIncident, 'key' | 'sourceId'> {
  const form = random.pick(FORM_CHOICES[kind]);
  const isPeaceful = form === 'DEMONSTRATION' && random.chance(0.8);
  const harm = simulateHarm(form, isPeaceful, random);
  const datePrecision = random.pick(DATE_PRECISION_CHOICES);
  const [dateStart, dateEnd] = datesOf(day, datePrecision, random);
  const wished = random.pick(PRECISION_CHOICES);
  const point = wished === 'POINT' ? places.point(village, random) : null;
  const named = places.named(village, wished);
  const locationPrecision = named === null || (wished === 'POINT' && !point) ? 'VILLAGE' : wished;
  const place = named ?? village;
  return {
    ...{ dateStart, dateEnd, datePrecision, regionId: frame.regions[place]?.id ?? 0, place },
    ...{ locationPrecision, point, kind, form, isPeaceful, harm, conflictSource: sourceOf(kind, random) },
    ...handling(dateEnd, isoDay(lastDay), random),
    sensitivity:
      severityWeight(harm) === 3 && random.chance(0.1) ? 'RESTRICTED' : sensitivityOf(kind, random),
  };
}
