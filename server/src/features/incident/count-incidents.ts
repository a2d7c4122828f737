import { FACETS, WORD_PLACES, type FacetName, type FilterName, type IncidentCube } from './incident-cube.ts';

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

const DATES = 1 << FACETS.length;
const WITHIN = DATES << 1;

/**
 * One pass over all incidents. Each fails some of the filters, as bits: none, and it counts everywhere; only one, and it
 * counts for that filter's own facet and for what dropping it would give.
 */
export function countIncidents(
  cube: IncidentCube,
  filter: CountFilter,
  isInside: Uint8Array | null,
): IncidentCounts {
  const { size, place, from, to, simulated, firstMonth, lastMonth } = cube;
  const columns = FACETS.map((facet) => cube.facets[facet]);
  const bits = FACETS.map((facet, k) => bitsOf(filter.allowed[facet], 1 << k));
  const [c0, c1, c2, c3, c4, c5] = six(columns);
  const [b0, b1, b2, b3, b4, b5] = six(bits);
  const least = filter.from ?? 0;
  const most = filter.to ?? Infinity;
  const months = new Int32Array(Math.max(0, lastMonth - firstMonth + 1));
  const facets = FACETS.map(() => new Int32Array(WORD_PLACES));
  const places = new Uint32Array(cube.places.ids.length);
  const single = new Int32Array(WITHIN + 1);
  let [total, simulatedTotal, unfiltered, yearOnly] = [0, 0, 0, 0];

  for (let i = 0; i < size; i++) {
    const [begin, end, at] = [from[i] ?? 0, to[i] ?? 0, place[i] ?? 0];
    const fails =
      (b0[c0[i] ?? 0] ?? 0) |
      (b1[c1[i] ?? 0] ?? 0) |
      (b2[c2[i] ?? 0] ?? 0) |
      (b3[c3[i] ?? 0] ?? 0) |
      (b4[c4[i] ?? 0] ?? 0) |
      (b5[c5[i] ?? 0] ?? 0) |
      (begin < least || end > most ? DATES : 0) |
      (isInside === null || isInside[at] === 1 ? 0 : WITHIN);
    if ((fails & WITHIN) === 0) unfiltered += 1;
    if ((fails & ~DATES) === 0) {
      if (begin === end) add(months, begin - firstMonth);
      else yearOnly += 1;
    }
    if (fails === 0) {
      total += 1;
      simulatedTotal += simulated[i] ?? 0;
      add(places, at);
      for (let k = 0; k < columns.length; k++) count(facets[k], columns[k], i);
    } else if ((fails & (fails - 1)) === 0) {
      add(single, fails);
      const own = 31 - Math.clz32(fails);
      count(facets[own], columns[own], i);
    }
  }
  const names: FilterName[] = [...FACETS, 'months', 'within'];
  return {
    total,
    simulated: simulatedTotal,
    unfiltered,
    facets: Object.fromEntries(FACETS.map((facet, k) => [facet, facets[k]])) as IncidentCounts['facets'],
    months,
    yearOnly,
    without: Object.fromEntries(
      names.flatMap((name, k) => (single[1 << k] ? [[name, total + (single[1 << k] ?? 0)]] : [])),
    ),
    places,
  };
}

type Column = Uint8Array;

function six(columns: readonly Column[]): [Column, Column, Column, Column, Column, Column] {
  const [a, b, c, d, e, f] = columns;
  if (!a || !b || !c || !d || !e || !f) throw new Error('A cube has six facets.');
  return [a, b, c, d, e, f];
}

/** By word, the facet's bit where the word does not pass. */
function bitsOf(allowed: Uint8Array | undefined, bit: number): Uint8Array {
  const bits = new Uint8Array(WORD_PLACES);
  if (allowed) for (let word = 0; word < WORD_PLACES; word++) bits[word] = allowed[word] === 1 ? 0 : bit;
  return bits;
}

function add(counts: Int32Array | Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function count(counts: Int32Array | undefined, column: Column | undefined, i: number): void {
  if (counts && column) add(counts, column[i] ?? 0);
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
