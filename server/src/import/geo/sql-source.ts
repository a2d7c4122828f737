import { fileChunks } from '../archive/file-chunks.ts';
import type { Reason } from '../reason.ts';
import { contains, finishArea, type Area, type FlatRing } from './area.ts';
import { type GeoSource, type RawFeature, type SourceContext } from './geo-source.ts';
import { geoReason } from './problems.ts';
import { sqlNames, SqlSplitter, sqlValues, type SqlGroup } from './sql-splitter.ts';
import { decoded, guessedEncoding, isUtf8Throughout, namedEncoding } from './text-encoding.ts';

/** The row as the dump writes it. */
export interface SqlOriginal {
  readonly table: string;
  readonly columns: readonly string[];
  /** With its parentheses. */
  readonly text: string;
}

const INSERT =
  /\b(?:INSERT(?:\s+IGNORE)?|REPLACE)\s+INTO\s+[`"]?([\w.]+)[`"]?\s*(\(\))?\s*(VALUES)?[\s,()]*$/i;
const CREATE = /\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?[`"]?([\w.]+)[`"]?\s*$/i;

/** Rows of a MySQL dump like `wilayah_boundaries`: one column holds a JSON list of rings, latitude first. */
export async function openSql(file: string, context: SourceContext): Promise<GeoSource> {
  const isUtf8 = context.encoding === undefined && (await isUtf8Throughout(fileChunks(file)));
  const encoding =
    context.encoding === undefined ? guessedEncoding(isUtf8, isUtf8) : namedEncoding(context.encoding);
  const layers = new Set<string>();
  return {
    format: 'sql',
    get layers(): readonly string[] {
      return [...layers];
    },
    crs: null,
    warnings: encoding.warnings,
    async *features(): AsyncGenerator<RawFeature> {
      for await (const row of rowsOf(split(file, encoding.label))) {
        if (context.layer !== undefined && context.layer !== row.table) continue;
        layers.add(row.table);
        yield toFeature(row);
      }
    },
    close: () => Promise.resolve(),
  };
}

async function* split(file: string, label: string): AsyncGenerator<SqlGroup> {
  const splitter = new SqlSplitter();
  for await (const text of decoded(fileChunks(file), label)) yield* splitter.feed(text);
  yield* splitter.end();
}

/** Groups after VALUES are rows; the group before it, or the table's definition, names their columns. */
async function* rowsOf(groups: AsyncIterable<SqlGroup>): AsyncGenerator<SqlOriginal> {
  const defined = new Map<string, string[]>();
  let named: string[] | null = null;
  for await (const { head, text } of groups) {
    const created = CREATE.exec(head)?.[1];
    if (created !== undefined) {
      defined.set(created, sqlNames(text));
      continue;
    }
    const [, table, list, values] = INSERT.exec(head) ?? [];
    if (table === undefined) continue;
    if (values === undefined) named = sqlNames(text);
    else yield { table, columns: (list ? named : defined.get(table)) ?? [], text };
  }
}

function toFeature(original: SqlOriginal): RawFeature {
  const { table, columns, text } = original;
  const values = sqlValues(text);
  const path = values.findIndex((value) => typeof value === 'string' && /^\s*\[\s*\[/.test(value));
  const properties: Record<string, string | number | null> = {};
  for (const [i, value] of values.entries())
    if (i !== path) properties[columns[i] ?? `kolom_${i + 1}`] = value;
  const area = path < 0 ? geoReason('NO_GEOMETRY') : areaOf(String(values[path]));
  return { layer: table, properties, area, original };
}

function areaOf(path: string): Area | Reason {
  const polygons: FlatRing[][] = [];
  try {
    collect(JSON.parse(path), polygons, 0);
  } catch {
    return geoReason('GEOMETRY_UNREADABLE', 'JSON');
  }
  return finishArea(polygons, false);
}

const MAX_NESTING = 8;

/** A ring alone, a polygon or a list of polygons, also mixed: what counts is how deep the numbers lie. */
function collect(value: unknown, polygons: FlatRing[][], depth: number): void {
  if (!Array.isArray(value) || depth > MAX_NESTING) throw new TypeError('path');
  if (isRing(value)) polygons.push([toRing(value)]);
  else if (value.length > 0 && value.every(isRing)) polygons.push(...asPolygons(value.map(toRing)));
  else for (const part of value) collect(part, polygons, depth + 1);
}

/** The dump writes islands as it writes holes: a ring that does not lie in the first one is a polygon of its own. */
function asPolygons(rings: FlatRing[]): FlatRing[][] {
  const polygons: FlatRing[][] = [];
  for (const ring of rings) {
    const around = polygons.find(([shell]) => shell && contains(shell, ring));
    if (around) around.push(ring);
    else polygons.push([ring]);
  }
  return polygons;
}

function isRing(value: unknown): value is unknown[][] {
  return Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'number';
}

function toRing(positions: unknown[][]): FlatRing {
  return positions.flatMap((position) => {
    const [x, y] = Array.isArray(position) ? position : [];
    return [typeof x === 'number' ? x : NaN, typeof y === 'number' ? y : NaN];
  });
}
