import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { DataSource, EntityManager } from '@serasi/db';
import type { ImportRequest } from '../import/import-request.ts';
import type { InputFile } from '../import/input/input-file.ts';
import type { ImportKind } from '../import/kinds.ts';
import { UserError } from '../platform/errors.ts';

const PART_BYTES = 1024 * 1024;
/** Larger files go through the command line, which needs no copy in the database. */
export const MAX_UPLOAD_BYTES = 256 * PART_BYTES;

/** A file that waits for a decision. */
export interface Upload {
  id: string;
  kind: ImportKind;
  file_name: string;
  options: Omit<ImportRequest, 'kind' | 'file'>;
  preview: unknown;
}

/** Uploads that nobody decided about for a week go. */
const FORGET_STALE = `delete from import_upload where created_at < now() - interval '7 days'`;
const CREATE = `insert into import_upload (kind, file_name, options) values ($1, $2, $3::jsonb) returning id`;
const ADD_PART = `insert into import_upload_part (upload_id, part, body) values ($1, $2, decode($3, 'base64'))`;
const FIND = `select id, kind, file_name, options, preview from import_upload where id::text = $1 and is_complete`;
const READ_PART = `select encode(body, 'base64') as body from import_upload_part where upload_id = $1 and part = $2`;

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
    const stored = await storeParts(manager, row.id, body);
    await manager.query('update import_upload set is_complete = true where id = $1', [row.id]);
    return { id: row.id, ...stored };
  } catch (error) {
    await discardUpload(manager, row.id);
    throw error;
  }
}

async function storeParts(
  manager: EntityManager,
  id: string,
  body: AsyncIterable<Buffer>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let part = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    await manager.query(ADD_PART, [id, part++, Buffer.concat(waiting).toString('base64')]);
    waiting = [];
    size = 0;
  };
  for await (const chunk of body) {
    hash.update(chunk);
    bytes += chunk.length;
    if (bytes > MAX_UPLOAD_BYTES) throw tooLarge();
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  }
  if (bytes === 0) throw empty();
  if (size > 0) await flush();
  return { bytes, sha256: hash.digest('hex') };
}

/** @throws UserError when there is none of this id */
export async function findUpload(manager: EntityManager, id: string): Promise<Upload> {
  const [upload] = await manager.query<Upload[]>(FIND, [id]);
  if (upload) return upload;
  throw new UserError('NO_UPLOAD', {
    id: 'Unggahan ini tidak ada, atau sudah disimpan atau dibuang. Unggah lagi berkasnya.',
    en: 'There is no such upload, or it was committed or discarded. Upload the file again.',
  });
}

/** Writes the upload's file into a folder. */
export async function restoreUpload(
  manager: EntityManager,
  upload: Upload,
  folder: string,
): Promise<InputFile> {
  const path = join(folder, upload.file_name.replace(/[^\w.-]+/g, '_'));
  const stream = createWriteStream(path);
  const hash = createHash('sha256');
  let bytes = 0;
  for (let part = 0; ; part++) {
    const [row] = await manager.query<{ body: string }[]>(READ_PART, [upload.id, part]);
    if (!row) break;
    const body = Buffer.from(row.body, 'base64');
    hash.update(body);
    bytes += body.length;
    if (!stream.write(body)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return { name: upload.file_name, path, bytes, sha256: hash.digest('hex') };
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

function tooLarge(): UserError {
  const megabytes = MAX_UPLOAD_BYTES / PART_BYTES;
  return new UserError('UPLOAD_TOO_LARGE', {
    id: `Berkas lebih besar dari ${megabytes} MB. Muat lewat baris perintah: npm run serasi -- import …`,
    en: `The file is larger than ${megabytes} MB. Import it on the command line: npm run serasi -- import …`,
  });
}

function empty(): UserError {
  return new UserError('EMPTY', { id: 'Berkas yang diunggah kosong.', en: 'The uploaded file is empty.' });
}
