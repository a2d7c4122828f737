import { isMissing } from './missing.ts';
import { type DecimalSign, type NumberReading, other, readNumber } from './number-shape.ts';
import { type Parsed, problem, quoted } from './parsed.ts';

/** What is known about the numbers of a column. */
export interface NumberContext {
  /** How the table or column writes fractions; null where nobody knows. */
  readonly decimal: DecimalSign | null;
  /** Most counts can't be below zero. */
  readonly allowNegative?: boolean;
}

/** A number with a fraction. 1.234 in a column whose sign nobody knows is refused, not guessed. */
export function parseDecimal(text: string, context: NumberContext): Parsed<number> {
  if (isMissing(text)) return null;
  const reading = readNumber(bare(text));
  if (reading.kind === 'TWO' && context.decimal === null) return ambiguous(text, reading);
  return checked(text, valueOf(reading, context.decimal), context);
}

/** A whole number. Where nobody knows the decimal sign, 1.234 is one thousand two hundred and thirty-four. */
export function parseInteger(text: string, context: NumberContext): Parsed<number> {
  if (isMissing(text)) return null;
  const reading = readNumber(bare(text));
  const value =
    reading.kind === 'TWO' && context.decimal === null ? reading.grouped : valueOf(reading, context.decimal);
  const result = checked(text, value, context);
  if (result === null || 'problem' in result || Number.isSafeInteger(result.value)) return result;
  return problem(
    'NOT_AN_INTEGER',
    `${quoted(text)} harus bilangan bulat. Hapus angka di belakang tanda desimal.`,
    `${quoted(text)} must be a whole number. Remove the fraction.`,
  );
}

/** Finds out the decimal sign of a column from its unambiguous numbers. */
export class DecimalWatch {
  private points = false;
  private commas = false;

  see(text: string): void {
    const reading = readNumber(bare(text));
    if (reading.kind !== 'ONE' || reading.sign === null) return;
    if (reading.sign === '.') this.points = true;
    else this.commas = true;
  }

  /** Null where no number told, or where they contradict each other. */
  get decimal(): DecimalSign | null {
    if (this.points === this.commas) return null;
    return this.points ? '.' : ',';
  }
}

/** The number without its unit: 57,8% · Rp109.000.000,- · −5. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:Rp\.?|IDR)\s*(?=[\d+−-])/i, '')
    .replace(/,(?:-|–|—|=)$/, '')
    .replace(/\s*%$/, '')
    .replace(/^[−–](?=\d)/, '-');
}

function valueOf(reading: NumberReading, decimal: DecimalSign | null): number | null {
  if (reading.kind === 'NONE') return null;
  if (reading.kind === 'ONE') return reading.value;
  return reading.separator === decimal ? reading.fraction : reading.grouped;
}

function checked(text: string, value: number | null, { allowNegative }: NumberContext): Parsed<number> {
  if (value === null)
    return problem(
      'NOT_A_NUMBER',
      `${quoted(text)} bukan angka. Tulis angkanya saja, misalnya 1234 atau 57,8.`,
      `${quoted(text)} is not a number. Write only the number, for example 1234 or 57.8.`,
    );
  if (value < 0 && allowNegative !== true)
    return problem(
      'NEGATIVE_NUMBER',
      `${quoted(text)} tidak boleh kurang dari nol. Periksa tandanya.`,
      `${quoted(text)} must not be below zero. Check its sign.`,
    );
  return { value: value === 0 ? 0 : value };
}

function ambiguous(text: string, reading: NumberReading & { kind: 'TWO' }): Parsed<number> {
  const [id, en] = (['id-ID', 'en-GB'] as const).map((locale) => [
    reading.grouped.toLocaleString(locale),
    reading.fraction.toLocaleString(locale, { minimumFractionDigits: 3 }),
  ]) as [[string, string], [string, string]];
  return problem(
    'AMBIGUOUS_NUMBER',
    `${quoted(text)} bisa berarti ${id[0]} (ribuan) atau ${id[1]} (pecahan). Sebutkan tanda desimal kolom ini ("${reading.separator}" atau "${other(reading.separator)}").`,
    `${quoted(text)} can mean ${en[0]} (thousands) or ${en[1]} (a fraction). Give the decimal sign of this column ("${reading.separator}" or "${other(reading.separator)}").`,
  );
}
