import { describe, expect, it } from 'vitest';
import { conflictRate, conflictWindow, isWindowReported, settlementShare } from './conflict-indicators.ts';
import type { CountableIncident } from './conflict-indicators.ts';
import type { Harm } from './incident.ts';
import { severityWeight } from './severity.ts';

const NO_HARM: Harm = { counts: {}, unknown: [] };
const DEATH: Harm = { counts: { deaths: { low: 1, best: 1, high: 2 } }, unknown: [] };
const YEAR = conflictWindow('2025-12-31');

function incident(given: Partial<CountableIncident> = {}): CountableIncident {
  return {
    dateStart: '2025-06-01',
    dateEnd: '2025-06-01',
    form: 'BRAWL',
    isPeaceful: false,
    locationPrecision: 'VILLAGE',
    handlingStatus: 'REPORTED',
    settledOn: null,
    harm: NO_HARM,
    ...given,
  };
}

describe('severityWeight', () => {
  it.each([
    [1, NO_HARM],
    [1, { counts: { deaths: { low: 0, best: 0, high: 3 } }, unknown: [] }],
    [2, { counts: { injuries: { low: null, best: 2, high: null } }, unknown: [] }],
    [2, { counts: {}, unknown: ['buildings'] }],
    [3, DEATH],
    [3, { counts: {}, unknown: ['displaced'] }],
  ] as const)('is %s', (weight, harm) => {
    expect(severityWeight(harm)).toBe(weight);
  });
});

describe('conflictWindow', () => {
  it('is twelve months with the day itself, over a leap day too', () => {
    expect(conflictWindow('2025-12-31')).toEqual({ fromOn: '2025-01-01', toOn: '2025-12-31' });
    expect(conflictWindow('2024-02-29')).toEqual({ fromOn: '2023-03-01', toOn: '2024-02-29' });
  });
});

describe('conflictRate (PKF1)', () => {
  it('gives village A of the worked example 13.333: weights 1 + 3 among 3,000', () => {
    const rate = conflictRate([incident(), incident({ harm: DEATH })], YEAR, 3000, true);
    expect(rate.value).toBeCloseTo(13.3333, 4);
  });

  it('is zero only where reporting is declared; silence is missing', () => {
    expect(conflictRate([], YEAR, 3000, true)).toEqual({ state: 'OBSERVED', value: 0 });
    expect(conflictRate([], YEAR, 3000, false)).toEqual({ state: 'MISSING', value: null });
  });

  it.each([
    ['peaceful demonstrations', { form: 'DEMONSTRATION', isPeaceful: true }],
    ['incidents known only to the kecamatan', { locationPrecision: 'DISTRICT' }],
    ['incidents known only to the kabupaten', { locationPrecision: 'REGENCY' }],
    ['refuted reports', { handlingStatus: 'REFUTED' }],
    ['the year before', { dateStart: '2024-12-31' }],
  ] as const)('leaves out %s', (_, given) => {
    expect(conflictRate([incident(given)], YEAR, 3000, true).value).toBe(0);
  });

  it('counts violent demonstrations', () => {
    expect(conflictRate([incident({ form: 'DEMONSTRATION' })], YEAR, 10_000, true).value).toBe(1);
  });

  it('divides by at least 1,000 residents, and by nothing unknown', () => {
    expect(conflictRate([incident()], YEAR, 40, true).value).toBe(10);
    expect(conflictRate([incident()], YEAR, null, true).state).toBe('MISSING');
    expect(conflictRate([], YEAR, null, true).value).toBe(0);
  });
});

describe('settlementShare (PKF2)', () => {
  it('is the share settled within 90 days', () => {
    const inTime = incident({ handlingStatus: 'SETTLED', settledOn: '2025-08-30' });
    const late = incident({ handlingStatus: 'SETTLED', settledOn: '2025-08-31' });
    expect(settlementShare([inTime, late], YEAR, true).value).toBe(50);
  });

  it('does not apply without incidents, and is missing where nobody reported', () => {
    expect(settlementShare([], YEAR, true)).toEqual({ state: 'NOT_APPLICABLE', value: null });
    expect(settlementShare([], YEAR, false)).toEqual({ state: 'MISSING', value: null });
  });
});

describe('isWindowReported', () => {
  it('wants every day of the window', () => {
    const first = { fromOn: '2024-07-01', toOn: '2025-06-30' };
    const second = { fromOn: '2025-07-01', toOn: '2025-12-31' };
    expect(isWindowReported(YEAR, [second, first])).toBe(true);
    expect(isWindowReported(YEAR, [first])).toBe(false);
    expect(isWindowReported(YEAR, [first, { ...second, fromOn: '2025-07-02' }])).toBe(false);
    expect(isWindowReported(YEAR, [])).toBe(false);
  });
});
