import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../errors.ts';
import { syncFolder, syncTree, writeFileDurably } from './durable-file.ts';
import { startEngine, type Engine } from './engine.ts';
import type { PgliteFiles } from './pglite-files.ts';
import { trimmedPostgisBundle } from './postgis-bundle.ts';
import { selfTest } from './self-test.ts';

/** PostgreSQL's major version in the pinned PGlite; its data directories fit no other. */
export const POSTGRES_MAJOR = 18;
const MARKER = 'serasi.json';
const HALF_MADE = 'pgdata.new-';

/** Opens the database in `dataDir`, making it first if there is none. The caller holds the lock. */
export async function openDataDirectory(files: PgliteFiles, dataDir: string): Promise<Engine> {
  removeHalfMade(dataDir);
  const bundle = trimmedPostgisBundle(files, join(dataDir, 'cache'));
  const pgdata = join(dataDir, 'pgdata');
  if (!existsSync(pgdata)) return createDirectory(files, dataDir, pgdata, bundle);
  checkVersion(files, dataDir, pgdata);
  rmSync(join(pgdata, 'postmaster.pid'), { force: true });
  const engine = await startEngine(files, pgdata, bundle, true);
  await selfTest(engine.pglite);
  return engine;
}

/** Makes the database aside, flushes it as a whole and renames it into place: it is there whole or not at all. */
async function createDirectory(
  files: PgliteFiles,
  dataDir: string,
  pgdata: string,
  bundle: string,
): Promise<Engine> {
  const temporary = join(dataDir, `${HALF_MADE}${process.pid}`);
  try {
    const engine = await fillDirectory(files, temporary, bundle);
    renameSync(temporary, pgdata);
    syncFolder(dataDir);
    engine.moveTo(pgdata);
    return engine;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function fillDirectory(files: PgliteFiles, temporary: string, bundle: string): Promise<Engine> {
  const engine = await startEngine(files, temporary, bundle, false);
  await engine.pglite.exec('create extension postgis; create extension pg_trgm; create extension unaccent');
  await selfTest(engine.pglite);
  await engine.pglite.exec('checkpoint');
  writeFileDurably(join(temporary, MARKER), JSON.stringify({ pglite: files.version }));
  syncTree(temporary);
  engine.disk.isDurable = true;
  engine.disk.walBytes = 0;
  return engine;
}

function removeHalfMade(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(HALF_MADE)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

function checkVersion(files: PgliteFiles, dataDir: string, pgdata: string): void {
  const major = Number.parseInt(readText(join(pgdata, 'PG_VERSION')), 10);
  if (Number.isNaN(major)) {
    throw new DatabaseError('EMBEDDED_DAMAGED', { dataDir, detail: 'pgdata/PG_VERSION' });
  }
  const found = `PostgreSQL ${major}`;
  const known = `PostgreSQL ${POSTGRES_MAJOR}`;
  if (major > POSTGRES_MAJOR) throw new DatabaseError('EMBEDDED_NEWER', { dataDir, found, known });
  if (major < POSTGRES_MAJOR) throw new DatabaseError('EMBEDDED_OLDER', { dataDir, found: major, known });
  const pglite = markedVersion(readText(join(pgdata, MARKER)));
  if (isNewer(pglite, files.version)) {
    throw new DatabaseError('EMBEDDED_NEWER', { dataDir, found: `PGlite ${pglite}`, known: files.version });
  }
}

function markedVersion(text: string): string {
  try {
    return (JSON.parse(text) as { pglite: string }).pglite;
  } catch {
    return '0.0.0';
  }
}

function isNewer(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) > 0;
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
