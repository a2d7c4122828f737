import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PolygonStore } from './polygon-store.ts';
import { toWkb } from './shapes.ts';
import { topologyFromPolygons } from './topology-from-polygons.ts';
import { walkRing, type ArcRing, type Arcs } from './topology.ts';

type Point = [number, number];

/** Any closed walk on a small grid: repeated points, spikes, crossings and both winding orders come by themselves. */
const anyRing = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 3,
  maxLength: 14,
});
const anyRings = fc.array(anyRing, { minLength: 1, maxLength: 8 });

/** As the store keeps a ring: no point like the one before; null when less than three are left. */
function cleaned(ring: readonly Point[]): string[] | null {
  const points = ring.map(([x, y]) => `${x + 0},${y + 0}`).filter((point, i, all) => point !== all[i - 1]);
  while (points.length > 1 && points[0] === points.at(-1)) points.pop();
  return points.length >= 3 ? points : null;
}

function build(rings: readonly Point[][]): { arcs: Arcs; rings: ArcRing[] } {
  const store = new PolygonStore();
  for (const ring of rings) store.add(toWkb([[ring.flat()]]));
  return topologyFromPolygons(store);
}

function edgesOf({ coords, starts }: Arcs): string[] {
  const edges: string[] = [];
  for (let arc = 0; arc + 1 < starts.length; arc++) {
    for (let i = starts[arc] ?? 0; i + 1 < (starts[arc + 1] ?? 0); i++) {
      const ends = [i, i + 1].map((point) => `${coords[2 * point]},${coords[2 * point + 1]}`);
      edges.push(ends.sort().join(' '));
    }
  }
  return edges;
}

function rotations(cycle: readonly string[]): string[] {
  return cycle.map((_, i) => [...cycle.slice(i), ...cycle.slice(0, i)].join(' '));
}

test('every ring can be rebuilt from its arcs, point by point', () => {
  fc.assert(
    fc.property(anyRings, (given) => {
      const kept = given.map(cleaned).filter((ring) => ring !== null);
      const { arcs, rings } = build(given);
      expect(rings).toHaveLength(kept.length);
      for (const [i, ring] of rings.entries()) {
        const points: string[] = [];
        walkRing(arcs, ring, (lng, lat) => points.push(`${lng},${lat}`));
        expect(rotations(kept[i] ?? [])).toContain(points.join(' '));
      }
    }),
  );
});

test('each piece of border is in one arc, once, in whatever direction it is used', () => {
  fc.assert(
    fc.property(anyRings, (given) => {
      const edges = edgesOf(build(given).arcs);
      expect(new Set(edges).size).toBe(edges.length);
    }),
  );
});

test('the order and direction of the rings make no difference to the number of arcs', () => {
  fc.assert(
    fc.property(anyRings, fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (given, places) => {
      const shuffled = given
        .map((ring, i) => ({ at: places[i] ?? 0, ring: i % 2 === 0 ? ring : [...ring].reverse() }))
        .sort((a, b) => a.at - b.at)
        .map(({ ring }) => ring);
      expect(build(shuffled).arcs.starts).toHaveLength(build(given).arcs.starts.length);
    }),
  );
});

test('equal rings are one arc, also turned round, begun elsewhere or walked twice', () => {
  const ring: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const begunElsewhere: Point[] = [...ring.slice(1), ...ring.slice(0, 1)];
  const { arcs, rings } = build([ring, begunElsewhere.reverse(), [...ring, ...ring]]);
  expect(arcs.starts).toHaveLength(2);
  expect(rings).toEqual([[0], [~0], [0, 0]]);
});

test('many vertices are told apart, 0 and −0 are not', () => {
  const store = new PolygonStore();
  const circle = Array.from({ length: 50_000 }, (_, i) => [Math.cos(i), Math.sin(i)]).flat();
  store.add(toWkb([[circle], [[0, 1, -0, 2, 5, -0]], [[-0, 1, 0, 2, 5, 0]]]));
  expect(store.vertices.size).toBe(50_003);
});

test('what is no polygon is refused', () => {
  const point = Buffer.alloc(21);
  point.writeUInt8(1, 0);
  point.writeUInt32LE(1, 1);
  expect(() => new PolygonStore().add(point)).toThrow('no multipolygon');
});
