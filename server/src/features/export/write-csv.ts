import { stringify } from 'csv-stringify/sync';
import { escapeCsvCell } from '../../import/input/csv-cell.ts';
import type { ExportColumn, ExportValue } from './export-columns.ts';
import type { ExportedRegion } from './export-page.ts';

/** How a CSV file is written: comma and point, or semicolon and decimal comma; `marked` begins with a byte order mark, for Excel. */
export interface CsvDialect {
  delimiter: ',' | ';';
  decimal: '.' | ',';
  marked: boolean;
}

type Lang = 'id' | 'en';

/** A CSV file, header first, page after page. Texts that a spreadsheet would run as a formula are escaped. */
export async function* csvText(
  pages: AsyncIterable<readonly ExportedRegion[]>,
  columns: readonly ExportColumn[],
  dialect: CsvDialect,
  lang: Lang,
): AsyncGenerator<string> {
  const text = (rows: readonly string[][]): string =>
    stringify([...rows], { delimiter: dialect.delimiter, record_delimiter: 'windows' });
  yield (dialect.marked ? '\ufeff' : '') + text([columns.map(({ name }) => name[lang])]);
  for await (const page of pages)
    yield text(
      page.map((region) => columns.map((column) => cell(column.value(region, lang), dialect, lang))),
    );
}

function cell(value: ExportValue, { decimal }: CsvDialect, lang: Lang): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value === 'boolean') return YES_NO[lang][value ? 0 : 1];
  return escapeCsvCell(value);
}

const YES_NO: Record<Lang, [string, string]> = { id: ['ya', 'tidak'], en: ['yes', 'no'] };
