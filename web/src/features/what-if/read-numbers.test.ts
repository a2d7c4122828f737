import { describe, expect, it } from 'vitest';
import { readNumber, readNumbers } from './read-numbers.ts';

describe('a number that a person wrote', () => {
  it.each([
    ['2,5', 2.5],
    [' 80 ', 80],
    ['-1.25', -1.25],
    ['', null],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['dua', '1.000,5', '1e9', '5%'])('%s is none', (text) => expect(readNumber(text)).toBeNaN());

  it('is told apart from empty boxes and from wrong ones', () => {
    expect(readNumbers({ PKR1: '80', PKR2: '', POS1: 'x' })).toEqual({
      numbers: [{ indicator: 'PKR1', value: 80 }],
      wrong: 'POS1',
    });
  });
});
