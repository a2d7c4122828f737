import { expect, it } from 'vitest';
import { moved } from './move-overlay.ts';

it('moves by one place, and not beyond the ends', () => {
  const order = ['incidents', 'labels', 'boundaries'];
  expect(moved(order, 'labels', -1)).toEqual(['labels', 'incidents', 'boundaries']);
  expect(moved(order, 'labels', 1)).toEqual(['incidents', 'boundaries', 'labels']);
  expect(moved(order, 'incidents', -1)).toBe(order);
  expect(moved(order, 'boundaries', 1)).toBe(order);
});
