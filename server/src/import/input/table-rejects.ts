import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { Reason } from '../reason.ts';
import { escapeCsvCell } from './csv-cell.ts';
import type { CsvTable } from './csv-table.ts';
import { rejectHeader, rejectedRows } from './reject-rows.ts';
import type { Table } from './table.ts';

/** A workbook is put together in memory, some 400 MB for this many cells; more rejects go to CSV. */
const MAX_WORKBOOK_CELLS = 1_000_000;

/**
 * Writes the rows that were not taken, by a second pass over the input, in its own format: original cells and
 * the reason in both languages. Corrected, the file can be imported as it is.
 * @returns The path of the file: `<outBase>.ditolak.csv` or `.xlsx`.
 */
export async function writeTableRejects(
  table: Table,
  reasons: ReadonlyMap<number, Reason>,
  outBase: string,
): Promise<string> {
  const fitsWorkbook = reasons.size * (table.columns.length + 2) <= MAX_WORKBOOK_CELLS;
  const format = table.format === 'xlsx' && fitsWorkbook ? 'xlsx' : 'csv';
  const path = `${outBase}.ditolak.${format}`;
  const partial = `${path}.partial`;
  try {
    if (format === 'csv') await writeCsv(table, reasons, partial);
    else await writeWorkbook(table, reasons, partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return path;
}

async function writeCsv(table: Table, reasons: ReadonlyMap<number, Reason>, path: string): Promise<void> {
  const { delimiter, mark } = dialectFor(table);
  const text = (rows: readonly string[][]): string =>
    stringify(
      rows.map((row) => row.map(escapeCsvCell)),
      { delimiter, record_delimiter: 'windows' },
    );
  async function* lines(): AsyncGenerator<string> {
    yield mark + text([rejectHeader(table)]);
    for await (const rows of rejectedRows(table, reasons)) yield text(rows);
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

/** As the input; with a byte order mark, by which Excel knows UTF-8, unless the input did without. */
function dialectFor(table: Table): { delimiter: string; mark: string } {
  if (table.format === 'xlsx') return { delimiter: ',', mark: '\ufeff' };
  const { delimiter, encoding } = table as CsvTable;
  return { delimiter, mark: encoding.name === 'utf-8' && !encoding.marked ? '' : '\ufeff' };
}

async function writeWorkbook(
  table: Table,
  reasons: ReadonlyMap<number, Reason>,
  path: string,
): Promise<void> {
  const data = [rejectHeader(table).map(textCell)];
  for await (const rows of rejectedRows(table, reasons)) for (const row of rows) data.push(row.map(textCell));
  await writeXlsx(data, { sheet: 'ditolak' }).toFile(path);
}

/** Text stays text: no code loses its zeros and nothing becomes a formula. */
export function textCell(value: string): { value: string; type: StringConstructor } | null {
  return value === '' ? null : { value, type: String };
}
