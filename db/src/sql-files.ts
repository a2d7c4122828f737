import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from './errors.ts';
import { findRoot } from './find-root.ts';

/** One SQL file of ours. */
export interface SqlFile {
  /** Its name without the ending; migrations begin with their number, 0001_core. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The files to bring a database up to date with. */
export interface SqlFiles {
  readonly migrations: readonly SqlFile[];
  readonly objects: readonly SqlFile[];
}

/**
 * Reads db/migrations and db/sql, each in the order of their names.
 * @throws DatabaseError SQL_FOLDER_MISSING
 */
export function readSqlFiles(folder: string = join(findRoot(), 'db')): SqlFiles {
  return { migrations: readFolder(join(folder, 'migrations')), objects: readFolder(join(folder, 'sql')) };
}

function readFolder(folder: string): SqlFile[] {
  if (!existsSync(folder)) throw new DatabaseError('SQL_FOLDER_MISSING');
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => readSqlFile(folder, name));
}

/** Line ends do not count: a checkout on Windows has the same checksum. */
function readSqlFile(folder: string, name: string): SqlFile {
  const text = readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: name.replace(/\.sql$/, ''), text, sha256 };
}
