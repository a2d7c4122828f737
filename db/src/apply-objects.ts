import type { EntityManager } from 'typeorm';
import { errorCode } from './errors.ts';
import type { SqlFile } from './sql-files.ts';

/** PostgreSQL says so when a file needs an object of a later file: undefined table, function, column, object, type. */
const NOT_THERE_YET = new Set(['42P01', '42883', '42703', '42704']);

/**
 * Applies the views and functions whose files changed (all of them if `isForced`: a migration may have dropped
 * some). Files may depend on each other in any order. Where `create or replace` cannot make the change, ours are
 * all dropped and made again. Call it inside a transaction: readers see the old ones until it commits.
 */
export async function applyObjects(
  manager: EntityManager,
  objects: readonly SqlFile[],
  isForced: boolean,
  onStart: () => void,
): Promise<void> {
  const applied = await readApplied(manager);
  const changed = isForced ? objects : objects.filter((file) => applied.get(file.name) !== file.sha256);
  if (changed.length === 0) return;
  onStart();
  const failed = await applyInOrder(manager, changed);
  if (failed !== undefined) await recreateAll(manager, objects);
  for (const file of changed) await record(manager, file);
}

async function readApplied(manager: EntityManager): Promise<Map<string, string>> {
  const rows = await manager.query<{ name: string; sha256: string }[]>(
    'select name, sha256 from schema_object',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Applies files, those that wait for another one again in the next round; answers with an error if some never fit. */
async function applyInOrder(manager: EntityManager, files: readonly SqlFile[]): Promise<Error | undefined> {
  let waiting = files;
  let error: Error | undefined;
  while (waiting.length > 0) {
    const stillWaiting: SqlFile[] = [];
    for (const file of waiting) {
      error = await tryApply(manager, file);
      if (error === undefined) continue;
      if (!NOT_THERE_YET.has(errorCode(error))) return error;
      stillWaiting.push(file);
    }
    if (stillWaiting.length === waiting.length) return error;
    waiting = stillWaiting;
  }
  return undefined;
}

async function tryApply(manager: EntityManager, file: SqlFile): Promise<Error | undefined> {
  await manager.query('savepoint object');
  try {
    await manager.query(file.text);
    await manager.query('release savepoint object');
    return undefined;
  } catch (error) {
    await manager.query('rollback to savepoint object');
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function recreateAll(manager: EntityManager, files: readonly SqlFile[]): Promise<void> {
  await dropAll(manager, files.flatMap(createdNames));
  const error = await applyInOrder(manager, files);
  if (error !== undefined) throw error;
}

interface CreatedObject {
  readonly kind: 'view' | 'materialized view' | 'function' | 'procedure';
  readonly name: string;
}

const CREATED =
  /^\s*create\s+(?:or\s+replace\s+)?(materialized\s+view|view|function|procedure)\s+([\w.]+)/gim;

/** What a file creates, read from its text. */
export function createdNames(file: SqlFile): CreatedObject[] {
  return [...file.text.matchAll(CREATED)].map(([, kind = '', name = '']) => ({
    kind: kind.toLowerCase().replace(/\s+/g, ' ') as CreatedObject['kind'],
    name,
  }));
}

/** Drops in rounds, dependants first. Not `cascade`: a view that a person made on ours must not vanish. */
async function dropAll(manager: EntityManager, objects: readonly CreatedObject[]): Promise<void> {
  let waiting = objects.toReversed();
  while (waiting.length > 0) {
    const stillWaiting: CreatedObject[] = [];
    let error: Error | undefined;
    for (const object of waiting) {
      const failure = await tryDrop(manager, object);
      if (failure === undefined) continue;
      error = failure;
      stillWaiting.push(object);
    }
    if (error !== undefined && stillWaiting.length === waiting.length) throw error;
    waiting = stillWaiting;
  }
}

async function tryDrop(manager: EntityManager, object: CreatedObject): Promise<Error | undefined> {
  const statement = await dropStatement(manager, object);
  return tryApply(manager, { name: object.name, text: statement, sha256: '' });
}

/** A function is dropped in all its signatures: the old one may have had other parameters. */
async function dropStatement(manager: EntityManager, { kind, name }: CreatedObject): Promise<string> {
  if (kind !== 'function' && kind !== 'procedure') return `drop ${kind} if exists ${name}`;
  const rows = await manager.query<{ signature: string }[]>(
    `select p.oid::regprocedure::text as signature from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proname = $1`,
    [name.replace(/^public\./i, '').toLowerCase()],
  );
  return rows.map((row) => `drop ${kind} if exists ${row.signature}`).join('; ');
}

async function record(manager: EntityManager, file: SqlFile): Promise<void> {
  await manager.query(
    `insert into schema_object (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
    [file.name, file.sha256],
  );
}
