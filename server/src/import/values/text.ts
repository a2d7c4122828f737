import { isMissing } from './missing.ts';
import { type Parsed, problem } from './parsed.ts';

/** More than a description of an incident needs; PostgreSQL would take more. */
const MAX_LENGTH = 20_000;

/** Runs of white space as one space; control and invisible characters out; letters and their accents as one character. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

/** A text, cleaned. */
export function parseText(text: string): Parsed<string> {
  if (isMissing(text)) return null;
  const value = cleanText(text);
  if (value === '') return null;
  if (value.length > MAX_LENGTH)
    return problem(
      'TEXT_TOO_LONG',
      `Teks ini ${value.length} huruf panjangnya; paling banyak ${MAX_LENGTH}. Ringkas teksnya.`,
      `This text is ${value.length} characters long; at most ${MAX_LENGTH}. Shorten it.`,
    );
  return { value };
}
