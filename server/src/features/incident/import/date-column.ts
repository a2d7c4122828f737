import { readDate } from '../../../import/values/date-shape.ts';
import { DateOrderWatch, parseDate, type DateSpan } from '../../../import/values/dates.ts';
import type { Parsed } from '../../../import/values/parsed.ts';

/** Dates that come again and again are read once; more different ones than this are not kept. */
const KEPT = 50_000;

/**
 * A column of dates that is read only once, though its last row may tell the order of day and month of its first: rows whose
 * date could be either are remembered, and refused in the end where the column turns out to be American.
 */
export class DateColumn {
  private readonly read = new Map<string, { span: Parsed<DateSpan>; isUnsure: boolean }>();
  private readonly watch = new DateOrderWatch();
  private readonly unsure = new Map<number, string>();

  constructor(private readonly today: string) {}

  parse(text: string, row: number): Parsed<DateSpan> {
    if (text === '') return null;
    let known = this.read.get(text);
    if (!known) {
      this.watch.see(text);
      known = { span: parseDate(text, { today: this.today }), isUnsure: isUnsure(text) };
      if (this.read.size < KEPT) this.read.set(text, known);
    }
    if (known.isUnsure) this.unsure.set(row, text);
    return known.span;
  }

  /** Rows that must be refused after all, with the reason. Call it after the last row. */
  *refused(): Generator<[row: number, problem: Parsed<DateSpan>]> {
    if (this.watch.order !== 'AMERICAN') return;
    for (const [row, text] of this.unsure)
      yield [row, parseDate(text, { today: this.today, order: 'AMERICAN' })];
  }
}

/** Whether it could be read either way round. */
function isUnsure(text: string): boolean {
  const shape = readDate(text);
  if (!shape || shape.isOrdered) return false;
  return (shape.day ?? 99) <= 12 && (shape.month ?? 99) <= 12;
}
