import type { DataSource, EntityManager } from '@serasi/db';
import { UserError } from '../platform/errors.ts';
import type { UploadKind } from './upload-kinds.ts';
import type { UploadOptions } from './upload-options.ts';
import { storeParts } from './upload-parts.store.ts';

/** A file that waits for a decision, or for imports that name it. */
export interface Upload {
  id: string;
  kind: UploadKind;
  file_name: string;
  options: UploadOptions;
  preview: unknown;
}

/** Uploads that nobody decided about for a week go. */
const FORGET_STALE = `delete from import_upload where created_at < now() - interval '7 days'`;
const CREATE = `insert into import_upload (kind, file_name, options) values ($1, $2, $3::jsonb) returning id`;
const FIND = `select id, kind, file_name, options, preview from import_upload where id::text = $1 and is_complete`;

/**
 * Keeps a file in the database, part by part, so that any server can go on with it. It counts only when it is whole; no
 * transaction is held while a slow line sends.
 */
export async function storeUpload(
  { manager }: DataSource,
  upload: Pick<Upload, 'kind' | 'file_name' | 'options'>,
  body: AsyncIterable<Buffer>,
): Promise<{ id: string; bytes: number; sha256: string }> {
  await manager.query(FORGET_STALE);
  const values = [upload.kind, upload.file_name, JSON.stringify(upload.options)];
  const [row] = await manager.query<{ id: string }[]>(CREATE, values);
  if (!row) throw new Error('insert into import_upload returned no id');
  try {
    const stored = await storeParts(manager, row.id, upload.kind, body);
    await manager.query('update import_upload set is_complete = true where id = $1', [row.id]);
    return { id: row.id, ...stored };
  } catch (error) {
    await discardUpload(manager, row.id);
    throw error;
  }
}

/** Null when there is none of this id, or it is not whole. */
export async function lookUpUpload(manager: EntityManager, id: string): Promise<Upload | null> {
  const [upload] = await manager.query<Upload[]>(FIND, [id]);
  return upload ?? null;
}

/** @throws UserError when there is none of this id */
export async function findUpload(manager: EntityManager, id: string): Promise<Upload> {
  const upload = await lookUpUpload(manager, id);
  if (upload) return upload;
  throw new UserError('NO_UPLOAD', {
    id: 'Unggahan ini tidak ada, atau sudah disimpan atau dibuang. Unggah lagi berkasnya.',
    en: 'There is no such upload, or it was committed or discarded. Upload the file again.',
  });
}

const KEEP_PREVIEW = `update import_upload set preview = $2::jsonb, rejects_name = $3, rejects = decode($4, 'base64') where id = $1`;

export async function keepPreview(
  manager: EntityManager,
  id: string,
  preview: object,
  rejects: { name: string; body: Buffer } | null,
): Promise<void> {
  const values = [JSON.stringify(preview), rejects?.name ?? null, rejects?.body.toString('base64') ?? null];
  await manager.query(KEEP_PREVIEW, [id, ...values]);
}

const REJECTS = `select rejects_name as name, encode(rejects, 'base64') as body from import_upload where id::text = $1`;

/** The rejected rows of the last preview; null when there are none. */
export async function readRejects(
  manager: EntityManager,
  id: string,
): Promise<{ name: string; body: Buffer } | null> {
  const [row] = await manager.query<{ name: string | null; body: string | null }[]>(REJECTS, [id]);
  return row?.name && row.body ? { name: row.name, body: Buffer.from(row.body, 'base64') } : null;
}

/** Forgets an upload. */
export async function discardUpload(manager: EntityManager, id: string): Promise<void> {
  await manager.query('delete from import_upload where id::text = $1', [id]);
}
