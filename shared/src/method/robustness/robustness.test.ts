import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateUpward } from '../aggregate.ts';
import { IDM_IKS_2024 } from '../idm.ts';
import { IKSM_SERASI_1_0_0 as METHOD } from '../iksm-serasi.ts';
import type { ResilienceMethod } from '../method.ts';
import { regionTree } from '../region-tree.ts';
import { emptyReports } from '../report.ts';
import { residentWeights } from '../residents.ts';
import { scoreVillages } from '../village-score.ts';
import { drawMethods } from './draw-methods.ts';
import type { DrawnMethods } from './draw-methods.ts';
import { robustnessOf } from './robustness.ts';
import type { Robustness, RobustnessOptions } from './robustness.ts';

interface Village {
  regency: number;
  residents: number;
  values: readonly (number | null)[];
}

const A = [78, 45, 80, 2, 2.5, null, 40 / 3, 50, 2, 4, 1, 3];
const PARENTS = 3;

/** Province (place 0) over two kabupaten (1, 2) over the villages (from 3 on); null values are missing. */
function run(
  villages: readonly Village[],
  options: RobustnessOptions = {},
  method: ResilienceMethod = METHOD,
): Robustness & { index: Float64Array; level: Uint8Array } {
  const tree = regionTree(
    [1, 2, 3, ...villages.map((_, i) => 10 + i)],
    [null, 1, 1, ...villages.map((v) => 2 + v.regency)],
    [1, 2, 2, ...villages.map(() => 4)],
  );
  const reports = emptyReports(tree.count, 12);
  for (const [i, { values }] of villages.entries()) {
    for (const [j, value] of values.entries()) {
      if (value === null) continue;
      reports.values[(PARENTS + i) * 12 + j] = value;
      reports.states[(PARENTS + i) * 12 + j] = 'O'.charCodeAt(0);
    }
  }
  const weights = residentWeights(tree, [NaN, NaN, NaN, ...villages.map((v) => v.residents)]);
  const scores = aggregateUpward(method, tree, weights, {
    ...scoreVillages(method, reports),
    confidence: null,
  });
  const result = robustnessOf(method, tree, weights, reports, scores, options);
  if (!result) throw new Error('stopped');
  return { ...result, index: scores.index, level: scores.level };
}

/** As many draws of the method as it stands. */
function unchanged(draws: number, geometric: number): DrawnMethods {
  const column = (value: number): Float64Array => new Float64Array(draws).fill(value);
  return {
    draws,
    geometric,
    indicators: METHOD.dimensions.flatMap((dimension) =>
      dimension.indicators.map(({ weight, goalposts: { lo, hi } }) => ({
        weight: column(weight),
        lo: column(lo),
        hi: column(hi),
      })),
    ),
    dimensionWeights: METHOD.dimensions.map(() => column(1)),
  };
}

/** Equal to nine decimals, or both unknown. */
function expectSame(one: number | undefined, other: number | undefined): void {
  expect(one === undefined || Number.isNaN(one)).toBe(other === undefined || Number.isNaN(other));
  if (one !== undefined && !Number.isNaN(one)) expect(one).toBeCloseTo(other ?? NaN, 9);
}

const numbers = METHOD.dimensions.flatMap(({ indicators }) =>
  indicators.map(({ goalposts: { lo, hi } }) =>
    fc.option(fc.double({ min: lo - 1, max: hi + 1, noNaN: true }), { freq: 8 }),
  ),
);
const village = fc.record({
  regency: fc.integer({ min: 0, max: 1 }),
  residents: fc.integer({ min: 1, max: 20_000 }),
  values: fc.tuple(...numbers),
});
const some = fc.array(village, { minLength: 1, maxLength: 12 });
const FEW = { draws: 40 };
const RUNS = { numRuns: 40 };

describe('drawMethods', () => {
  it('stays inside the rule, and gives the same draws for the same method only', () => {
    const drawn = drawMethods(METHOD);
    expect(drawn.draws).toBe(1000);
    expect(Math.abs(drawn.geometric - 500)).toBeLessThan(60);
    expect(drawMethods(METHOD)).toEqual(drawn);
    expect(drawMethods({ ...METHOD, version: '1.0.1' })).not.toEqual(drawn);
    const [first] = drawn.indicators;
    if (!first) throw new Error('no indicator');
    expect(Math.min(...first.weight)).toBeGreaterThanOrEqual(0.75);
    expect(Math.max(...first.weight)).toBeLessThan(1.25);
    expect(Math.min(...first.lo)).toBeGreaterThanOrEqual(40 - 5.5);
    expect(Math.max(...first.hi)).toBeLessThan(95 + 5.5);
    expect(Math.max(...first.lo)).toBeGreaterThan(40 + 5);
  });

  it('draws nothing around a published index', () => {
    expect(() => drawMethods(IDM_IKS_2024)).toThrow(RangeError);
    expect(() => run([], {}, { ...METHOD, robustness: null })).toThrow(RangeError);
  });
});

