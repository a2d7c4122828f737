import { expect, it } from 'vitest';
import { countInView } from './in-view.ts';
import { decodePacked } from './level-values.ts';

const values = decodePacked(10, btoa('\x01\x03\x03\x00\xff\x02'));
const residents = { firstId: 10, numbers: Float64Array.of(100, 200, NaN, 50, 7, 9) };

it('counts regions and residents of each class in view only', () => {
  const counts = countInView({ level: 'VILLAGE', ids: [10, 11, 12, 13] }, values, residents);
  expect(counts.regions.slice(0, 4)).toEqual([1, 1, 0, 2]);
  expect(counts.residents?.slice(0, 4)).toEqual([50, 100, 0, 200]);
  expect(counts.unknown).toBe(1);
});

it('leaves out ids that are no region of these values, and tells no residents before they are here', () => {
  const counts = countInView({ level: 'VILLAGE', ids: [9, 14, 16, 15] }, values, null);
  expect(counts.regions.reduce((sum, count) => sum + count)).toBe(1);
  expect(counts).toMatchObject({ residents: null, unknown: 0 });
});
