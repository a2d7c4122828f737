import { at } from '@serasi/shared';

const COMMA = 44;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const LETTER_N = 78;
const DATE_LENGTH = 10;
/** Whole numbers of so many digits, and powers of ten up to so high, are exact: their quotient is rounded rightly. */
const EXACT_DIGITS = 15;

/** One number of a literal between two places, e.g. 12.5 or -1e-05; NaN for NULL. */
function numberIn(literal: string, start: number, end: number): number {
  let digits = 0;
  let decimals = -1;
  for (let i = start; i < end; i++) {
    const character = literal.charCodeAt(i);
    if (character === DOT) decimals = 0;
    else if (character < ZERO || character > NINE || end - start > EXACT_DIGITS)
      return Number(literal.slice(start, end));
    else {
      digits = digits * 10 + character - ZERO;
      if (decimals >= 0) decimals++;
    }
  }
  return decimals > 0 ? digits / 10 ** decimals : digits;
}

/**
 * Reads a PostgreSQL array literal of numbers, '{1.5,NULL,3}', into places `offset`…`offset + width − 1`; NULL and what is
 * lacking at its end become NaN. No text is made on the way: a country has millions of these.
 */
export function readNumbers(literal: string, out: Float64Array, offset: number, width: number): void {
  let start = 1;
  for (let i = 0; i < width; i++) {
    let end = start;
    while (end < literal.length - 1 && literal.charCodeAt(end) !== COMMA) end++;
    const isNull = end === start || literal.charCodeAt(start) === LETTER_N;
    out[offset + i] = isNull ? NaN : numberIn(literal, start, end);
    start = end + 1;
  }
}

/** The same for dates, '{2025-06-30,NULL}', as year·12 + month; 0 for NULL and what is lacking. */
export function readMonths(literal: string, out: Int32Array, offset: number, width: number): void {
  const digit = (i: number): number => literal.charCodeAt(i) - ZERO;
  let start = 1;
  for (let i = 0; i < width; i++) {
    const isDate = start + DATE_LENGTH < literal.length && literal.charCodeAt(start) !== LETTER_N;
    const year = digit(start) * 1000 + digit(start + 1) * 100 + digit(start + 2) * 10 + digit(start + 3);
    out[offset + i] = isDate ? year * 12 + digit(start + 5) * 10 + digit(start + 6) : 0;
    start += (isDate ? DATE_LENGTH : 4) + 1;
  }
}

/** Reads a text of one letter for each indicator as char codes; letters that are lacking leave what is there. */
export function readLetters(letters: string, out: Uint8Array, offset: number, width: number): void {
  for (let i = 0; i < width; i++) out[offset + i] = letters.charCodeAt(i) || at(out, offset + i);
}
