import { Readable } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import { fileChunks } from '../archive/file-chunks.ts';
import { UserError } from '../../platform/errors.ts';
import type { CrsHint } from './crs.ts';
import { geometryCell, isGeometryCell } from './csv-geometry.ts';
import {
  MAX_FEATURE_BYTES,
  MAX_FEATURE_TEXT,
  type GeoSource,
  type RawFeature,
  type SourceContext,
} from './geo-source.ts';
import { geoError } from './problems.ts';
import { decoded, guessedEncoding, isUtf8Throughout, namedEncoding, type Encoding } from './text-encoding.ts';

/** The row's cells as the file has them. */
export interface CsvOriginal {
  readonly cells: readonly string[];
}

/** What the file of rejected rows needs to know of the one it came from. */
export interface CsvSource extends GeoSource {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

const LOOK_AHEAD = 100;

/** A table with a geometry in one of its columns, which is found by its content. */
export async function openCsv(file: string, context: SourceContext): Promise<CsvSource> {
  const encoding = await encodingOf(file, context);
  const delimiter = await delimiterOf(file, encoding.label);
  const rows = (): AsyncGenerator<string[]> => readRows(file, encoding.label, delimiter);
  const { columns, column, srid } = await findGeometry(rows());
  return {
    format: 'csv',
    layers: [],
    crs: srid,
    warnings: encoding.warnings,
    columns,
    delimiter,
    async *features(): AsyncGenerator<RawFeature> {
      let header = true;
      for await (const cells of rows()) {
        if (header) header = false;
        else yield toFeature(columns, column, cells);
      }
    },
    close: () => Promise.resolve(),
  };
}

function toFeature(columns: readonly string[], column: number, cells: readonly string[]): RawFeature {
  const properties: Record<string, string | null> = {};
  for (const [i, name] of columns.entries()) if (i !== column) properties[name] = cells[i]?.trim() || null;
  const { area } = geometryCell(cells[column] ?? '');
  return { layer: '', properties, area, original: { cells } satisfies CsvOriginal };
}

async function encodingOf(file: string, { encoding }: SourceContext): Promise<Encoding> {
  if (encoding !== undefined) return namedEncoding(encoding);
  const isUtf8 = await isUtf8Throughout(fileChunks(file));
  return guessedEncoding(isUtf8, isUtf8);
}

async function delimiterOf(file: string, label: string): Promise<string> {
  let head = '';
  for await (const text of decoded(fileChunks(file), label)) {
    head += text;
    if (head.includes('\n') || head.length > LOOK_AHEAD * 10_000) break;
  }
  const line = (/^[^\r\n]*/.exec(head)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((mark) => [line.split(mark).length, mark] as const);
  return counts.sort((a, b) => b[0] - a[0])[0]?.[1] ?? ',';
}

async function* readRows(file: string, label: string, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_FEATURE_BYTES,
  });
  const input = Readable.from(decoded(fileChunks(file), label));
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    for await (const record of parser) {
      const cells = record as string[];
      if (!isHxl(cells)) yield cells;
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === 'CSV_MAX_RECORD_SIZE') throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
    throw geoError(cause.code === 'CSV_QUOTE_NOT_CLOSED' ? 'TRUNCATED' : 'FILE_BROKEN', `CSV: ${cause.code}`);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

/** The row of hashtags under the header of humanitarian tables. */
function isHxl(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || /^#[a-z]/i.test(cell));
}

async function findGeometry(
  rows: AsyncIterable<string[]>,
): Promise<{ columns: string[]; column: number; srid: CrsHint | null }> {
  let columns: string[] | undefined;
  let seen = 0;
  for await (const cells of rows) {
    if (!columns) {
      columns = named(cells);
      continue;
    }
    const column = cells.findIndex(isGeometryCell);
    if (column >= 0) {
      const { srid } = geometryCell(cells[column] ?? '');
      return { columns, column, srid: srid === null ? null : { epsg: srid } };
    }
    if (++seen >= LOOK_AHEAD) break;
  }
  throw geoError('NO_GEOMETRY_COLUMN', (columns ?? []).join(', '));
}

/** Columns of the same name get a number, so that none is lost. */
function named(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((cell, i) => {
    const plain = cell.trim() || `kolom_${i + 1}`;
    let name = plain;
    for (let n = 2; used.has(name); n++) name = `${plain}_${n}`;
    used.add(name);
    return name;
  });
}
