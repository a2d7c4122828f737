import { describe, expect, it } from 'vitest';
import { IKSM_SERASI_1_0_0 as METHOD } from './iksm-serasi.ts';
import type { ReportStateLetter } from './report.ts';
import { scoreVillage } from './village-score.ts';
import { methodWith, WhatIfError } from './what-if.ts';

const VALUES = [78, 45, 80, 2, 2.5, null, 40 / 3, 50, 2, 4, 1, 3];
const STATES = [...'OOOOOMOOOOOO'] as ReportStateLetter[];

describe('methodWith', () => {
  it('weighs a copy otherwise', () => {
    const before = JSON.stringify(METHOD);
    const other = methodWith(METHOD, { PKR2: 3 });
    expect(JSON.stringify(METHOD)).toBe(before);
    const [pkr] = scoreVillage(other, VALUES, STATES).dimensions;
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
