import { expect, it } from 'vitest';
import { lowestOf } from './lowest.ts';
import { sortChildren } from './sort-children.ts';
import type { ChildRegion } from './use-region.ts';

const child = (
  name: string,
  level: ChildRegion['resilience']['level'],
  index: number | null,
  change: Partial<ChildRegion['resilience']> = {},
): ChildRegion => ({
  id: name,
  code: name,
  name,
  level: 'REGENCY',
  kind: 'KABUPATEN',
  boundaryStatus: 'INDICATIVE',
  residents: 1000,
  resilience: {
    level,
    index,
    interval: null,
    confidence: null,
    confidenceLevel: null,
    dataStatus: 'SIMULATED',
    dimensions: [],
    ...change,
  },
});

const children = [
  child('Kabupaten Wajo', 'LOW', 20, { confidence: 0.9 }),
  child('Kota Palopo', 'NO_DATA', null),
  child('Kabupaten Bone', 'HIGH', 80, { confidence: 0.7 }),
  child('Kabupaten Barru', 'MEDIUM', 50),
];
const names = (
  sort: Parameters<typeof sortChildren>[1],
  valueOf: Parameters<typeof sortChildren>[2] = ({ resilience }) => resilience.index,
) => sortChildren(children, sort, valueOf).map(({ name }) => name.split(' ')[1]);

it('sorts names without their kind', () => {
  expect(names({ column: 'name', descending: false })).toEqual(['Barru', 'Bone', 'Palopo', 'Wajo']);
});

it('keeps what is not known last in both directions', () => {
  expect(names({ column: 'value', descending: false })).toEqual(['Wajo', 'Barru', 'Bone', 'Palopo']);
  expect(names({ column: 'value', descending: true })).toEqual(['Bone', 'Barru', 'Wajo', 'Palopo']);
  expect(names({ column: 'level', descending: true })).toEqual(['Bone', 'Barru', 'Wajo', 'Palopo']);
  const byConfidence = names(
    { column: 'value', descending: false },
    ({ resilience }) => resilience.confidence,
  );
  expect(byConfidence).toEqual(['Bone', 'Wajo', 'Barru', 'Palopo']);
});

it('lists the five lowest, and says who is tied, who overlaps and who is not known', () => {
  const many = [
    ...[10, 20, 30, 40, 50.0, 50.04, 58, 90].map((index) =>
      child(`r${index}`, 'LOW', index, { interval: { low: index - 6, high: index + 6 } }),
    ),
    child('unknown', 'NO_DATA', null),
  ];
  const { rows, tied, unsure, unknown } = lowestOf(many, 1);
  expect(rows.map(({ code }) => code)).toEqual(['r10', 'r20', 'r30', 'r40', 'r50']);
  expect([tied, unsure, unknown]).toEqual([1, 2, 1]);
  expect(lowestOf([], 1)).toMatchObject({ rows: [], tied: 0, unsure: 0, unknown: 0 });
});
