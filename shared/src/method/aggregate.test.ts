import { describe, expect, it } from 'vitest';
import { aggregateUpward } from './aggregate.ts';
import { IKSM_SERASI_1_0_0 as METHOD } from './iksm-serasi.ts';
import { regionTree } from './region-tree.ts';
import { residentWeights } from './residents.ts';

const NONE = NaN;

/** A district (place 0) over villages of these residents and indices. */
function district(
  districtResidents: number,
  villages: readonly (readonly [residents: number, index: number])[],
) {
  const tree = regionTree(
    [1, ...villages.map((_, i) => i + 2)],
    [null, ...villages.map(() => 1)],
    [3, ...villages.map(() => 4)],
  );
  const weights = residentWeights(tree, [districtResidents, ...villages.map(([residents]) => residents)]);
  const scores = aggregateUpward(METHOD, tree, weights, {
    index: Float64Array.of(NONE, ...villages.map(([, index]) => index)),
    dimensions: new Float64Array(tree.count * 4).fill(NONE),
    confidence: null,
  });
  return { weights, scores };
}

describe('residentWeights', () => {
  it('gives unknown villages equal shares of what the nearest counted ancestor has left', () => {
    const { weights, scores } = district(1000, [
      [400, 50],
      [NONE, 50],
      [NONE, 50],
    ]);
    expect([...weights.weight]).toEqual([0, 400, 300, 300]);
    expect([...scores.isWeightEstimated]).toEqual([1, 0, 1, 1]);
  });

  it('looks past an uncounted district, and takes counted districts off what the regency has left', () => {
    const tree = regionTree([1, 2, 3, 4, 5, 6], [null, 1, 1, 2, 3, 3], [2, 3, 3, 4, 4, 4]);
    const { weight } = residentWeights(tree, [1000, 600, NONE, NONE, NONE, 100]);
    expect([...weight]).toEqual([0, 0, 0, 600, 300, 100]);
  });

  it('never weighs below nothing, and weighs nothing where no ancestor is counted', () => {
    expect([
      ...district(300, [
        [400, 50],
        [NONE, 50],
      ]).weights.weight,
    ]).toEqual([0, 400, 0]);
    expect([
      ...district(NONE, [
        [400, 50],
        [NONE, 50],
      ]).weights.weight,
    ]).toEqual([0, 400, 0]);
  });
});

describe('aggregateUpward', () => {
  it('has no index under the least coverage, but keeps coverage and shares', () => {
    const { scores } = district(1000, [
      [590, 20],
      [410, NONE],
    ]);
    expect(scores.index[0]).toBeNaN();
    expect(scores.level[0]).toBe(0);
    expect(scores.coverage[0]).toBe(0.59);
    expect([...scores.shares.slice(0, 3)]).toEqual([1, 0, 0]);
    expect(scores.isHeterogeneous[0]).toBe(0);
    expect(
      district(1000, [
        [600, 20],
        [400, NONE],
      ]).scores.level[0],
    ).toBe(1);
  });

  it('is heterogeneous from exactly one fifth in low villages', () => {
    expect(
      district(1000, [
        [200, 20],
        [800, 80],
      ]).scores.isHeterogeneous[0],
    ).toBe(1);
    expect(
      district(1000, [
        [199, 20],
        [801, 80],
      ]).scores.isHeterogeneous[0],
    ).toBe(0);
  });

  it('is all null for a region without villages or residents', () => {
    const { scores } = district(0, []);
    expect([scores.index[0], scores.coverage[0], scores.level[0]]).toEqual([NONE, NONE, 0]);
  });
});
