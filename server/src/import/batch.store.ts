import type { EntityManager } from '@serasi/db';
import { UserError } from '../platform/errors.ts';
import type { Account } from './account.ts';
import type { DatasetDescription } from './importer.ts';
import type { InputFile } from './input/input-file.ts';
import { TABLES_OF, type StoredKind } from './kinds.ts';

/** Reserves the id that rows of the coming batch carry. */
export async function reserveBatch(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ id: string }[]>(
    `select nextval(pg_get_serial_sequence('import_batch', 'id')) as id`,
  );
  return Number(row?.id);
}

const FIND_DATASET = `insert into dataset (kind, key, title, source, licence, is_redistributable) values ($1, $2, $3, $4, $5, $6)
  on conflict (key) do update set title = excluded.title, source = excluded.source, licence = excluded.licence,
    is_redistributable = excluded.is_redistributable
  returning id, kind`;

/** The dataset of this key, made or brought up to date. @throws UserError when the key belongs to another kind of data */
export async function findDataset(
  manager: EntityManager,
  kind: StoredKind,
  { key, title, source, licence, isRedistributable }: DatasetDescription,
): Promise<number> {
  const [row] = await manager.query<{ id: number; kind: string }[]>(FIND_DATASET, [
    kind,
    key,
    title,
    source,
    licence,
    isRedistributable,
  ]);
  if (!row || row.kind !== kind) {
    throw new UserError('DATASET_KIND', {
      id: `Nama himpunan data "${key}" sudah dipakai untuk jenis data lain (${row?.kind ?? '?'}). Pilih --dataset lain.`,
      en: `The dataset name "${key}" is taken by another kind of data (${row?.kind ?? '?'}). Choose another --dataset.`,
    });
  }
  return row.id;
}

const INSERT_BATCH = `insert into import_batch (id, kind, dataset_id, file_name, file_sha256, file_bytes, options,
    rows_read, rows_inserted, rows_updated, rows_unchanged, rows_rejected, warnings, detail)
  overriding system value values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb)`;

export interface NewBatch {
  id: number;
  kind: StoredKind;
  datasetId: number;
  file: InputFile;
  options: object;
  account: Account;
  detail: object;
}

/** Records the batch; the database refuses an account that does not add up. */
export async function recordBatch(manager: EntityManager, batch: NewBatch): Promise<void> {
  const { read, inserted, updated, unchanged, rejected } = batch.account.counts();
  await manager.query(INSERT_BATCH, [
    batch.id,
    batch.kind,
    batch.datasetId,
    batch.file.name,
    batch.file.sha256,
    batch.file.bytes,
    JSON.stringify(batch.options),
    read,
    inserted,
    updated,
    unchanged,
    rejected,
    JSON.stringify(batch.account.warnings),
    JSON.stringify(batch.detail),
  ]);
  await manager.query(
    `update dataset set row_count = row_count + $2, file_sha256 = $3, created_at = now() where id = $1`,
    [batch.datasetId, inserted, batch.file.sha256],
  );
}

/** Keeps rows that the batch is about to replace. `condition` chooses them: SQL over alias `t`, with `params` from $2 on. */
export async function keepBefore(
  manager: EntityManager,
  table: string,
  batchId: number,
  condition: string,
): Promise<void> {
  const columns = await storedColumns(manager, table);
  const list = columns.map((name) => `t.${name}`).join(', ');
  await manager.query(
    `insert into ${table}_before (${columns.join(', ')}, replaced_by) select ${list}, $1::integer from ${table} t where ${condition}`,
    [batchId],
  );
}

/** Takes the batch's rows away and puts back what it had replaced. */
export async function restoreRows(manager: EntityManager, kind: StoredKind, batchId: number): Promise<void> {
  for (const table of TABLES_OF[kind]) {
    const columns = (await storedColumns(manager, table)).join(', ');
    await manager.query(`delete from ${table} where batch_id = $1`, [batchId]);
    await manager.query(
      `insert into ${table} (${columns}) overriding system value select ${columns} from ${table}_before where replaced_by = $1`,
      [batchId],
    );
    await manager.query(`delete from ${table}_before where replaced_by = $1`, [batchId]);
  }
}

/** Batches that replaced rows of this one: it can't be undone before them. */
export async function standingOn(
  manager: EntityManager,
  kind: StoredKind,
  batchId: number,
): Promise<number[]> {
  const ids = new Set<number>();
  for (const table of TABLES_OF[kind]) {
    const rows = await manager.query<{ id: number }[]>(
      `select distinct replaced_by as id from ${table}_before where batch_id = $1`,
      [batchId],
    );
    for (const { id } of rows) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** Columns that can be written: generated ones can't. */
async function storedColumns(manager: EntityManager, table: string): Promise<string[]> {
  const rows = await manager.query<{ name: string }[]>(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** A batch as lists show it. */
export interface BatchRow {
  id: number;
  kind: StoredKind;
  fileName: string;
  sha256: string;
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: unknown[];
  committedAt: Date;
  undoneAt: Date | null;
}

const LATEST_BATCHES = `select id, kind, file_name as "fileName", file_sha256 as sha256, rows_read as read,
    rows_inserted as inserted, rows_updated as updated, rows_unchanged as unchanged, rows_rejected as rejected, warnings,
    committed_at as "committedAt", undone_at as "undoneAt"
  from import_batch order by id desc limit $1`;

/** The latest batches, undone ones too, newest first. */
export function latestBatches(manager: EntityManager, count: number): Promise<BatchRow[]> {
  return manager.query<BatchRow[]>(LATEST_BATCHES, [count]);
}
