import type { Viewer } from '../../platform/viewer.ts';
import type { CountFilter, IncidentCounts } from './count-incidents.ts';
import {
  FACET_WORDS,
  FACETS,
  NOT_RECORDED,
  WORD_PLACES,
  type FacetName,
  type FilterName,
  type IncidentCube,
} from './incident-cube.ts';
import { IncidentFacets, IncidentPlaces } from './incident-facets.type.ts';
import { untold } from './incident-filter.ts';

interface Counted {
  value: string;
  count: number;
}

/** Counts as GraphQL tells them. */
export function toFacets(
  viewer: Viewer,
  cube: IncidentCube,
  filter: CountFilter,
  counts: IncidentCounts,
): IncidentFacets {
  const hidden = untold(viewer);
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, countedWords(facet, counts.facets[facet], hidden[facet] ?? [])]),
  ) as Record<FacetName, Counted[]>;
  const { total, simulated, unfiltered, yearOnly } = counts;
  return Object.assign(new IncidentFacets(), {
    ...facets,
    total,
    simulated,
    unfiltered,
    yearOnly,
    deadly: facets.deadly.map(({ value, count }) => ({ value: value === 'true', count })),
    months: toMonths(cube, filter, counts),
    blame: total > 0 ? [] : blame(counts),
  });
}

function countedWords(facet: FacetName, counts: Int32Array, hidden: readonly string[]): Counted[] {
  const words: readonly string[] = FACET_WORDS[facet];
  const told = words.flatMap((value, place) =>
    hidden.includes(value) ? [] : [{ value, count: counts[place] ?? 0 }],
  );
  return facet === 'sources' ? [...told, { value: NOT_RECORDED, count: counts[WORD_PLACES - 1] ?? 0 }] : told;
}

function toMonths(
  { firstMonth }: IncidentCube,
  { from, to }: CountFilter,
  { months }: IncidentCounts,
): IncidentFacets['months'] {
  return Array.from(months, (count, place) => {
    const month = firstMonth + place;
    const inside = month >= (from ?? 0) && month <= (to ?? Infinity);
    return { month: monthText(month), count, inside };
  });
}

/** `year * 12 + month` as YYYY-MM. */
function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function blame({ without }: IncidentCounts): IncidentFacets['blame'] {
  const entries = Object.entries(without) as [FilterName, number][];
  return entries.map(([filter, count]) => ({ filter, count })).toSorted((a, b) => b.count - a.count);
}

/** Places as GraphQL tells them; lists are made only when asked for. */
export function toPlaces(key: string, cube: IncidentCube, counts: IncidentCounts): IncidentPlaces {
  const { ids, codes, names, lngs, lats } = cube.places;
  const { total, simulated, places } = counts;
  const bytes = Buffer.alloc(places.length * 4);
  places.forEach((count, place) => bytes.writeUInt32LE(count, place * 4));
  return Object.assign(new IncidentPlaces(), {
    key,
    total,
    simulated,
    told: cube.size,
    ids,
    codes,
    names,
    lngs,
    lats,
    counts: Array.from(places),
    packed: { counts: bytes.toString('base64') },
    attribution: cube.sources.map(({ title, source, licence }) => `${title} (${source}; ${licence})`),
  });
}
