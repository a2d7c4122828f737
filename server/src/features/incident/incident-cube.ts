import {
  CONFLICT_SOURCES,
  HANDLING_STATUSES,
  INCIDENT_FORMS,
  INCIDENT_KINDS,
  LOCATION_PRECISIONS,
} from '@serasi/shared';
import type { IncidentColumnsRow, IncidentPlacesRow, IncidentSourceRow } from './incident-cube.queries.ts';

/** The letter of the first word of a list; the next ones follow. */
export const FIRST_LETTER = 'a';
/** Where a word stands that is in no list, and a missing one: behind all lists. */
export const NO_WORD = 25;

/** Stands for a source of conflict that nobody has recorded. */
export const NOT_RECORDED = 'NOT_RECORDED';

/** What incidents are filtered by, each with the words that it takes; the place of a word is what columns hold. */
export const FACET_WORDS = {
  kinds: INCIDENT_KINDS,
  forms: INCIDENT_FORMS,
  statuses: HANDLING_STATUSES,
  precisions: LOCATION_PRECISIONS,
  sources: CONFLICT_SOURCES,
  deadly: ['false', 'true'],
} as const satisfies Record<string, readonly string[]>;
export type FacetName = keyof typeof FACET_WORDS;
/** A filter that can be dropped: a facet, the months, or the region. */
export type FilterName = FacetName | 'months' | 'within';
export const FACETS = Object.keys(FACET_WORDS) as FacetName[];

/** The word lists as the cube's query takes them. */
export const CUBE_PARAMS: readonly (readonly string[])[] = [
  INCIDENT_KINDS,
  INCIDENT_FORMS,
  HANDLING_STATUSES,
  LOCATION_PRECISIONS,
  CONFLICT_SOURCES,
];

/** Counts of a facet have this many places: all words, then those unknown. */
export const WORD_PLACES = NO_WORD + 1;

/** Where incidents are told: the finest regions told, in columns by region id. */
export type IncidentPlaceColumns = IncidentPlacesRow;

/**
 * All incidents that one kind of viewer may see, in columns of small integers: 15 bytes an incident. `place[i]`,
 * `from[i]`, `facets.kinds[i]` … speak of one incident; the order means nothing.
 */
export interface IncidentCube {
  size: number;
  /** Index in `places`. */
  place: Uint32Array;
  /** First and last month told, as `year * 12 + month`: a whole year where only the year is known. */
  from: Uint16Array;
  to: Uint16Array;
  facets: Readonly<Record<FacetName, Uint8Array>>;
  simulated: Uint8Array;
  places: IncidentPlaceColumns;
  sources: readonly IncidentSourceRow[];
  /** First and last month of all; the first behind the last when there is no incident. */
  firstMonth: number;
  lastMonth: number;
}

const MONTHS_OF_YEAR = 12;

/** The cube of what the queries read. */
export function toCube(
  { region_ids, months, letters }: IncidentColumnsRow,
  places: IncidentPlacesRow,
  sources: readonly IncidentSourceRow[],
): IncidentCube {
  const size = region_ids.length;
  const perIncident = FACETS.length + 2;
  const first = FIRST_LETTER.charCodeAt(0);
  const column = (k: number): Uint8Array =>
    Uint8Array.from({ length: size }, (_, i) => letters.charCodeAt(i * perIncident + k) - first);
  const isYear = column(FACETS.length);
  const placeOf = new Map(places.ids.map((id, place) => [id, place]));
  const from = Uint16Array.from(months);
  const to = from.map((month, i) => (isYear[i] ? month + MONTHS_OF_YEAR - 1 : month));
  return {
    size,
    place: Uint32Array.from(region_ids, (id) => knownPlace(placeOf, id)),
    from,
    to,
    facets: Object.fromEntries(FACETS.map((facet, k) => [facet, column(k)])) as IncidentCube['facets'],
    simulated: column(FACETS.length + 1),
    places,
    sources,
    firstMonth: from.reduce((least, month) => Math.min(least, month), Infinity),
    lastMonth: to.reduce((most, month) => Math.max(most, month), -Infinity),
  };
}

function knownPlace(placeOf: ReadonlyMap<number, number>, id: number): number {
  const place = placeOf.get(id);
  if (place === undefined) throw new Error(`An incident lies in region ${id}, which does not exist.`);
  return place;
}
