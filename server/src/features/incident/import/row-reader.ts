import type { Localised } from '@serasi/shared';
import type { TableRow } from '../../../import/input/table.ts';
import type { Columns } from '../../../import/mapping.ts';
import type { Reason } from '../../../import/reason.ts';
import type { DateSpan } from '../../../import/values/dates.ts';
import { isMissing } from '../../../import/values/missing.ts';
import { parseInteger } from '../../../import/values/numbers.ts';
import type { Parsed } from '../../../import/values/parsed.ts';
import { parsePoint } from '../../../import/values/points.ts';
import { cleanText } from '../../../import/values/text.ts';
import { DateColumn } from './date-column.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import type { Words } from './incident-words.ts';

/** No incident harmed more; larger numbers are slips (years, telephone numbers). */
const LARGEST_COUNT = 1_000_000;
/** Texts that need no cleaning: nearly all. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Reads the fields of one row after the other. What can't be read becomes the row's problem (the first one counts), and
 * reading goes on with null.
 */
export class RowReader {
  problem: Reason | null = null;
  warning: Reason | null = null;
  private row: TableRow = { number: 0, cells: [] };
  private readonly dates = new Map<string, DateColumn>();

  constructor(
    private readonly columns: Columns,
    private readonly options: { readonly today: string; readonly decimal: '.' | ',' | null },
  ) {}

  at(row: TableRow): this {
    this.row = row;
    this.problem = row.problem ?? null;
    this.warning = null;
    return this;
  }

  reject(reason: Reason): null {
    this.problem ??= reason;
    return null;
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  /** The cell, cleaned; empty where nothing was entered. */
  text(field: string): string {
    if (!this.columns.has(field)) return '';
    const raw = this.columns.get(this.row, field);
    if (raw === '' || isMissing(raw)) return '';
    return CLEAN.test(raw) ? raw : cleanText(raw);
  }

  date(field: string): DateSpan | null {
    let column = this.dates.get(field);
    if (!column) this.dates.set(field, (column = new DateColumn(this.options.today)));
    return this.taken(column.parse(this.text(field), this.row.number));
  }

  count(field: string): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const count = this.taken(parseInteger(text, { decimal: this.options.decimal }));
    return count !== null && count > LARGEST_COUNT ? this.reject(REASONS.countTooLarge(text)) : count;
  }

  point(): { longitude: number; latitude: number } | null {
    const point = this.taken(parsePoint(this.text('latitude'), this.text('longitude')));
    if (point?.warning) this.warning = point.warning;
    return point && { longitude: point.longitude, latitude: point.latitude };
  }

  choice<Value extends string>(
    field: string,
    words: Words<Value>,
    title: Localised = words.title,
  ): Value | null {
    const text = this.text(field);
    if (text === '') return null;
    return words.find(text) ?? this.reject(REASONS.unknownWord(title, text, words.allowed));
  }

  taken<T>(parsed: Parsed<T>): T | null {
    if (parsed === null) return null;
    return 'problem' in parsed ? this.reject(parsed.problem) : parsed.value;
  }

  /** Rows whose dates turned out to be in an order that can't be read. */
  *refusedDates(): Generator<[row: number, reason: Reason]> {
    for (const column of this.dates.values())
      for (const [row, parsed] of column.refused())
        if (parsed && 'problem' in parsed) yield [row, parsed.problem];
  }
}
