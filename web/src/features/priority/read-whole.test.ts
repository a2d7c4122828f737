import { describe, expect, it } from 'vitest';
import { readWhole } from './read-whole.ts';

describe('a whole number that a person wrote', () => {
  it.each([
    ['5', 5],
    [' 500.000.000 ', 500_000_000],
    ['1,250,000', 1_250_000],
    ['12 500', 12_500],
    ['', null],
    ['  ', null],
  ])('%j is %s', (text, value) => expect(readWhole(text, 1e12)).toBe(value));

  it.each(['0', '-3', '2,5', '1.5', 'lima', '1e9', '5%', '13'])('%j is none up to 12', (text) =>
    expect(readWhole(text, 12)).toBeUndefined(),
  );
});
