import type { Language } from '../../i18n/i18n.tsx';
import type { Brush } from '../../view/compare.slice.ts';

/** A number as a box shows it: at most two decimals, no thousands separator, so that it can be read back. */
export function writeNumber(value: number, lang: Language): string {
  const text = String(Number(value.toFixed(2)));
  return lang === 'id' ? text.replace('.', ',') : text;
}

function readNumber(text: string): number | null {
  const written = text.trim();
  if (written === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : NaN;
}

/** The rectangle of four boxes; an empty box is the end of its axis, four empty ones are no rectangle. */
export function readBrush(texts: readonly string[], ends: Brush): Brush | null | 'wrong' {
  const numbers = texts.map(readNumber);
  if (numbers.every((number) => number === null)) return null;
  const [a, b, c, d] = ends.map((end, place) => numbers[place] ?? end);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 'wrong';
  return a <= b && c <= d ? [a, b, c, d] : 'wrong';
}
