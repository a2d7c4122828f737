import {
  FACETS,
  WORD_PLACES,
  type FacetName,
  type FilterName,
  type IncidentCube,
  type Profiles,
} from './incident-cube.ts';

/** What is asked of incidents. Months as `year * 12 + month`, both inside; null: no bound. */
export interface CountFilter {
  from: number | null;
  to: number | null;
  /** Of a facet that is filtered, 1 at the words that pass. */
  allowed: Partial<Record<FacetName, Uint8Array>>;
}

/** Counts over a cube. Of a facet and of the months, with their own filter left out. */
export interface IncidentCounts {
  total: number;
  /** Of the total, those simulated. */
  simulated: number;
  /** In the region, whatever the filter. */
  unfiltered: number;
  facets: Record<FacetName, Int32Array>;
  /** From the cube's first month on; only what is known to the month. */
  months: Int32Array;
  /** Known to the year only, any year. */
  yearOnly: number;
  /** How many there would be without this one filter; only those that leave something out. */
  without: Partial<Record<FilterName, number>>;
  /** By place of the cube. */
  places: Uint32Array;
}

/** One pass over all incidents, then one over the profiles: each fails none of the filters, one, or several. */
export function countIncidents(
  cube: IncidentCube,
  filter: CountFilter,
  isInside: Uint8Array | null,
): IncidentCounts {
  const { size, place, from, to, profile, profiles, firstMonth, lastMonth } = cube;
  const fails = failsByProfile(profiles, filter);
  const [least, most] = [filter.from ?? 0, filter.to ?? Infinity];
  const byProfile = new Int32Array(profiles.size);
  const months = new Int32Array(Math.max(0, lastMonth - firstMonth + 1));
  const places = new Uint32Array(cube.places.ids.length);
  let [unfiltered, yearOnly, otherMonths, outside] = [0, 0, 0, 0];

  for (let i = 0; i < size; i++) {
    const [p, at, begin, end] = [profile[i] ?? 0, place[i] ?? 0, from[i] ?? 0, to[i] ?? 0];
    const passes = fails[p] === 0;
    const isDue = begin >= least && end <= most;
    if (isInside !== null && isInside[at] !== 1) {
      if (passes && isDue) outside += 1;
      continue;
    }
    unfiltered += 1;
    if (isDue) byProfile[p] = (byProfile[p] ?? 0) + 1;
    if (!passes) continue;
    if (begin !== end) yearOnly += 1;
    else months[begin - firstMonth] = (months[begin - firstMonth] ?? 0) + 1;
    if (isDue) places[at] = (places[at] ?? 0) + 1;
    else otherMonths += 1;
  }
  const { total, simulated, facets, single } = sumProfiles(profiles, fails, byProfile);
  const dropped: [FilterName, number][] = [
    ...FACETS.map((facet, k): [FilterName, number] => [facet, single[1 << k] ?? 0]),
    ['months', otherMonths],
    ['within', outside],
  ];
  const without = dropped.filter(([, more]) => more > 0).map(([name, more]) => [name, total + more]);
  return {
    total,
    simulated,
    unfiltered,
    facets,
    months,
    yearOnly,
    without: Object.fromEntries(without) as IncidentCounts['without'],
    places,
  };
}

/** By profile, a bit for each facet whose filter it fails. */
function failsByProfile({ size, words }: Profiles, { allowed }: CountFilter): Uint8Array {
  const fails = new Uint8Array(size);
  FACETS.forEach((facet, k) => {
    const passing = allowed[facet];
    if (!passing) return;
    words[facet].forEach((word, p) => {
      if (passing[word] !== 1) fails[p] = (fails[p] ?? 0) | (1 << k);
    });
  });
  return fails;
}

/** A profile that fails no filter counts in every facet; one that fails a single one counts in that facet only. */
function sumProfiles(
  { words, isSimulated }: Profiles,
  fails: Uint8Array,
  byProfile: Int32Array,
): Pick<IncidentCounts, 'total' | 'simulated' | 'facets'> & { single: Int32Array } {
  const facets = FACETS.map(() => new Int32Array(WORD_PLACES));
  const single = new Int32Array(1 << FACETS.length);
  let [total, simulated] = [0, 0];
  byProfile.forEach((count, p) => {
    const failed = fails[p] ?? 0;
    if (failed === 0) {
      total += count;
      if (isSimulated[p] === 1) simulated += count;
    } else single[failed] = (single[failed] ?? 0) + count;
    FACETS.forEach((facet, k) => {
      if ((failed & ~(1 << k)) !== 0) return;
      const counts = facets[k];
      const word = words[facet][p] ?? 0;
      if (counts) counts[word] = (counts[word] ?? 0) + count;
    });
  });
  const named = FACETS.map((facet, k) => [facet, facets[k]]);
  return { total, simulated, facets: Object.fromEntries(named) as IncidentCounts['facets'], single };
}

/** Which places of a cube lie in a region, itself included. `level`: 0 nation … 3 kecamatan. */
export function placesInside(
  { places }: IncidentCube,
  { id, level }: { id: number; level: number },
): Uint8Array | null {
  const ancestors = [null, places.province_ids, places.regency_ids, places.district_ids][level];
  if (level === 0 || !ancestors) return null;
  return Uint8Array.from(ancestors, (ancestor) => (ancestor === id ? 1 : 0));
}
