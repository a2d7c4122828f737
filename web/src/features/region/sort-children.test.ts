import { expect, it } from 'vitest';
import { sortChildren } from './sort-children.ts';
import type { ChildRegion } from './use-region.ts';

const child = (
  name: string,
  level: ChildRegion['resilience']['level'],
  index: number | null,
): ChildRegion => ({
  id: name,
  code: name,
  name,
  level: 'REGENCY',
  kind: 'KABUPATEN',
  boundaryStatus: 'INDICATIVE',
  resilience: { level, index, dataStatus: 'SIMULATED' },
});

const children = [
  child('Kabupaten Wajo', 'LOW', 20),
  child('Kota Palopo', 'NO_DATA', null),
  child('Kabupaten Bone', 'HIGH', 80),
  child('Kabupaten Barru', 'MEDIUM', 50),
];
const names = (sort: Parameters<typeof sortChildren>[1]) =>
  sortChildren(children, sort).map(({ name }) => name.split(' ')[1]);

it('sorts names without their kind', () => {
  expect(names({ column: 'name', descending: false })).toEqual(['Barru', 'Bone', 'Palopo', 'Wajo']);
});

it('keeps regions without data last in both directions', () => {
  expect(names({ column: 'index', descending: false })).toEqual(['Wajo', 'Barru', 'Bone', 'Palopo']);
  expect(names({ column: 'index', descending: true })).toEqual(['Bone', 'Barru', 'Wajo', 'Palopo']);
  expect(names({ column: 'level', descending: true })).toEqual(['Bone', 'Barru', 'Wajo', 'Palopo']);
});
