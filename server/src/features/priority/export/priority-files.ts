import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import { escapeCsvCell } from '../../../import/input/csv-cell.ts';
import type { Lang } from '../../../platform/language.ts';
import type { PriorityResult } from '../choose-priorities.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { originNames, originOf, planRows, villageRows, type ExportCell } from './priority-sheets.ts';

/** How CSV is written: comma and decimal point, or semicolon and decimal comma. */
export type CsvDialect = 'comma' | 'semicolon';

const BYTE_ORDER_MARK = '\ufeff';
/** In characters: the narrow columns of numbers, and those that hold names and sentences. */
const WIDTHS = { number: 12, name: 22, sentence: 80 };

/** A workbook of three sheets: the chosen, all villages, and all that the choice hangs on. Text is never a formula. */
export async function priorityWorkbook(result: PriorityResult, lang: Lang, today: string): Promise<Buffer> {
  const { sheets } = EXPORT_WORDS[lang];
  const [chosen, all] = (['CHOSEN', 'ALL'] as const).map((part) => villageRows(result, lang, part));
  const columns = villageColumns(all ?? []);
  return writeXlsx([
    { sheet: sheets.chosen, data: cells(chosen ?? []), columns, stickyRowsCount: 1 },
    { sheet: sheets.all, data: cells(all ?? []), columns, stickyRowsCount: 1 },
    {
      sheet: sheets.plan,
      data: cells(planRows(result, lang, today)),
      columns: [{ width: 34 }, { width: 34 }, { width: 90 }, { width: 20 }],
    },
  ]).toBuffer();
}

function villageColumns([header = []]: readonly ExportCell[][]): { width: number }[] {
  return header.map((_, i) => {
    if (i === header.length - 1) return { width: WIDTHS.sentence };
    return { width: i >= 1 && i <= 5 ? WIDTHS.name : WIDTHS.number };
  });
}

type WorkbookCell = { value: string; type: StringConstructor } | { value: number; type: NumberConstructor };

function cells(rows: readonly ExportCell[][]): (WorkbookCell | null)[][] {
  return rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      return typeof cell === 'number'
        ? { value: cell, type: Number }
        : { value: escapeCsvCell(cell), type: String };
    }),
  );
}

/** All villages as one table; each row also says what it rests on, so that it may be cut out. */
export function priorityCsv(result: PriorityResult, lang: Lang, today: string, dialect: CsvDialect): string {
  const [header = [], ...rows] = villageRows(result, lang, 'ALL');
  const [names, values] = [originNames(lang), originOf(result, lang, today)];
  const text = [[...header, ...names], ...rows.map((row) => [...row, ...values])].map((row) =>
    row.map((cell) => csvCell(cell, dialect)),
  );
  return (
    BYTE_ORDER_MARK +
    stringify(text, { delimiter: dialect === 'comma' ? ',' : ';', record_delimiter: 'windows' })
  );
}

function csvCell(cell: ExportCell, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return escapeCsvCell(cell);
  return dialect === 'comma' ? String(cell) : String(cell).replace('.', ',');
}
