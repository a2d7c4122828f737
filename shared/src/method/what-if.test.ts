import { describe, expect, it } from 'vitest';
import { IKSM_SERASI_1_0_0 as METHOD } from './iksm-serasi.ts';
import type { ReportSourceLetter, ReportStateLetter, VillageReport } from './report.ts';
import { scoreVillage } from './village-score.ts';
import { methodWith, reportWith, WhatIfError } from './what-if.ts';

const REPORT: VillageReport = {
  values: [78, 45, 80, 2, 2.5, null, 40 / 3, 50, 2, 4, 1, 3],
  states: [...'OOOOOMOOOOOO'] as ReportStateLetter[],
  sources: [...'RRRRR-RRRRRR'] as ReportSourceLetter[],
  observedOn: Array.from({ length: 12 }, () => null),
};

describe('reportWith', () => {
  it('changes a copy, and what it changes is observed', () => {
    const before = JSON.stringify(REPORT);
    const changed = reportWith(METHOD, REPORT, { PKF1: 0, POS3: 40 });
    expect(JSON.stringify(REPORT)).toBe(before);
    expect([changed.values[6], changed.sources[6]]).toEqual([0, 'R']);
    expect([changed.values[5], changed.states[5], changed.sources[5]]).toEqual([40, 'O', 'E']);
    expect(scoreVillage(METHOD, changed.values, changed.states).dimensions[1]).toBe(50);
    expect(reportWith(METHOD, REPORT, {})).toEqual(REPORT);
  });

  it.each([
    [{ PKF9: 1 }, 'UNKNOWN_CODE'],
    [{ toString: 1 }, 'UNKNOWN_CODE'],
    [{ PKF1: NaN }, 'NOT_A_NUMBER'],
    [{ PKF1: Infinity }, 'NOT_A_NUMBER'],
  ])('refuses %j', (changes, problem) => {
    expect(() => reportWith(METHOD, REPORT, changes)).toThrow(RangeError);
    expect(() => reportWith(METHOD, REPORT, changes)).toThrow(expect.objectContaining({ problem }) as Error);
  });
});

describe('methodWith', () => {
  it('weighs a copy otherwise', () => {
    const before = JSON.stringify(METHOD);
    const other = methodWith(METHOD, { PKR2: 3 });
    expect(JSON.stringify(METHOD)).toBe(before);
    const [pkr] = scoreVillage(other, REPORT.values, REPORT.states).dimensions;
    expect(pkr).toBeCloseTo((69.0909091 + 3 * 45 + 80) / 5, 6);
    expect(methodWith(METHOD, {})).toEqual(METHOD);
  });

  it.each([
    [{ PKR9: 1 }, 'UNKNOWN_CODE'],
    [{ PKR1: NaN }, 'NOT_A_NUMBER'],
    [{ PKR1: 0 }, 'WEIGHT_NOT_POSITIVE'],
    [{ PKR1: -1 }, 'WEIGHT_NOT_POSITIVE'],
  ])('refuses %j', (weights, problem) => {
    expect(() => methodWith(METHOD, weights)).toThrow(WhatIfError);
    expect(() => methodWith(METHOD, weights)).toThrow(expect.objectContaining({ problem }) as Error);
  });
});
