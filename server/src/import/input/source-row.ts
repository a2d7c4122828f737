import type { Reason } from '../reason.ts';
import { columnsFrom, isComment, isEmpty, isHxlTags, titleAboveHeader } from './header.ts';
import { reason } from './refuse.ts';
import type { TableRow } from './table.ts';

/** A row as its reader found it. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly problem?: Reason | undefined;
}

/** A row of a table that still has what didn't fit its columns, for the file of rejects. */
export interface SourceRow extends TableRow {
  readonly extra?: readonly string[];
}

/** How many rows a batch has. */
export const BATCH_ROWS = 2000;

/** Makes rows out of raw ones: finds the header, skips comments, empty rows and HXL tags, sets rows to the header's width. */
export class RowShaper {
  columns: readonly string[] | null = null;
  private isFirstRow = true;

  /** @param needsAllCells A row with too few cells is broken (CSV); a workbook leaves empty cells out. */
  constructor(private readonly needsAllCells: boolean) {}

  /** Nothing for the header and for what is no data. */
  take(raw: RawRow): SourceRow | null {
    if (isEmpty(raw.cells) && raw.problem === undefined) return null;
    if (this.columns === null) {
      if (!isComment(raw.cells)) this.columns = columnsFrom(raw.cells);
      return null;
    }
    if (isComment(raw.cells)) return null;
    if (this.isFirstRow && isHxlTags(raw.cells)) return null;
    if (this.isFirstRow && this.columns.length === 1 && raw.cells.filter((cell) => cell !== '').length > 2)
      throw titleAboveHeader(this.columns[0] ?? '');
    this.isFirstRow = false;
    return this.shaped(raw, this.columns.length);
  }

  private shaped(raw: RawRow, width: number): SourceRow {
    const cells = raw.cells.slice(0, width).map((cell) => cell.trim());
    const missing = width - cells.length;
    while (cells.length < width) cells.push('');
    const extra = raw.cells.slice(width);
    const tooMany = !isEmpty(extra);
    const problem =
      raw.problem ?? (tooMany || (missing > 0 && this.needsAllCells) ? wrongCount(raw, width) : undefined);
    return {
      number: raw.number,
      cells,
      ...(problem === undefined ? {} : { problem }),
      ...(tooMany ? { extra } : {}),
    };
  }
}

function wrongCount(raw: RawRow, width: number): Reason {
  const count = raw.cells.length;
  return reason(
    'WRONG_CELL_COUNT',
    `Baris ini punya ${count} sel, nama kolom ada ${width}. Periksa tanda pemisah di dalam teks: sel seperti itu harus diapit tanda kutip.`,
    `This row has ${count} cells, the header has ${width}. Look for a separator inside a text: such a cell must stand in quotes.`,
  );
}
