import type { EntityManager } from 'typeorm';
import { applyObjects } from './apply-objects.ts';
import { DatabaseError, asDatabaseError, errorCode, rawMessage } from './errors.ts';
import type { Database } from './open.ts';
import { readSqlFiles, type SqlFile, type SqlFiles } from './sql-files.ts';

export interface MigrateOptions {
  /** Told the name of each migration before it is applied, and 'sql' before views and functions are. */
  readonly onStep?: (name: string) => void;
  /** Other files than those of the project; for tests. */
  readonly files?: SqlFiles;
}

/** One number for all servers of one database: only one of them migrates at a time. */
const LOCK_KEY = 7_355_127;

const BOOKKEEPING = `
create table if not exists schema_migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
create table if not exists schema_object (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);`;

/**
 * Brings the database up to date: each new migration in a transaction of its own, then the views and functions
 * whose files changed, all of them in one. Several servers may call it at once. A replica is only checked.
 * @throws DatabaseError SCHEMA_NEWER, SCHEMA_CHANGED, SCHEMA_BEHIND, EXTENSION_DENIED, SCHEMA_DENIED, MIGRATION_FAILED
 */
export async function migrate(database: Database, options: MigrateOptions = {}): Promise<void> {
  const files = options.files ?? readSqlFiles();
  if (database.isReplica) return verifyReplica(database.dataSource.manager, files);
  const pending = await step(database, 'schema_migration', async (manager) => {
    await manager.query(BOOKKEEPING);
    return findPending(manager, files.migrations);
  });
  for (const migration of pending) {
    await step(database, migration.name, (manager) => applyMigration(manager, migration, files, options));
  }
  await step(database, 'sql', (manager) =>
    applyObjects(manager, files.objects, pending.length > 0, () => options.onStep?.('sql')),
  );
}

/** A transaction that holds the lock, its errors put into words. */
async function step<T>(
  database: Database,
  name: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await database.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
      return work(manager);
    });
  } catch (error) {
    throw explain(error, name);
  }
}

function explain(error: unknown, name: string): DatabaseError {
  const isDenied = errorCode(error) === '42501';
  if (isDenied && /extension/i.test(rawMessage(error))) return asDatabaseError(error, 'EXTENSION_DENIED');
  return asDatabaseError(error, isDenied ? 'SCHEMA_DENIED' : 'MIGRATION_FAILED', { name });
}

/** The migrations not applied yet, after checking those that are. */
async function findPending(manager: EntityManager, migrations: readonly SqlFile[]): Promise<SqlFile[]> {
  const applied = await readApplied(manager);
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]));
  for (const [name, sha256] of applied) {
    if (!known.has(name)) throw new DatabaseError('SCHEMA_NEWER', { name });
    if (known.get(name) !== sha256) throw new DatabaseError('SCHEMA_CHANGED', { name });
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function readApplied(manager: EntityManager): Promise<Map<string, string>> {
  const rows = await manager.query<{ name: string; sha256: string }[]>(
    'select name, sha256 from schema_migration order by name',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Another server may have applied it while this one waited for the lock. */
async function applyMigration(
  manager: EntityManager,
  migration: SqlFile,
  files: SqlFiles,
  options: MigrateOptions,
): Promise<void> {
  const pending = await findPending(manager, files.migrations);
  if (!pending.some((candidate) => candidate.name === migration.name)) return;
  options.onStep?.(migration.name);
  await manager.query(migration.text);
  await manager.query('insert into schema_migration (name, sha256) values ($1, $2)', [
    migration.name,
    migration.sha256,
  ]);
}

async function verifyReplica(manager: EntityManager, files: SqlFiles): Promise<void> {
  try {
    const [behind] = await findPending(manager, files.migrations);
    if (behind !== undefined) throw new DatabaseError('SCHEMA_BEHIND', { name: behind.name });
  } catch (error) {
    if (errorCode(error) === '42P01') throw new DatabaseError('SCHEMA_BEHIND', { name: 'schema_migration' });
    throw error;
  }
}
