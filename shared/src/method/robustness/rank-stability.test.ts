import { describe, expect, it } from 'vitest';
import { rankStability } from './rank-stability.ts';
import { correlation, quantileOfSorted, spreadOf } from './statistics.ts';

const draws = (...values: number[]) => Float64Array.from(values);

describe('quantileOfSorted', () => {
  it.each([
    [0, 10],
    [0.05, 10.5],
    [0.5, 15],
    [0.95, 37.5],
    [1, 40],
  ])('at %s is %s, on the line between neighbours', (share, value) => {
    expect(quantileOfSorted([10, 15, 40], share)).toBeCloseTo(value, 9);
  });

  it('is NaN for nothing', () => {
    expect(quantileOfSorted([], 0.5)).toBeNaN();
    expect(spreadOf(draws(3, 1)).mean).toBe(2);
  });
});

describe('rankStability', () => {
  it('is whole where no order changes, and counts who leaves the lowest tenth', () => {
    const same = rankStability([1, 2, 3], [draws(5, 1), draws(6, 2), draws(7, 3)]);
    expect(same).toEqual({
      regions: 3,
      correlation: { mean: 1, low: 1 },
      lowestTenth: { regions: 1, staying: 1 },
    });
    const turned = rankStability([1, 2, 3], [draws(1, 3), draws(2, 2), draws(3, 1)]);
    expect(turned?.correlation.mean).toBeCloseTo(0, 12);
    expect(turned?.correlation.low).toBeCloseTo(-0.9, 12);
    expect(turned?.lowestTenth.staying).toBe(0.5);
  });

  it('gives ties the mean of their ranks, and nothing for a single region', () => {
    const tied = rankStability([1, 1, 2], [draws(1), draws(2), draws(3)]);
    expect(tied?.correlation.mean).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2), 12);
    expect(rankStability([1], [draws(1)])).toBeNull();
    expect(correlation(draws(1, 1), draws(1, 2))).toBe(0);
  });
});
