import { isMissing } from './missing.ts';
import { readDate } from './date-shape.ts';
import { type Parsed, problem, quoted } from './parsed.ts';

/** How exactly a date is known. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

/** A date or the span that an inexact one covers; both ends yyyy-mm-dd and included. */
export interface DateSpan {
  readonly start: string;
  readonly end: string;
  readonly precision: DatePrecision;
}

/** What is known about the dates of a column. */
export interface DateContext {
  /** yyyy-mm-dd: nothing that is imported has yet to happen. */
  readonly today: string;
  /** `AMERICAN` where the column has dates such as 01/17/2004: then 01/05/2004 can't be read either. */
  readonly order?: 'DMY' | 'AMERICAN' | undefined;
}

/** A date in any of the ways that offices write it; day before month, as in Indonesia. */
export function parseDate(text: string, context: DateContext): Parsed<DateSpan> {
  if (isMissing(text)) return null;
  const read = readDate(text.trim());
  if (read === null)
    return problem(
      'NOT_A_DATE',
      `${quoted(text)} bukan tanggal yang dikenal. Tulis misalnya 2004-01-17, 17/01/2004 atau 17 Januari 2004.`,
      `${quoted(text)} is not a date we know. Write for example 2004-01-17, 17/01/2004 or 17 January 2004.`,
    );
  const { year, month, day, isOrdered } = read;
  if (!isOrdered && ((month ?? 0) > 12 || (context.order === 'AMERICAN' && (day ?? 0) <= 12)))
    if ((day ?? 0) <= 12) return americanOrder(text);
  const span = spanOf(year, month, day);
  if (span === null)
    return problem(
      'IMPOSSIBLE_DATE',
      `Tanggal ${quoted(text)} tidak ada di kalender. Periksa hari, bulan dan tahunnya.`,
      `The date ${quoted(text)} does not exist. Check its day, month and year.`,
    );
  if (span.start > context.today)
    return problem(
      'FUTURE_DATE',
      `Tanggal ${quoted(text)} (${span.start}) masih di masa depan. Periksa tahunnya.`,
      `The date ${quoted(text)} (${span.start}) is in the future. Check its year.`,
    );
  return { value: span };
}

/** Finds out whether a column writes days or months first. */
export class DateOrderWatch {
  private american = 0;
  private dayFirst = 0;

  see(text: string): void {
    const read = readDate(text.trim());
    if (read === null || read.isOrdered || read.day === null || read.month === null) return;
    if (read.day > 12) this.dayFirst++;
    else if (read.month > 12) this.american++;
  }

  /** Undefined where every date could be either; then the Indonesian order holds. */
  get order(): 'DMY' | 'AMERICAN' | undefined {
    if (this.american > 0) return 'AMERICAN';
    return this.dayFirst > 0 ? 'DMY' : undefined;
  }
}

function spanOf(year: number, month: number | null, day: number | null): DateSpan | null {
  if (year < 1000 || year > 9999) return null;
  if (month === null) return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'YEAR' };
  if (month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === null) return { start: iso(year, month, 1), end: iso(year, month, days), precision: 'MONTH' };
  if (day < 1 || day > days) return null;
  return { start: iso(year, month, day), end: iso(year, month, day), precision: 'DAY' };
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function americanOrder(text: string): Parsed<DateSpan> {
  return problem(
    'DATE_ORDER',
    `${quoted(text)} tampaknya bulan/hari/tahun (cara Amerika). Ubah kolom ini ke tahun-bulan-hari (2004-01-17) agar tidak tertukar.`,
    `${quoted(text)} seems to be month/day/year (American). Change the column to year-month-day (2004-01-17) so that nothing is swapped.`,
  );
}
