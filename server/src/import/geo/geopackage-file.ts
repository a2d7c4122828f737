import { open } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import sqlite from 'node-sqlite3-wasm';
import { fileChunks } from '../archive/file-chunks.ts';
import { DISK_LIMITS } from '../archive/inflate-guard.ts';
import { UserError } from '../../platform/errors.ts';
import { geoError } from './problems.ts';

export type Database = InstanceType<typeof sqlite.Database>;
export type Row = Record<string, number | bigint | string | Uint8Array | null>;

const FORMAT_VERSIONS_AT = 18;
const ROLLBACK_JOURNAL = Buffer.from([1, 1]);

/**
 * A working copy of the file, opened. The library locks by a folder next to the file, which may lie where nothing can
 * be written, and can't open a file that was left in WAL mode, as QGIS leaves it; the copy is set back.
 */
export async function openCopy(file: string, copy: string): Promise<Database> {
  await pipeline(fileChunks(file, DISK_LIMITS), createWriteStream(copy));
  const handle = await open(copy, 'r+');
  await handle.write(ROLLBACK_JOURNAL, 0, 2, FORMAT_VERSIONS_AT);
  await handle.close();
  return damage(() => new sqlite.Database(copy, { readOnly: true, fileMustExist: true }));
}

export function newDatabase(path: string): Database {
  return new sqlite.Database(path);
}

export function all(db: Database, sql: string, values: (string | number)[] = []): Row[] {
  return damage(() => db.all(sql, values) as Row[]);
}

/** Rows one by one; closes its statement. */
export function* iterate(db: Database, sql: string): Generator<Row> {
  const statement = damage(() => db.prepare(sql));
  try {
    const rows = statement.iterate() as Iterator<Row, undefined>;
    for (;;) {
      const next = damage((): IteratorResult<Row, undefined> => rows.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    try {
      statement.finalize();
    } catch {
      // finalize repeats the failure of the last step, which was thrown already
    }
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What SQLite says about a damaged file becomes one of our sentences. */
function damage<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw geoError('FILE_BROKEN', `GeoPackage: ${cause instanceof Error ? cause.message : ''}`);
  }
}
