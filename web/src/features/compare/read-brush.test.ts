import { expect, it } from 'vitest';
import { readBrush, writeNumber } from './read-brush.ts';

const ends = [0, 100, 0, 5] as const;

it('takes the end of the axis for an empty box, and no rectangle for four', () => {
  expect(readBrush(['20', '', '', '2,5'], ends)).toEqual([20, 100, 0, 2.5]);
  expect(readBrush(['', ' ', '', ''], ends)).toBeNull();
});

it.each(
  [
    ['dua', '', '', ''],
    ['50', '20', '', ''],
    ['', '', '1.000,5', ''],
  ].map((texts) => [texts]),
)('does not guess: %s', (texts) => expect(readBrush(texts, ends)).toBe('wrong'));

it('writes what it can read back', () => {
  expect(writeNumber(1234.567, 'id')).toBe('1234,57');
  expect(writeNumber(0.5, 'en')).toBe('0.5');
  expect(readBrush([writeNumber(12.34, 'id'), '', '', ''], ends)).toEqual([12.34, 100, 0, 5]);
});