describe('robustnessOf, by hand', () => {
  it('takes the geometric mean in one draw and the arithmetic one in the other', () => {
    const drawn = unchanged(2, 1);
    const { intervals, sensitivity } = run([{ regency: 0, residents: 3000, values: A }], { drawn });
    const [geometric, arithmetic] = [50.0797752, (64.6969697 + 50 + 33.3333333 + 58.3333333) / 4];
    const between = (share: number): number => geometric + share * (arithmetic - geometric);
    for (const place of [3, 1, 0]) {
      expect(intervals.low[place]).toBeCloseTo(between(0.05), 6);
      expect(intervals.high[place]).toBeCloseTo(between(0.95), 6);
      expect(intervals.levelProbability[place]).toBe(1);
    }
    expect(sensitivity.influence?.aggregation).toBeCloseTo(1, 9);
    expect(sensitivity.scoredVillages).toBe(1);
  });

  it('applies drawn weights and goalposts', () => {
    const drawn = unchanged(1, 0);
    const pkr2 = drawn.indicators[1];
    if (!pkr2) throw new Error('no PKR2');
    pkr2.weight[0] = 2;
    pkr2.lo[0] = 10;
    pkr2.hi[0] = 90;
    drawn.dimensionWeights[0]?.fill(3);
    const { intervals } = run([{ regency: 0, residents: 3000, values: A }], { drawn });
    const pkr = (69.0909091 + 2 * 43.75 + 80) / 4;
    expect(intervals.low[3]).toBeCloseTo((3 * pkr + 50 + 33.3333333 + 58.3333333) / 6, 6);
    expect(intervals.high[3]).toBe(intervals.low[3]);
  });

  it('counts levels that change, and calls them near a threshold', () => {
    const drawn = unchanged(4, 3);
    const low = [40, 0, 0, 4, 5, 80, 0, 100, 4, 5, 2, 5];
    const { intervals, sensitivity, index } = run([{ regency: 0, residents: 10, values: low }], { drawn });
    expect(index[3]).toBeCloseTo(100 ** 0.75, 9);
    expect(intervals.levelProbability[3]).toBe(0.75);
    expect(sensitivity.nearThreshold).toBe(1);
    expect(sensitivity.levelChanges?.mean).toBe(0.25);
    expect(sensitivity.calibration.cuts[0]?.villages).toEqual([1, 0, 0]);
  });

  it('says what each indicator does to single villages', () => {
    const { influence } = run([{ regency: 0, residents: 10, values: A }], {
      drawn: unchanged(2, 2),
    }).sensitivity;
    const leftOut = new Map(influence?.indicators.map(({ code, leftOut: change }) => [code, change]));
    const withoutKls1 = (64.6969697 * 50 * 33.3333333 * 50) ** 0.25;
    expect(leftOut.get('KLS1')).toBeCloseTo(50.0797752 - withoutKls1, 6);
    expect(leftOut.get('POS1')).toBeCloseTo(0, 9);
    expect(leftOut.get('POS3')).toBeNull();
    expect(influence?.aggregation).toBe(0);
  });

  it('has no interval where there is no index, and none for a tree without villages', () => {
    const { intervals, sensitivity } = run([
      { regency: 0, residents: 10, values: A },
      { regency: 1, residents: 90, values: [] },
    ]);
    expect([0, 2, 4].map((place) => intervals.low[place])).toEqual([NaN, NaN, NaN]);
    expect(intervals.levelProbability[2]).toBeNaN();
    expect(sensitivity.regencyRanks).toBeNull();
    const empty = run([]).sensitivity;
    expect([empty.levelChanges, empty.nearThreshold, empty.influence]).toEqual([null, null, null]);
  });

  it('tells how far it is, and stops when asked to', () => {
    const villages = Array.from({ length: 250 }, () => ({ regency: 0, residents: 1, values: A }));
    const seen: number[] = [];
    run(villages, { draws: 2, report: (done, total) => void seen.push(done / total) });
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
    expect(seen).toHaveLength(85);
    expect(() => run(villages, { draws: 2, shouldStop: () => true })).toThrow('stopped');
  });
});

describe('robustnessOf, for any villages', () => {
  it('is the point index where nothing is drawn and the mean is geometric', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { intervals, index } = run(list, { drawn: unchanged(3, 3) });
        for (const [place, point] of index.entries()) {
          expectSame(intervals.low[place], point);
          expectSame(intervals.high[place], point);
        }
      }),
      RUNS,
    );
  });

  it('puts p5 under p95, on the scale, and a probability to each known level', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { intervals, level } = run(list, FEW);
        for (const [place, stored] of level.entries()) {
          const [low = NaN, high = NaN] = [intervals.low[place], intervals.high[place]];
          expect(Number.isNaN(low)).toBe(stored === 0);
          if (stored === 0) continue;
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(intervals.levelProbability[place]).toBeGreaterThanOrEqual(0);
          expect(intervals.levelProbability[place]).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('gives a parent of one village the interval of that village', () => {
    fc.assert(
      fc.property(village, (one) => {
        const { intervals } = run([{ ...one, regency: 0 }], FEW);
        for (const parent of [0, 1]) {
          expectSame(intervals.low[parent], intervals.low[3]);
          expectSame(intervals.high[parent], intervals.high[3]);
        }
      }),
      RUNS,
    );
  });

  it('does not care about the order of villages or the unit residents are counted in', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
        const there = run(list, FEW);
        const other = run(
          list.toReversed().map((v) => ({ ...v, residents: v.residents * factor })),
          FEW,
        );
        for (let parent = 0; parent < PARENTS; parent++) {
          expectSame(other.intervals.low[parent], there.intervals.low[parent]);
          expectSame(other.intervals.high[parent], there.intervals.high[parent]);
        }
        expect(other.intervals.low.slice(PARENTS).toReversed()).toEqual(there.intervals.low.slice(PARENTS));
        expect(other.sensitivity.levelChanges).toEqual(there.sensitivity.levelChanges);
      }),
      RUNS,
    );
  });

  it('gives the same result for the same reports', () => {
    fc.assert(
      fc.property(some, (list) => {
        expect(run(list, FEW)).toEqual(run(list, FEW));
      }),
      { numRuns: 10 },
    );
  });
});
