import type {
  ConflictSource,
  CountableIncident,
  DatePrecision,
  IncidentKind,
  LocationPrecision,
  Mediator,
  Sensitivity,
} from '@serasi/shared';
import { Prng, severityWeight } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { DATE_PRECISION_CHOICES, FORM_CHOICES, KIND_CHOICES, PRECISION_CHOICES } from './incident-choices.ts';
import { datesOf, dayOf, handlingOf, isoDay, keyOf, sensitivityOf, sourceOf } from './incident-details.ts';
import { IncidentPlaces } from './incident-places.ts';
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
  const firstDay = dayOf(`${Math.min(...years)}-01-01`);
  const lastDay = dayOf(`${Math.max(...years)}-12-31`);
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
    ...handlingOf(dateEnd, isoDay(lastDay), random),
    sensitivity:
      severityWeight(harm) === 3 && random.chance(0.1) ? 'RESTRICTED' : sensitivityOf(kind, random),
  };
}
