import { describe, expect, it } from 'vitest';
import { readLetters, readMonths, readNumbers } from './scoring-literals.ts';

function numbersOf(literal: string, width: number): number[] {
  const out = new Float64Array(width).fill(-1);
  readNumbers(literal, out, 0, width);
  return [...out];
}

function monthsOf(literal: string, width: number): number[] {
  const out = new Int32Array(width).fill(-1);
  readMonths(literal, out, 0, width);
  return [...out];
}

describe('readNumbers', () => {
  it.each(['0', '78', '2.5', '13.333333', '0.1', '-4.25', '1e-05', '3.4e+38', '12345678.9', '0.000123'])(
    'reads %s as Number does',
    (text) => {
      expect(numbersOf(`{${text},NULL,${text}}`, 3)).toEqual([Number(text), NaN, Number(text)]);
    },
  );

  it('gives NaN for what is lacking', () => {
    expect(numbersOf('{7}', 3)).toEqual([7, NaN, NaN]);
    expect(numbersOf('{}', 1)).toEqual([NaN]);
  });
});

describe('readMonths', () => {
  it('reads dates, NULL and what is lacking', () => {
    expect(monthsOf('{2025-06-30,NULL,2024-12-01}', 4)).toEqual([2025 * 12 + 6, 0, 2024 * 12 + 12, 0]);
    expect(monthsOf('{}', 2)).toEqual([0, 0]);
    expect(monthsOf('{NULL,NULL,2023-01-31}', 3)).toEqual([0, 0, 2023 * 12 + 1]);
  });
});

describe('readLetters', () => {
  it('keeps what is there where letters are lacking', () => {
    const out = Uint8Array.from('MMM', (letter) => letter.charCodeAt(0));
    readLetters('ON', out, 0, 3);
    expect(String.fromCharCode(...out)).toBe('ONM');
  });
});
