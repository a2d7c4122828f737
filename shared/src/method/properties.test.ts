import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateUpward } from './aggregate.ts';
import { IKSM_SERASI_1_0_0 as METHOD } from './iksm-serasi.ts';
import { regionTree } from './region-tree.ts';
import type { ReportStateLetter } from './report.ts';
import { residentWeights } from './residents.ts';
import { scoreVillage } from './village-score.ts';

interface Village {
  district: number;
  residents: number;
  index: number;
}

const village = fc.record({
  district: fc.integer({ min: 0, max: 3 }),
  residents: fc.integer({ min: 1, max: 20_000 }),
  index: fc.double({ min: 1, max: 100, noNaN: true }),
});
const villages = fc.array(village, { minLength: 1, maxLength: 40 });

/** Regency (place 0) over four districts (1–4) over the villages. */
function scoreRegency(list: readonly Village[]) {
  const ids = [1, 2, 3, 4, 5, ...list.map((_, i) => 10 + i)];
  const parents = [null, 1, 1, 1, 1, ...list.map((v) => 2 + v.district)];
  const tree = regionTree(ids, parents, [2, 3, 3, 3, 3, ...list.map(() => 4)]);
  const above = [NaN, NaN, NaN, NaN, NaN];
  return aggregateUpward(METHOD, tree, residentWeights(tree, [...above, ...list.map((v) => v.residents)]), {
    index: Float64Array.of(...above, ...list.map((v) => v.index)),
    dimensions: new Float64Array(ids.length * 4).fill(NaN),
    confidence: null,
  });
}

const ROUNDING = 1e-9;
const isBetween = (value: number, list: readonly number[]) =>
  value >= Math.min(...list) - ROUNDING && value <= Math.max(...list) + ROUNDING;

describe('steps 5–6 for any villages', () => {
  it('puts a parent between its children and between its villages', () => {
    fc.assert(
      fc.property(villages, (list) => {
        const { index } = scoreRegency(list);
        const districts = [...index.slice(1, 5)].filter((value) => !Number.isNaN(value));
        expect(isBetween(index[0] ?? NaN, districts)).toBe(true);
        expect(
          isBetween(
            index[0] ?? NaN,
            list.map((v) => v.index),
          ),
        ).toBe(true);
      }),
    );
  });

  it('does not care about the order of the villages', () => {
    fc.assert(
      fc.property(villages, (list) => {
        const there = scoreRegency(list);
        const back = scoreRegency(list.toReversed());
        for (let i = 0; i < 5; i++) expect(back.index[i] || 0).toBeCloseTo(there.index[i] || 0, 9);
      }),
    );
  });

  it('does not care about the unit residents are counted in', () => {
    fc.assert(
      fc.property(villages, fc.integer({ min: 2, max: 1000 }), (list, factor) => {
        const ones = scoreRegency(list);
        const many = scoreRegency(list.map((v) => ({ ...v, residents: v.residents * factor })));
        expect(many.index[0]).toBeCloseTo(ones.index[0] ?? NaN, 9);
        expect(many.shares[0]).toBeCloseTo(ones.shares[0] ?? NaN, 9);
      }),
    );
  });
});

const indicators = METHOD.dimensions.flatMap((d) => d.indicators);
const values = fc.tuple(
  ...indicators.map(({ goalposts: { lo, hi } }) => fc.double({ min: lo - 1, max: hi + 1, noNaN: true })),
);
const states = fc.array(fc.constantFrom<ReportStateLetter>('O', 'O', 'O', 'N', 'M', 'S'), {
  minLength: 12,
  maxLength: 12,
});

describe('steps 1–4 for any report', () => {
  it('never lowers the index when one indicator gets better', () => {
    fc.assert(
      fc.property(
        values,
        states,
        fc.nat(11),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (list, state, i, by) => {
          const sign = indicators[i]?.direction === 'LOWER_IS_BETTER' ? -1 : 1;
          const before = scoreVillage(METHOD, list, state).index;
          const after = scoreVillage(METHOD, list.with(i, (list[i] ?? 0) + sign * by), state).index;
          expect((after ?? 0) + ROUNDING).toBeGreaterThanOrEqual(before ?? 0);
        },
      ),
    );
  });

  it('reads no value that was not observed: missing is never zero, nor anything else', () => {
    fc.assert(
      fc.property(values, values, states, (list, others, state) => {
        const mixed = list.map((value, i) => (state[i] === 'O' ? value : (others[i] ?? null)));
        expect(scoreVillage(METHOD, mixed, state)).toEqual(scoreVillage(METHOD, list, state));
      }),
    );
  });

  it('keeps every index on the scale, and gives a reason exactly where there is none', () => {
    fc.assert(
      fc.property(values, states, (list, state) => {
        const { index, reason } = scoreVillage(METHOD, list, state);
        expect(index === null).toBe(reason !== null);
        if (index !== null) expect(isBetween(index, [1, 100])).toBe(true);
      }),
    );
  });
});
