import { describe, expect, it } from 'vitest';
import { globalMoran, getisOrdGiStar, localMoran, neighbourGraph, type NeighbourGraph } from './index.ts';
import * as AFRICA from './africa-conflict.test-support.ts';

const africa = graphOf(AFRICA.NEIGHBOURS);

function graphOf(rows: readonly (readonly number[])[]): NeighbourGraph {
  const pairs = rows.flatMap((row, i) => row.map((j) => [i, j] as const));
  return neighbourGraph(
    rows.length,
    pairs.map(([i]) => i),
    pairs.map(([, j]) => j),
  );
}

/** Squares of a board that share an edge. */
function rook(size: number): NeighbourGraph {
  const places = Array.from({ length: size * size }, (_, i) => i);
  return graphOf(
    places.map((i) => [
      ...(i % size < size - 1 ? [i + 1] : []),
      ...(i + size < size * size ? [i + size] : []),
    ]),
  );
}

it('neighbourGraph: pairs in both directions, once; nobody is its own neighbour', () => {
  const { starts, targets } = neighbourGraph(4, [2, 0, 1, 3], [0, 2, 1, 2]);
  expect([[...starts], [...targets]]).toEqual([
    [0, 1, 1, 3, 4],
    [2, 0, 3, 2],
  ]);
});

describe('globalMoran', () => {
  it('conflict in Africa: I, as published by Anselin 1995 (0.417) and by spdep; z and p as 99,999 permutations of spdep', () => {
    const moran = globalMoran(AFRICA.CONFLICT, africa, { permutations: 9999, seed: 1 });
    expect(moran).toMatchObject({ n: 42, islands: 0, permutations: 9999, expected: -1 / 41 });
    expect(moran?.i).toBeCloseTo(0.4167956319436547, 12);
    expect(moran?.z).toBeCloseTo(4.361, 0);
    expect(moran?.p).toBeGreaterThan(0.0002);
    expect(moran?.p).toBeLessThan(0.0018);
  });

  it('a chessboard is −1, two halves are 0.8645833 (spdep: cell2nb(8, 8), style "W")', () => {
    const board = Array.from({ length: 64 }, (_, i) => ((i >> 3) + i) % 2);
    const halves = board.map((_, i) => (i % 8 >= 4 ? 1 : 0));
    expect(globalMoran(board, rook(8), { seed: 1 })).toMatchObject({
      i: expect.closeTo(-1, 12) as number,
      p: 0.002,
    });
    expect(globalMoran(halves, rook(8), { seed: 1 })?.i).toBeCloseTo(0.8645833333333334, 12);
  });

  it('leaves out who has no data, then who has no neighbour left, and tells how many: as spdep on the subset', () => {
    const values = AFRICA.CONFLICT.map((value, i) => ([1, 3, 11].includes(i) ? NaN : value));
    const moran = globalMoran(values, africa, { permutations: 19, seed: 1 });
    expect(moran).toMatchObject({ n: 37, islands: 2 });
    expect(moran?.i).toBeCloseTo(0.5040494309951521, 12);
    const local = localMoran(values, africa, { permutations: 19, seed: 1 });
    expect(local.statistic[2]).toBeCloseTo(-0.205727412873424, 10);
    expect([local.tendency[0], local.tendency[1], local.tendency[14]]).toEqual([
      'NO_NEIGHBOURS',
      'NO_DATA',
      'NO_NEIGHBOURS',
    ]);
    expect(local.p[0]).toBeNaN();
    expect(getisOrdGiStar(values, africa, { permutations: 19, seed: 1 }).statistic[13]).toBeCloseTo(
      -1.16023392270532,
      10,
    );
  });

  it('says nothing of equal values, of no values and of too few', () => {
    for (const values of [new Array<number>(42).fill(5), new Array<number>(42).fill(NaN)]) {
      expect(globalMoran(values, africa, { seed: 1 })).toBeNull();
      expect(localMoran(values, africa, { seed: 1 }).p.every(Number.isNaN)).toBe(true);
      expect(getisOrdGiStar(values, africa, { seed: 1 }).statistic.every(Number.isNaN)).toBe(true);
    }
    expect(globalMoran([1, 2], graphOf([[1], []]), { seed: 1 })).toBeNull();
    expect(globalMoran([], graphOf([]), { seed: 1 })).toBeNull();
    expect(globalMoran([1, 2, 3], graphOf([[], [], []]), { seed: 1 })).toBeNull();
  });

  it('three places that all border each other: I is certain, so z is null and p is 1', () => {
    const moran = globalMoran([1, 2, 4], graphOf([[1, 2], [2], []]), { seed: 1 });
    expect(moran).toMatchObject({ z: null, p: 1, n: 3 });
    expect(moran?.i).toBeCloseTo(-0.5, 12);
  });
});

describe.each([
  ['localMoran', localMoran, AFRICA.LOCAL_MORAN, AFRICA.LOCAL_MORAN_P],
  ['getisOrdGiStar', getisOrdGiStar, AFRICA.GI_STAR, AFRICA.GI_STAR_P],
] as const)('%s of conflict in Africa', (_name, statistic, expected, exactP) => {
  const permutations = 99_999;
  const result = statistic(AFRICA.CONFLICT, africa, { permutations, seed: 7 });

  it('is what spdep computes', () => {
    result.statistic.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 9));
  });

  it('has p-values within four standard errors of the exact ones', () => {
    result.p.forEach((p, i) => {
      const exact = exactP[i] ?? NaN;
      const tail = exact / 2;
      const error = 8 * Math.sqrt((tail * (1 - tail)) / permutations) + 2 / permutations;
      expect(Math.abs(p - exact), `country ${i}`).toBeLessThan(error);
    });
  });

  it('is the same for the same seed, and its p-values are not for another', () => {
    expect(statistic(AFRICA.CONFLICT, africa, { permutations, seed: 7 })).toEqual(result);
    expect(statistic(AFRICA.CONFLICT, africa, { permutations, seed: 8 }).p).not.toEqual(result.p);
  });
});

it('the quadrants are those of spdep; the mean of local I is the global one', () => {
  const local = localMoran(AFRICA.CONFLICT, africa, { permutations: 99, seed: 1 });
  expect(local.tendency).toEqual(AFRICA.QUADRANT);
  const mean = local.statistic.reduce((sum, i) => sum + i, 0) / 42;
  expect(mean).toBeCloseTo(0.4167956319436547, 12);
});

it('hot and cold follow the sign of z', () => {
  const { statistic, tendency } = getisOrdGiStar(AFRICA.CONFLICT, africa, { permutations: 99, seed: 1 });
  expect(tendency).toEqual(Array.from(statistic, (z) => (z > 0 ? 'HOT' : 'COLD')));
});
