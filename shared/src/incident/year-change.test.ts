import { describe, expect, it } from 'vitest';
import { changeBetweenYears, poissonPairP, type IncidentYear } from './year-change.ts';
import { yearChangeSentence } from './year-sentence.ts';

describe('the exact test of two Poisson counts', () => {
  it('agrees with the example of R’s poisson.test', () => {
    // poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)): p-value = 0.07967
    expect(poissonPairP(11, 21, [800, 1083 + 1050 + 878])).toBeCloseTo(0.0796686330333, 10);
  });

  it.each([
    [0, 0, 1],
    [5, 0, 0.0625],
    [6, 0, 0.03125],
    [0, 6, 0.03125],
    [8, 2, 0.109375],
    [30, 15, 0.0356978035552],
    [512, 480, 0.3249934472507],
    [376, 326, 0.0643254022786],
  ])('agrees with exact fractions: %i and %i', (first, second, p) => {
    expect(poissonPairP(first, second)).toBeCloseTo(p, 10);
  });

  it('agrees with exact fractions where the exposures differ', () => {
    expect(poissonPairP(2, 3, [9, 10])).toBe(1);
    expect(poissonPairP(60, 30, [1, 0.6])).toBeCloseTo(0.447409255998, 10);
  });

  it('neither overflows nor hangs on counts of a nation', () => {
    expect(poissonPairP(60_000, 30_000)).toBeCloseTo(0, 12);
    expect(poissonPairP(125_000, 125_000)).toBeCloseTo(1, 6);
  });
});

const year = (of: number, count: number | null, change: Partial<IncidentYear> = {}): IncidentYear => ({
  year: of,
  count,
  reportedShare: 0.9,
  isComplete: true,
  ...change,
});
const between = (before: IncidentYear, after: IncidentYear) => changeBetweenYears(before, after);

describe('what may be said of two years', () => {
  it('claims a rise or a fall only beyond chance', () => {
    expect(between(year(2024, 15), year(2025, 30))).toMatchObject({ change: 15, claim: 'UP' });
    expect(between(year(2024, 30), year(2025, 15))).toMatchObject({ change: -15, claim: 'DOWN' });
    expect(between(year(2024, 480), year(2025, 512))).toMatchObject({
      change: 32,
      claim: 'NONE',
      reason: 'WITHIN_CHANCE',
    });
    expect(between(year(2024, 0), year(2025, 5)).claim).toBe('NONE');
  });

  it('takes what was reported into account', () => {
    expect(
      between(year(2024, 30, { reportedShare: 0.6 }), year(2025, 60, { reportedShare: 1 })),
    ).toMatchObject({
      claim: 'NONE',
      reason: 'WITHIN_CHANCE',
    });
    expect(
      between(year(2024, 300, { reportedShare: 0.6 }), year(2025, 310, { reportedShare: 1 })),
    ).toMatchObject({ change: 10, claim: 'NONE', reason: 'REPORTING_CHANGED' });
  });

  it.each([
    ['too little reporting', year(2024, 5, { reportedShare: 0.59 }), year(2025, 50), 'NOT_REPORTED'],
    ['no kecamatan at all', year(2024, 5), year(2025, 50, { reportedShare: null }), 'NOT_REPORTED'],
    ['an incomplete year', year(2025, 50), year(2026, 5, { isComplete: false }), 'YEAR_INCOMPLETE'],
    ['an unknown count', year(2024, null), year(2025, 50), 'COUNT_UNKNOWN'],
  ])('claims nothing with %s', (_, before, after, reason) => {
    expect(between(before, after)).toMatchObject({ claim: 'NONE', reason, p: null });
  });
});

describe('the sentence', () => {
  const say = (before: IncidentYear, after: IncidentYear) =>
    yearChangeSentence(before, after, between(before, after));

  it('tells both numbers and the verdict', () => {
    expect(say(year(2024, 1480), year(2025, 1512))).toEqual({
      id: 'Tahun 2025 tercatat 1.512 insiden, 2024 tercatat 1.480. Selisihnya masih dapat dijelaskan kebetulan.',
      en: '2025 has 1,512 incidents on record, 2024 has 1,480. The difference can still be explained by chance.',
    });
    expect(say(year(2024, 15), year(2025, 30)).id).toMatch(/Naiknya lebih besar daripada kebetulan\.$/);
    expect(say(year(2024, 3), year(2025, 3)).id).toMatch(/Jumlahnya sama\.$/);
    expect(say(year(2024, 3), year(2025, 1)).en).toContain('1 incident on record');
  });

  it('never shows an unknown number as 0', () => {
    const { id, en } = say(year(2024, 4), year(2025, null));
    expect(id).toContain('Jumlah insiden 2025 belum diketahui; 2024 tercatat 4.');
    expect(id + en).not.toMatch(/\b0\b|null/);
    expect(say(year(2024, null), year(2025, null)).id).toContain('belum diketahui');
  });
});
