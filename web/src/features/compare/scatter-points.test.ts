import { describe, expect, it } from 'vitest';
import {
  insideOf,
  isSkewed,
  nearestTo,
  pointOver,
  pointsOf,
  stepFrom,
  type Point,
} from './scatter-points.ts';
import type { ListedRegion } from './use-region-list.ts';

const point = (name: string, index: number, rate: number): Point => ({
  id: 1,
  code: name,
  name,
  parent: null,
  level: 'MEDIUM',
  index,
  rate,
});
const A = point('73.01', 10, 3);
const B = point('73.02', 20, 1);
const C = point('73.03', 30, 2);
const points = [A, B, C];

const listed = (code: string, index: number | null): ListedRegion => ({
  id: '7',
  code,
  name: `Kabupaten ${code}`,
  resilience: {
    level: 'LOW',
    index,
    coverage: 1,
    shareLow: 0,
    dataStatus: 'REAL',
    intervalPending: false,
    interval: null,
  },
});

describe('points of a scatter plot', () => {
  it('leave out what is unknown and count it, but draw a reported zero', () => {
    const regions = [listed('b', 40), listed('a', 30), listed('c', null), listed('d', 50), listed('e', 60)];
    const rates = new Map([
      ['a', 0],
      ['b', 2],
      ['c', 1],
      ['d', null],
    ]);
    const { points: drawn, ...missing } = pointsOf(regions, rates);
    expect(drawn.map(({ code, rate }) => [code, rate])).toEqual([
      ['a', 0],
      ['b', 2],
    ]);
    expect(missing).toEqual({ withoutIndex: 1, withoutRate: 2 });
  });

  it('are inside a rectangle with its edges', () => {
    expect(insideOf(points, [10, 20, 1, 3])).toEqual([A, B]);
    expect(insideOf(points, [10, 20, 1.5, 3])).toEqual([A]);
    expect(insideOf(points, null)).toEqual([]);
  });

  it('are walked by either measure and stop at the ends', () => {
    expect(stepFrom(points, null, 'index', 1)).toBe(A);
    expect(stepFrom(points, null, 'index', -1)).toBe(C);
    expect(stepFrom(points, A, 'index', 1)).toBe(B);
    expect(stepFrom(points, A, 'rate', -1)).toBe(C);
    expect(stepFrom(points, C, 'index', 1)).toBe(C);
    expect(stepFrom([], null, 'index', 1)).toBeNull();
  });

  it('are found near a place, and not from afar', () => {
    const place = ({ index, rate }: Point) => [index, rate] as const;
    expect(nearestTo(points, [19, 2], place, 5)).toBe(B);
    expect(nearestTo(points, [50, 50], place, 5)).toBeNull();
  });

  it('are found by a region or by what lies in it', () => {
    expect(pointOver(points, '73.02')).toBe(B);
    expect(pointOver(points, '73.02.01')).toBe(B);
    expect(pointOver(points, '73.021')).toBeNull();
    expect(pointOver(points, undefined)).toBeNull();
  });

  it('go by the square root only where few rates are far above the rest', () => {
    expect(isSkewed([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 2])).toBe(false);
    expect(isSkewed([...Array<number>(90).fill(0.2), ...Array<number>(9).fill(0.5), 20])).toBe(true);
    expect(isSkewed([])).toBe(false);
  });
});
