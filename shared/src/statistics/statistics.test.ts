import { describe, expect, it } from 'vitest';
import { countInterval, rateInterval } from './poisson.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { averageRanks, competitionRanks } from './ranks.ts';

describe('competitionRanks', () => {
  it('lets equal values share a place and skips the next: 1, 2, 2, 4', () =>
    expect(competitionRanks([30, 20, 20, 10], { descending: true })).toEqual([1, 2, 2, 4]));

  it('counts from the lowest where asked, whatever the order given', () =>
    expect(competitionRanks([20, 10, 30, 20], { descending: false })).toEqual([2, 1, 4, 2]));

  it('gives what is unknown no place, and a zero the place of a zero', () =>
    expect(competitionRanks([null, 5, 0, NaN, 5], { descending: true })).toEqual([null, 1, 3, null, 1]));

  it('has nothing to say of nothing', () => expect(competitionRanks([], { descending: true })).toEqual([]));
});

describe('averageRanks', () => {
  it('gives ties the mean of their ranks', () =>
    expect([...averageRanks([20, 10, 20, 5])]).toEqual([3.5, 2, 3.5, 1]));
});

describe('rankCorrelation', () => {
  /** @source the example of IQ and hours of television, ρ = −29/165; interval: SciPy 1.17 by the same formula. */
  const IQ = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const HOURS = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];

  it('equals a known value with its interval', () => {
    const known = rankCorrelation(IQ, HOURS);
    expect(known?.rho).toBeCloseTo(-29 / 165, 12);
    expect(known?.n).toBe(10);
    expect(known?.interval?.low).toBeCloseTo(-0.7278300282394071, 10);
    expect(known?.interval?.high).toBeCloseTo(0.5145466616329561, 10);
  });

  it('handles ties as SciPy does', () => {
    expect(rankCorrelation([1, 2, 2, 3], [1, 3, 2, 4])?.rho).toBeCloseTo(0.9486832980505138, 12);
    expect(rankCorrelation([1, 2, 2, 3, 9, 7, 7], [1, 3, 2, 4, 4, 8, 8])?.rho).toBeCloseTo(5 / 6, 12);
  });

  it('does not change when a measure is stretched without changing the order', () => {
    const stretched = HOURS.map((hours) => hours ** 3 + 2);
    expect(rankCorrelation(IQ, stretched)).toEqual(rankCorrelation(IQ, HOURS));
  });

  it('claims no interval for few pairs, for a measure that does not vary, or for one same order', () => {
    expect(rankCorrelation([1, 2, 3, 4], [2, 1, 4, 3])).toMatchObject({ rho: 0.6, interval: null });
    expect(
      rankCorrelation(
        IQ,
        IQ.map(() => 0),
      ),
    ).toEqual({ rho: 0, n: 10, interval: null });
    expect(rankCorrelation(IQ, IQ)).toMatchObject({ interval: null });
    expect(rankCorrelation(IQ, IQ)?.rho).toBeCloseTo(1, 12);
  });

  it('says nothing about two pairs', () => expect(rankCorrelation([1, 2], [2, 1])).toBeNull());
});

describe('countInterval', () => {
  /** @source exact intervals by SciPy 1.17: chi2.ppf(.025, 2k) / 2 and chi2.ppf(.975, 2k + 2) / 2 */
  it.each([
    [0, 0, 3.6889],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [50, 37.111, 65.9188],
  ])('of %i events is near the exact one', (count, low, high) => {
    const found = countInterval(count);
    expect(Math.abs(found.low - low)).toBeLessThan(0.03);
    expect(Math.abs(found.high - high)).toBeLessThan(0.03);
  });

  it('becomes that of a rate by the residents, at least a thousand', () => {
    const { low, high } = countInterval(5);
    expect(rateInterval(2.5, 20_000)).toEqual({ low: low / 2, high: high / 2 });
    expect(rateInterval(50, 400)).toEqual({ low: low * 10, high: high * 10 });
    expect(rateInterval(0, 20_000).low).toBe(0);
  });
});
