import { expect, it } from 'vitest';
import { binsOf } from './bins.ts';

const method = {
  scaleMin: 0,
  scaleMax: 100,
  classes: [
    { level: 'LOW', from: null, to: 100 / 3 },
    { level: 'MEDIUM', from: 100 / 3, to: 200 / 3 },
    { level: 'HIGH', from: 200 / 3, to: null },
  ],
} as const;

it('gives each bin its bounds and the class that its middle falls into', () => {
  const bins = binsOf([1, 2, 3, 4], method);
  expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0, 25, 1],
    [25, 50, 2],
    [50, 75, 3],
    [75, 100, 4],
  ]);
  expect(bins.map(({ level }) => level)).toEqual(['LOW', 'MEDIUM', 'MEDIUM', 'HIGH']);
});
