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
 * All incidents that one kind of viewer may see, in columns of small integers, 12 bytes an incident: `place[i]`, `from[i]`,
 * `profile[i]` … speak of one incident; the order means nothing. A profile is one combination of words; there are a few
 * thousand at the most, so that a filter is decided for each profile and not for each incident.
 */
export interface IncidentCube {
  size: number;
  /** Index in `places`. */
  place: Uint32Array;
  /** First and last month told, as `year * 12 + month`: a whole year where only the year is known. */
  from: Uint16Array;
  to: Uint16Array;
  /** Index in `profiles`. */
  profile: Uint32Array;
  profiles: Profiles;
  places: IncidentPlaceColumns;
  sources: readonly IncidentSourceRow[];
  /** First and last month of all; the first behind the last when there is no incident. */
  firstMonth: number;
  lastMonth: number;
}

/** The combinations of words that occur, in columns. */
export interface Profiles {
  size: number;
  /** By facet the place of its word. */
  words: Readonly<Record<FacetName, Uint8Array>>;
  isYearOnly: Uint8Array;
  isSimulated: Uint8Array;
}

const MONTHS_OF_YEAR = 12;
const LETTERS = FACETS.length + 2;

/** The cube of what the queries read. */
export function toCube(
  { region_ids, months, letters }: IncidentColumnsRow,
  places: IncidentPlacesRow,
  sources: readonly IncidentSourceRow[],
): IncidentCube {
  const seen = new Map<string, number>();
  const profile = Uint32Array.from(region_ids, (_, i) => {
    const word = letters.slice(i * LETTERS, (i + 1) * LETTERS);
    const known = seen.get(word) ?? seen.size;
    seen.set(word, known);
    return known;
  });
  const profiles = toProfiles([...seen.keys()]);
  const placeOf = new Map(places.ids.map((id, place) => [id, place]));
  const from = Uint16Array.from(months);
  const to = from.map((month, i) =>
    profiles.isYearOnly[profile[i] ?? 0] ? month + MONTHS_OF_YEAR - 1 : month,
  );
  return {
    size: region_ids.length,
    place: Uint32Array.from(region_ids, (id) => knownPlace(placeOf, id)),
    from,
    to,
    profile,
    profiles,
    places,
    sources,
    firstMonth: from.reduce((least, month) => Math.min(least, month), Infinity),
    lastMonth: to.reduce((most, month) => Math.max(most, month), -Infinity),
  };
}

function toProfiles(words: readonly string[]): Profiles {
  const first = FIRST_LETTER.charCodeAt(0);
  const column = (k: number): Uint8Array => Uint8Array.from(words, (word) => word.charCodeAt(k) - first);
  return {
    size: words.length,
    words: Object.fromEntries(FACETS.map((facet, k) => [facet, column(k)])) as Profiles['words'],
    isYearOnly: column(FACETS.length),
    isSimulated: column(FACETS.length + 1),
  };
}

function knownPlace(placeOf: ReadonlyMap<number, number>, id: number): number {
  const place = placeOf.get(id);
  if (place === undefined) throw new Error(`An incident lies in region ${id}, which does not exist.`);
  return place;
}
