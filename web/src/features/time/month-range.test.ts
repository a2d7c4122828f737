import { describe, expect, it } from 'vitest';
import { byYear, monthsBetween, placesOf, type MonthCount } from './month-range.ts';

const ALL: MonthCount[] = ['2024-11', '2024-12', '2025-01', '2025-02'].map((month, count) => ({
  month,
  count,
}));

describe('months chosen', () => {
  it('stand at their places; outside of the whole at its nearer end', () => {
    expect(placesOf(ALL, { from: '2024-12', to: '2025-01' })).toEqual([1, 2]);
    expect(placesOf(ALL, { from: null, to: null })).toEqual([0, 3]);
    expect(placesOf(ALL, { from: '2019-01', to: '2030-01' })).toEqual([0, 3]);
    expect(placesOf(ALL, { from: '2026-01', to: null })).toEqual([3, 3]);
    expect(placesOf(ALL, { from: null, to: '2020-01' })).toEqual([0, 0]);
    expect(placesOf([], { from: '2024-12', to: null })).toEqual([0, 0]);
  });

  it('have no bound at the ends, and may be dragged in either direction', () => {
    expect(monthsBetween(ALL, 2, 1)).toEqual({ from: '2024-12', to: '2025-01' });
    expect(monthsBetween(ALL, 0, 3)).toEqual({ from: null, to: null });
    expect(monthsBetween(ALL, 3, 3)).toEqual({ from: '2025-02', to: null });
  });

  it('stand in a table of years; a month outside the whole is not 0', () => {
    expect(byYear(ALL)).toEqual([
      { year: '2024', counts: [...Array.from({ length: 10 }, () => null), 0, 1] },
      { year: '2025', counts: [2, 3, ...Array.from({ length: 10 }, () => null)] },
    ]);
  });
});
