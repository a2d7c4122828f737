import { expect, test } from 'vitest';
import { ArcWriter, ringCoordinates, type Arcs, type RegionGeometry } from '../../boundaries/topology.ts';
import { joinArcs } from './chains.ts';
import { clipRing, ringArea } from './ring-clip.ts';
import { dropLightPoints, pointWeights } from './simplify.ts';

function arcsOf(...lines: [number, number][][]): Arcs {
  const writer = new ArcWriter();
  for (const line of lines) {
    for (const [x, y] of line) writer.point(x, y);
    writer.end();
  }
  return writer.finish();
}

function region(code: string, ...rings: number[][]): RegionGeometry {
  return { code, name: null, polygons: rings.map((ring) => [ring]) };
}

test('light points go first, ends stay', () => {
  const arcs = arcsOf([
    [0, 0],
    [1, 0.1],
    [2, 0],
    [3, 2],
    [4, 0],
  ]);
  const { coords } = dropLightPoints(arcs, pointWeights(arcs), 0.5);
  expect([...coords]).toEqual([0, 0, 2, 0, 3, 2, 4, 0]);
  expect(dropLightPoints(arcs, pointWeights(arcs), 1e9).coords).toEqual(Float64Array.of(0, 0, 4, 0));
});

test('an island keeps a triangle however hard it is simplified', () => {
  const circle = Array.from({ length: 33 }, (_, k): [number, number] => [
    Math.cos((k % 32) / 5.093),
    Math.sin((k % 32) / 5.093),
  ]);
  const arcs = arcsOf(circle);
  expect(dropLightPoints(arcs, pointWeights(arcs), Infinity).coords).toHaveLength(8);
});

test('arcs without a third border between them are joined, the same way for both neighbours', () => {
  // Left and right square; their border is two arcs, the outlines two arcs each.
  const arcs = arcsOf(
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 2],
    ],
    [
      [1, 2],
      [0, 2],
      [0, 1],
    ],
    [
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
    ],
    [
      [2, 1],
      [2, 2],
      [1, 2],
    ],
  );
  const joined = joinArcs(arcs, [[region('left', [0, 1, 2, 3]), region('right', [~1, ~0, 4, 5])]]);
  expect(joined.arcs.starts).toHaveLength(4);
  const [left, right] = (joined.layers[0] ?? []).map(({ polygons }) => polygons[0]?.[0] ?? []);
  expect(left?.filter((arc) => right?.includes(~arc))).toHaveLength(1);
  expect(Math.abs(ringArea(ringCoordinates(joined.arcs, left ?? [])))).toBe(2);
  expect(Math.abs(ringArea(ringCoordinates(joined.arcs, right ?? [])))).toBe(2);
});

test('a hole and the enclave in it stay one line, wherever their rings begin', () => {
  const arcs = arcsOf(
    [
      [1, 1],
      [2, 1],
      [2, 2],
    ],
    [
      [2, 2],
      [1, 2],
      [1, 1],
    ],
  );
  const joined = joinArcs(arcs, [[region('enclave', [0, 1]), region('around', [~0, ~1])]]);
  expect(joined.arcs.starts).toHaveLength(2);
  expect(joined.layers[0]?.map(({ polygons }) => polygons[0]?.[0])).toEqual([[0], [~0]]);
});

test('clipping keeps the part inside, also of a ring without any corner inside', () => {
  const square = [0, 0, 100, 0, 100, 100, 0, 100];
  expect(ringArea(clipRing(square, 0, 40, 60))).toBe(2000);
  expect(clipRing(square, 1, 200, 300)).toEqual([]);
});
