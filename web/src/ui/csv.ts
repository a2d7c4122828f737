import type { Language } from '../i18n/i18n.tsx';
import { saveFile } from './save-file.ts';

/** Null: not known, an empty cell and never 0. */
export type CsvCell = string | number | null;

/** What spreadsheets here expect: semicolon and decimal comma in Indonesian, comma and point in English. */
const DIALECT = { id: { separator: ';', point: ',' }, en: { separator: ',', point: '.' } } as const;
const FACTOR = 10 ** 4;

/**
 * A table as CSV with at most four decimals. A text never begins with = + - @, tab or carriage return: spreadsheets would run it as
 * a formula; such a text gets an apostrophe before it.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], lang: Language): string {
  const { separator, point } = DIALECT[lang];
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(Math.round(value * FACTOR) / FACTOR).replace('.', point);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /["\r\n;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/** Byte order mark: without it Excel takes UTF-8 for something else. */
const BOM = '\uFEFF';

/** Gives the table to the visitor as a file. */
export function downloadCsv(name: string, rows: readonly (readonly CsvCell[])[], lang: Language): void {
  saveFile(new Blob([BOM + csvText(rows, lang)], { type: 'text/csv;charset=utf-8' }), name);
}
