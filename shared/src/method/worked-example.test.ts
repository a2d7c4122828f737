import { describe, expect, it } from 'vitest';
import { aggregateUpward } from './aggregate.ts';
import { confidenceOf, confidenceParts } from './confidence.ts';
import { IKSM_SERASI_1_0_0 as METHOD } from './iksm-serasi.ts';
import { levelOfIndex } from './level.ts';
import { regionTree } from './region-tree.ts';
import { emptyReports } from './report.ts';
import type { ReportStateLetter } from './report.ts';
import { residentWeights } from './residents.ts';
import { scoreVillage } from './village-score.ts';

const _ = null;
const VILLAGES = {
  A: { residents: 3000, values: [78, 45, 80, 2, 2.5, _, 40 / 3, 50, 2, 4, 1, 3], states: 'OOOOOMOOOOOO' },
  B: { residents: 1000, values: [91, 70, 100, 3, 4, 52, 0, _, 3, 5, 2, 2], states: 'OOOOOOONOOOO' },
  C: { residents: 500, values: [66, _, 75, 1, _, _, _, _, _, _, _, _], states: 'OMOOMMMMMMMM' },
  D: { residents: 2000, values: [44, 10, 40, 1, 0.8, 20, 8, 0, 0, 2, 0, 1], states: 'OOOOOOOOOOOO' },
} as const;

const score = (values: readonly (number | null)[], states: string) =>
  scoreVillage(METHOD, values, [...states] as ReportStateLetter[]);
const four = (value: number | null | undefined) =>
  typeof value === 'number' ? Number(value.toFixed(4)) : null;

describe('the worked example of the domain', () => {
  it.each([
    ['A', [64.697, 50, 33.3333, 58.3333], 50.0798, 'MEDIUM'],
    ['B', [87.5758, 73.3333, 87.5, 75], 80.5728, 'HIGH'],
    ['C', [61.1364, null, null, null], null, 'NO_DATA'],
    ['D', [19.0909, 22, 6.6667, 8.3333], 12.3593, 'LOW'],
  ] as const)('scores village %s to four decimals', (name, dimensions, index, level) => {
    const village = VILLAGES[name];
    const result = score(village.values, village.states);
    expect(result.dimensions.map(four)).toEqual(dimensions);
    expect(four(result.index)).toBe(index);
    expect(levelOfIndex(METHOD, result.index)).toBe(level);
  });

  it('says why C has no index', () => {
    expect(score(VILLAGES.C.values, VILLAGES.C.states).reason).toBe('REQUIRED_DIMENSION_MISSING');
    expect(score(VILLAGES.A.values, VILLAGES.A.states).reason).toBeNull();
  });

  it('never takes A’s missing reports for zero incidents (59.5552)', () => {
    const silent = VILLAGES.A.values.with(6, null);
    const result = score(silent, 'OOOOOMMOOOOO');
    expect(four(result.dimensions[2])).toBe(50);
    expect(four(result.index)).not.toBe(59.5552);
  });

  it('never takes B’s inapplicable settlements for 100 (81.5154)', () => {
    const result = score(VILLAGES.B.values.with(7, 100), VILLAGES.B.states);
    expect(four(result.index)).toBe(80.5728);
    expect(four(result.index)).not.toBe(81.5154);
  });

  it('floors each dimension at 1, so that one zero does not make the index zero', () => {
    const zero = score([40, 0, 0, 4, 5, 80, 0, _, 4, 5, 2, 5], 'OOOOOOONOOOO');
    expect(zero.dimensions[0]).toBe(0);
    expect(four(zero.index)).toBe(Number((100 ** 0.75).toFixed(4)));
  });

  it('keeps a perfect village on the scale', () => {
    const perfect = score([95, 100, 100, 4, 5, 80, 0, _, 4, 5, 2, 5], 'OOOOOOONOOOO');
    expect(perfect.index).toBe(100);
    expect(levelOfIndex(METHOD, perfect.index)).toBe('HIGH');
  });

  it('aggregates the kecamatan from its villages', () => {
    const villages = Object.values(VILLAGES);
    const tree = regionTree([1, 2, 3, 4, 5], [null, 1, 1, 1, 1], [3, 4, 4, 4, 4]);
    const scores = villages.map((v) => score(v.values, v.states));
    const parent = aggregateUpward(
      METHOD,
      tree,
      residentWeights(tree, [NaN, ...villages.map((v) => v.residents)]),
      {
        index: Float64Array.of(NaN, ...scores.map((s) => s.index ?? NaN)),
        dimensions: Float64Array.of(
          NaN,
          NaN,
          NaN,
          NaN,
          ...scores.flatMap((s) => s.dimensions.map((d) => d ?? NaN)),
        ),
        confidence: null,
      },
    );
    expect(four(parent.index[0])).toBe(42.5885);
    expect(parent.level[0]).toBe(2);
    expect(parent.coverage[0]).toBe(6000 / 6500);
    expect(four(parent.shares[0])).toBe(0.3333);
    expect(parent.isHeterogeneous[0]).toBe(1);
    expect(parent.isWeightEstimated[0]).toBe(0);
  });

  it('gives A a confidence of 0.8783', () => {
    const reports = emptyReports(1, 12);
    reports.states.set(Array.from(VILLAGES.A.states, (letter) => letter.charCodeAt(0)));
    reports.sources.fill('R'.charCodeAt(0));
    reports.observedMonth.fill(2025 * 12 + 6);
    expect(four(confidenceOf(METHOD, reports, 0, 2025 * 12 + 12))).toBe(0.8783);
    const parts = confidenceParts(METHOD, reports, 0, 2025 * 12 + 12);
    expect([parts?.completeness, parts?.recency, four(parts?.source)]).toEqual([11 / 12, 1, 0.6]);
    expect(confidenceParts(METHOD, emptyReports(1, 12), 0, 2025 * 12 + 12)).toBeNull();
  });
});
