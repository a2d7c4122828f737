import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../columns.ts';
import { aggregateUpward } from './aggregate.ts';
import { IKSM_SERASI_1_0_0 as METHOD } from './iksm-serasi.ts';
import { regionTree } from './region-tree.ts';
import type { RegionTree } from './region-tree.ts';
import { residentWeights } from './residents.ts';
import { sumsRow, sumUpward } from './sums.ts';
import type { VillageColumns } from './sums.ts';

const unknown = (arbitrary: fc.Arbitrary<number>) => fc.oneof({ weight: 4, arbitrary }, fc.constant(NaN));
const score = unknown(fc.double({ min: 0, max: 100, noNaN: true }));
const village = fc.record({
  district: fc.nat(11),
  residents: unknown(fc.integer({ min: 0, max: 20_000 })),
  index: score,
  dimensions: fc.tuple(score, score, score, score),
  confidence: unknown(fc.double({ min: 0, max: 1, noNaN: true })),
});
type Village = typeof village extends fc.Arbitrary<infer T> ? T : never;

interface Computation {
  tree: RegionTree;
  weights: ReturnType<typeof residentWeights>;
  villages: VillageColumns;
}

/** Nation 1, provinces 2–4, two kabupaten in each (5–10), two districts in each (11–22), villages from 23 on. */
function nation(list: readonly Village[]): Computation & { parents: (number | null)[]; levels: number[] } {
  const parents = [
    null,
    ...[1, 1, 1],
    ...[2, 2, 3, 3, 4, 4],
    ...Array.from({ length: 12 }, (_, i) => 5 + (i >> 1)),
    ...list.map(({ district }) => 11 + district),
  ];
  const levels = parents.map((_, i) => (i === 0 ? 0 : i < 4 ? 1 : i < 10 ? 2 : i < 22 ? 3 : 4));
  const tree = regionTree(
    parents.map((_, i) => i + 1),
    parents,
    levels,
  );
  const none = Array.from({ length: 22 }, () => NaN);
  const weights = residentWeights(tree, [
    ...none.map((_, i) => (i > 9 ? 50_000 : NaN)),
    ...list.map((v) => v.residents),
  ]);
  return {
    tree,
    weights,
    parents,
    levels,
    villages: {
      index: Float64Array.of(...none, ...list.map((v) => v.index)),
      dimensions: Float64Array.of(
        ...none.flatMap(() => [NaN, NaN, NaN, NaN]),
        ...list.flatMap((v) => v.dimensions),
      ),
      confidence: Float64Array.of(...none, ...list.map((v) => v.confidence)),
    },
  };
}

/** The part of a computation that lies in one province. */
function provinceAlone(whole: ReturnType<typeof nation>, province: number): Computation {
  const isInside = (place: number): boolean =>
    place === province || (place > 0 && isInside(at(whole.tree.parent, place)));
  const places = Array.from(whole.tree.parent, (_, place) => place).filter(isInside);
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(places, (place) => at(column, place));
  return {
    tree: regionTree(
      places.map((place) => place + 1),
      places.map((place) => whole.parents[place] ?? null),
      places.map((place) => whole.levels[place] ?? NaN),
    ),
    weights: {
      weight: pick(whole.weights.weight),
      isEstimated: Uint8Array.from(places, (place) => at(whole.weights.isEstimated, place)),
    },
    villages: {
      index: pick(whole.villages.index),
      dimensions: Float64Array.from(
        places.flatMap((place) => [0, 1, 2, 3].map((i) => at(whole.villages.dimensions, place * 4 + i))),
      ),
      confidence: pick(whole.villages.confidence ?? new Float64Array()),
    },
  };
}

describe('sums of provinces', () => {
  it('are the same bit by bit, computed whole or province by province', () => {
    fc.assert(
      fc.property(fc.array(village, { minLength: 1, maxLength: 60 }), (list) => {
        const whole = nation(list);
        const kept = [1, 2, 3].map((province) =>
          sumsRow(sumUpward(METHOD, whole.tree, whole.weights, whole.villages), province),
        );
        const afresh = [1, 2, 3].map((province) => {
          const { tree, weights, villages } = provinceAlone(whole, province);
          return sumsRow(sumUpward(METHOD, tree, weights, villages), 0);
        });
        expect(afresh).toEqual(kept);
      }),
    );
  });
});

describe('the scale', () => {
  it('keeps parents of perfect villages on it, whatever their weights', () => {
    const tree = regionTree([1, 2, 3, 4], [null, 1, 1, 1], [3, 4, 4, 4]);
    const scores = aggregateUpward(METHOD, tree, residentWeights(tree, [1000.1, 333.3, NaN, NaN]), {
      index: Float64Array.of(NaN, 100, 100, 100),
      dimensions: new Float64Array(16).fill(100),
      confidence: null,
    });
    expect(scores.index[0]).toBeCloseTo(100, 9);
    expect(scores.level[0]).toBe(3);
  });
});
