import { Readable, pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { Reason } from '../reason.ts';
import { fileBytes } from './bytes.ts';
import { unescapeCsvCell } from './csv-cell.ts';
import { type CsvDialect, decimalOf, findDialect } from './delimiter.ts';
import { type TextEncoding, asUtf8, findEncoding } from './encoding.ts';
import { nothingInside } from './header.ts';
import { reason, refuse } from './refuse.ts';
import { BATCH_ROWS, type RawRow, RowShaper, type SourceRow } from './source-row.ts';
import type { Table, TableOptions } from './table.ts';

/** More is no row but a quote that is never closed, or a file without line ends. */
const MAX_RECORD = 1_000_000;

/** Enough to see the header and some rows of any table. */
const HEAD_BYTES = 256 * 1024;

/** A CSV file, opened. */
export interface CsvTable extends Table {
  readonly format: 'csv';
  readonly delimiter: string;
  readonly encoding: TextEncoding;
}

/** Opens a CSV or TSV file: finds out encoding and delimiter, reads the header. */
export async function openCsv(path: string, options: TableOptions): Promise<CsvTable> {
  const encoding = await findEncoding(fileBytes(path), options.encoding);
  const dialect = await dialectOf(path, encoding);
  const columns = await headerOf(path, encoding, dialect);
  return {
    format: 'csv',
    columns,
    decimal: decimalOf(dialect.delimiter),
    delimiter: dialect.delimiter,
    encoding,
    warnings: encoding.guessed ? [guessedEncoding()] : [],
    batches: () => batches(path, encoding, dialect),
  };
}

async function dialectOf(path: string, encoding: TextEncoding): Promise<CsvDialect> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of asUtf8(fileBytes(path), encoding)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return findDialect(Buffer.concat(chunks).toString(), length < HEAD_BYTES);
}

async function headerOf(
  path: string,
  encoding: TextEncoding,
  dialect: CsvDialect,
): Promise<readonly string[]> {
  const shaper = new RowShaper(true);
  for await (const raw of records(path, encoding, dialect)) {
    shaper.take(raw);
    if (shaper.columns !== null) return shaper.columns;
  }
  throw nothingInside();
}

async function* batches(
  path: string,
  encoding: TextEncoding,
  dialect: CsvDialect,
): AsyncGenerator<readonly SourceRow[]> {
  const shaper = new RowShaper(true);
  let batch: SourceRow[] = [];
  for await (const raw of records(path, encoding, dialect)) {
    const row = shaper.take(raw);
    if (row === null) continue;
    if (batch.push(row) < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** All records, numbered as a spreadsheet shows them: comments and empty lines count, Excel's `sep=` line doesn't. */
async function* records(path: string, encoding: TextEncoding, dialect: CsvDialect): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    max_record_size: MAX_RECORD,
    from_line: dialect.hasSepLine ? 2 : 1,
  });
  let number = 0;
  try {
    const source = Readable.from(asUtf8(fileBytes(path), encoding));
    pipeline(source, parser, () => undefined);
    for await (const cells of parser as AsyncIterable<string[]>)
      yield { number: ++number, cells: cells.map(unescapeCsvCell) };
  } catch (error) {
    throw csvError(error, parser.info.records + 1);
  }
}

function csvError(error: unknown, row: number): unknown {
  const code = (error as Partial<CsvError>).code as string | undefined;
  if (code === 'CSV_MAX_RECORD_SIZE')
    return refuse(
      'ROW_TOO_LONG',
      `Baris ${row} lebih panjang dari 1 MB. Biasanya ada tanda kutip pembuka tanpa penutup, atau berkasnya bukan CSV.`,
      `Row ${row} is longer than 1 MB. Usually a quote is opened and never closed, or the file is no CSV.`,
    );
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return refuse(
      'QUOTE_NOT_CLOSED',
      `Tanda kutip yang dibuka di baris ${row} tidak pernah ditutup. Tutup tanda kutip itu, atau hapus.`,
      `The quote opened in row ${row} is never closed. Close it, or delete it.`,
    );
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE')
    return refuse(
      'QUOTES_BROKEN',
      `Tanda kutip di baris ${row} rusak. Sel yang berisi tanda kutip harus diapit tanda kutip, dan kutip di dalamnya ditulis dua kali ("").`,
      `The quotes in row ${row} are broken. A cell that has quotes must stand in quotes, and quotes inside it are written twice ("").`,
    );
  return error;
}

function guessedEncoding(): Reason {
  return reason(
    'ENCODING_GUESSED',
    'Berkas bukan UTF-8 dan dibaca sebagai windows-1252. Periksa huruf beraksen; jika salah, sebutkan enkodenya.',
    'The file is not UTF-8 and was read as windows-1252. Check accented letters; if they are wrong, give the encoding.',
  );
}
