import { expect, test } from 'vitest';
import { ArcWriter, type Arcs } from '../../boundaries/topology.ts';
import { ringArea } from './ring-clip.ts';
import { tileShapes } from './tile-shapes.ts';

function squares(...sizes: number[]): Arcs {
  const writer = new ArcWriter();
  sizes.forEach((size, i) => {
    const at = 100 * i;
    for (const [x, y] of [
      [at, 0],
      [at, size],
      [at + size, size],
      [at + size, 0],
      [at, 0],
    ])
      writer.point(x ?? 0, y ?? 0);
    writer.end();
  });
  return writer.finish();
}

test('small islands are left out beside a large one', () => {
  expect(tileShapes(squares(20, 3), [[[0]], [[1]]], 40, [0, 0])).toHaveLength(1);
});

test('the largest part stays when all are small', () => {
  const [shape] = tileShapes(squares(3, 5), [[[0]], [[1]]], 40, [0, 0]);
  expect(ringArea(shape?.[0] ?? [])).toBe(25);
});

test('a region that shrinks to nothing is drawn as a mark around its centre', () => {
  const [shape] = tileShapes(squares(0), [[[0]]], 40, [500.4, 300]);
  expect(shape).toEqual([[500, 298, 502, 300, 500, 302, 498, 300]]);
});

test('another country that shrinks to nothing is not drawn', () => {
  expect(tileShapes(squares(0), [[[0]]], 40, null)).toEqual([]);
});
