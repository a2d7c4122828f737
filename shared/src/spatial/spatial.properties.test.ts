import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  clusterOf,
  getisOrdGiStar,
  globalMoran,
  localMoran,
  neighbourGraph,
} from './index.ts';

/** Values and pairs of neighbours of up to 25 places; some values are missing, some repeat, some places stand alone. */
const maps = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc.record({
    values: fc.array(fc.oneof(fc.constant(NaN), fc.integer({ min: -50, max: 50 })), {
      minLength: count,
      maxLength: count,
    }),
    pairs: fc.array(
      fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count - 1 })),
      { maxLength: 3 * count },
    ),
    order: fc.shuffledSubarray(
      Array.from({ length: count }, (_, i) => i),
      { minLength: count, maxLength: count },
    ),
  }),
);

type Pairs = readonly (readonly [number, number])[];
const graphOf = (count: number, pairs: Pairs): ReturnType<typeof neighbourGraph> =>
  neighbourGraph(
    count,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
const options = { permutations: 19, seed: 3 };
const close = (a: number, b: number): void => {
  if (Number.isNaN(b)) expect(a).toBeNaN();
  else expect(a).toBeCloseTo(b, 8);
};

describe('spatial statistics of any map', () => {
  it('do not depend on the numbers of the places, nor on the direction or repetition of pairs', () => {
    fc.assert(
      fc.property(maps, ({ values, pairs, order }) => {
        const graph = graphOf(values.length, pairs);
        const renumbered = graphOf(
          values.length,
          [...pairs, ...pairs].map(([a, b]) => [order[b] ?? 0, order[a] ?? 0]),
        );
        const moved: number[] = [];
        values.forEach((value, i) => (moved[order[i] ?? 0] = value));
        const [one, other] = [globalMoran(values, graph, options), globalMoran(moved, renumbered, options)];
        expect([other?.n, other?.islands]).toEqual([one?.n, one?.islands]);
        if (one) close(other?.i ?? NaN, one.i);
        for (const statistic of [localMoran, getisOrdGiStar]) {
          const [a, b] = [statistic(values, graph, options), statistic(moved, renumbered, options)];
          a.statistic.forEach((value, i) => close(b.statistic[order[i] ?? 0] ?? NaN, value));
        }
      }),
    );
  });

  it('do not depend on the unit: a constant added and a factor above 0 change nothing, p-values included', () => {
    fc.assert(
      fc.property(
        maps,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        ({ values, pairs }, constant, factor) => {
          const graph = graphOf(values.length, pairs);
          const scaled = values.map((value) => value * factor + constant);
          const [one, other] = [globalMoran(values, graph, options), globalMoran(scaled, graph, options)];
          if (one) close(other?.i ?? NaN, one.i);
          expect(other?.p).toBe(one?.p);
          for (const statistic of [localMoran, getisOrdGiStar]) {
            const [a, b] = [statistic(values, graph, options), statistic(scaled, graph, options)];
            a.statistic.forEach((value, i) => close(b.statistic[i] ?? NaN, value));
            expect(b.p).toEqual(a.p);
          }
        },
      ),
    );
  });

  it('have p-values in (0, 1], one for each statistic, none for who takes no part', () => {
    fc.assert(
      fc.property(maps, ({ values, pairs }) => {
        const graph = graphOf(values.length, pairs);
        const moran = globalMoran(values, graph, options);
        if (moran) expect(moran.p > 0 && moran.p <= 1).toBe(true);
        for (const statistic of [localMoran, getisOrdGiStar]) {
          const { p, tendency } = statistic(values, graph, options);
          const taking = p.filter((value) => !Number.isNaN(value));
          expect(taking.every((value) => value > 0 && value <= 1)).toBe(true);
          expect(taking.length).toBe(moran?.n ?? 0);
          p.forEach((value, i) =>
            expect(['NO_DATA', 'NO_NEIGHBOURS'].includes(tendency[i] ?? '')).toBe(Number.isNaN(value)),
          );
        }
      }),
    );
  });
});

describe('benjaminiHochberg', () => {
  it('is p.adjust(p, "BH") of R 4.2.2, and leaves NaN out', () => {
    const q = benjaminiHochberg([0.01, 0.02, NaN, 0.03, 0.04, 0.05, 0.9, 0.001, 0.5, 0.02]);
    [0.045, 0.045, NaN, 0.054, 0.06, 0.064286, 0.9, 0.009, 0.5625, 0.045].forEach((expected, i) =>
      Number.isNaN(expected) ? expect(q[i]).toBeNaN() : expect(q[i]).toBeCloseTo(expected, 5),
    );
  });

  it('never lowers a p-value, keeps their order and stays at most 1', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(chances, (p) => {
        const q = benjaminiHochberg(p);
        p.forEach((value, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(value);
          expect(q[i]).toBeLessThanOrEqual(1);
          p.forEach((other, k) => {
            if (other < value) expect(q[k]).toBeLessThanOrEqual(q[i] ?? NaN);
          });
        });
      }),
    );
  });
});

it('clusterOf shows what is significant at q ≤ 0.05, and who took no part', () => {
  expect(clusterOf('HIGH_HIGH', 0.05)).toBe('HIGH_HIGH');
  expect(clusterOf('HIGH_HIGH', 0.0501)).toBe('NOT_SIGNIFICANT');
  expect(clusterOf('NO_NEIGHBOURS', NaN)).toBe('NO_NEIGHBOURS');
});
