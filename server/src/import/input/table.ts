import type { Reason } from '../reason.ts';

/** A row of a table. */
export interface TableRow {
  /** As a person counts in a spreadsheet: the header is row 1. In CSV with line breaks inside cells this is the record's number, not the line's. */
  readonly number: number;
  /** As many as there are columns; text as it stands, trimmed. XLSX dates come as yyyy-mm-dd, numbers with a decimal point. */
  readonly cells: readonly string[];
  /** The row itself is unfit (too many cells, bytes that are no text in this encoding …): it must be rejected. */
  readonly problem?: Reason;
}

export interface TableOptions {
  /** utf-8, windows-1252 …; found out where not given: BOM, else valid UTF-8, else windows-1252 with a warning. */
  readonly encoding?: string | undefined;
  /** Of a workbook; its first visible one where not given. */
  readonly sheet?: string | undefined;
}

/** A CSV file or a sheet of a workbook, opened. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly columns: readonly string[];
  /** The decimal sign that numbers in this table are written with, as far as the separator tells: `;` goes with a comma. */
  readonly decimal: '.' | ',' | null;
  /** What the person should know about the file as a whole. Complete after `batches` has ended. */
  readonly warnings: readonly Reason[];
  /** All rows in order, some thousands at a time; may be called again for a second pass. Comment rows (#) and HXL tags are skipped. */
  batches(): AsyncIterable<readonly TableRow[]>;
}
