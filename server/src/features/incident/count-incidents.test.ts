import { describe, expect, it } from 'vitest';
import { countIncidents, placesInside, type CountFilter } from './count-incidents.ts';
import { FACETS, toCube, WORD_PLACES, type IncidentCube } from './incident-cube.ts';

const JANUARY = 2025 * 12;
const ALL: CountFilter = { from: null, to: null, allowed: {} };

/** Incidents as [region, month, kind, deadly, year only]; the other columns hold their first word. */
function cubeOf(
  rows: readonly [region: number, month: number, kind: string, deadly?: boolean, year?: boolean][],
): IncidentCube {
  const letters = rows
    .map(([, , kind, deadly, year]) => `${kind}aaaa${deadly ? 'b' : 'a'}${year ? 'b' : 'a'}b`)
    .join('');
  const places = {
    ids: [2, 3, 31],
    codes: ['73', '73.02', '73.02.01'],
    names: ['Sulawesi Selatan', 'Kabupaten Bulukumba', 'Gantarang'],
    levels: [1, 2, 3],
    province_ids: [2, 2, 2],
    regency_ids: [null, 3, 3],
    district_ids: [null, null, 31],
    lngs: [120, 120.2, null],
    lats: [-4, -5.4, null],
  };
  return toCube({ region_ids: rows.map(([id]) => id), months: rows.map(([, m]) => m), letters }, places, []);
}

function only(word: number): Uint8Array {
  return Uint8Array.from({ length: WORD_PLACES }, (_, place) => (place === word ? 1 : 0));
}

const CUBE = cubeOf([
  [31, JANUARY, 'a'],
  [31, JANUARY + 1, 'a', true],
  [3, JANUARY + 1, 'b'],
  [2, JANUARY + 2, 'b', true],
  [2, JANUARY, 'c', false, true],
]);

describe('counts of incidents', () => {
  it('hold everything without a filter, and add up', () => {
    const counts = countIncidents(CUBE, ALL, null);
    expect(counts).toMatchObject({ total: 5, simulated: 5, unfiltered: 5, yearOnly: 1, without: {} });
    for (const facet of FACETS)
      expect(
        counts.facets[facet].reduce((sum, count) => sum + count, 0),
        facet,
      ).toBe(5);
    expect([...counts.places]).toEqual([2, 1, 2]);
    expect([...counts.months].slice(0, 4)).toEqual([1, 2, 1, 0]);
  });

  it('leave out a facet’s own filter in its counts, and the months in the histogram', () => {
    const filter = { from: JANUARY + 1, to: JANUARY + 2, allowed: { kinds: only(0) } };
    const counts = countIncidents(CUBE, filter, null);
    expect(counts.total).toBe(1);
    expect([...counts.facets.kinds].slice(0, 3)).toEqual([1, 2, 0]);
    expect([...counts.facets.deadly].slice(0, 2)).toEqual([0, 1]);
    expect([...counts.months].slice(0, 3)).toEqual([1, 1, 0]);
    expect(counts.without).toEqual({ kinds: 3, months: 2 });
  });

  it('take an incident known to its year only where the whole year is asked for, and in no month', () => {
    const year = { ...ALL, from: JANUARY, to: JANUARY + 11, allowed: { kinds: only(2) } };
    expect(countIncidents(CUBE, year, null)).toMatchObject({ total: 1, yearOnly: 1 });
    const part = countIncidents(CUBE, { ...year, to: JANUARY + 10 }, null);
    expect(part).toMatchObject({ total: 0, yearOnly: 1, without: { months: 1 } });
    expect(part.months.every((count) => count === 0)).toBe(true);
  });

  it('stay inside a region, and say what is outside', () => {
    const regency = placesInside(CUBE, { id: 3, level: 2 });
    const counts = countIncidents(CUBE, { ...ALL, allowed: { kinds: only(2) } }, regency);
    expect(counts).toMatchObject({ total: 0, unfiltered: 3, without: { kinds: 3, within: 1 } });
    expect(placesInside(CUBE, { id: 1, level: 0 })).toBeNull();
    expect([...(placesInside(CUBE, { id: 31, level: 3 }) ?? [])]).toEqual([0, 0, 1]);
  });

  it('are all zero where nothing is told', () => {
    const counts = countIncidents(cubeOf([]), ALL, null);
    expect(counts).toMatchObject({ total: 0, unfiltered: 0, yearOnly: 0, without: {} });
    expect(counts.months).toHaveLength(0);
  });
});
