import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { EntityManager } from '@serasi/db';
import type { InputFile } from '../import/input/input-file.ts';
import { UserError } from '../platform/errors.ts';
import { COMPANIONS, isCompanion, maxBytesOf, type UploadKind } from './upload-kinds.ts';

const PART_BYTES = 1024 * 1024;

const ADD_PART = `insert into import_upload_part (upload_id, part, body) values ($1, $2, decode($3, 'base64'))`;
const READ_PART = `select encode(body, 'base64') as body from import_upload_part where upload_id = $1 and part = $2`;

/** @throws UserError for a body that is too large or empty */
export async function storeParts(
  manager: EntityManager,
  id: string,
  kind: UploadKind,
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
    if (bytes > maxBytesOf(kind)) throw tooLarge(kind);
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  }
  if (bytes === 0) throw empty();
  if (size > 0) await flush();
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes the upload's file into a folder, under a folder of its own: two uploads may have one name. */
export async function restoreUpload(
  manager: EntityManager,
  upload: { id: string; file_name: string },
  folder: string,
): Promise<InputFile> {
  const own = join(folder, upload.id);
  await mkdir(own, { recursive: true });
  const path = join(own, upload.file_name.replace(/[^\w.-]+/g, '_').replace(/^\.+/, '_'));
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

function tooLarge(kind: UploadKind): UserError {
  const megabytes = maxBytesOf(kind) / PART_BYTES;
  if (isCompanion(kind)) {
    const { title } = COMPANIONS[kind];
    return new UserError('UPLOAD_TOO_LARGE', {
      id: `Berkas ${title.id} lebih besar dari ${megabytes} MB. Sisakan kolom dan baris yang diperlukan saja, lalu unggah lagi.`,
      en: `The ${title.en} file is larger than ${megabytes} MB. Leave only the columns and rows that are needed, and upload it again.`,
    });
  }
  return new UserError('UPLOAD_TOO_LARGE', {
    id: `Berkas lebih besar dari ${megabytes} MB. Muat lewat baris perintah: npm run serasi -- import …`,
    en: `The file is larger than ${megabytes} MB. Import it on the command line: npm run serasi -- import …`,
  });
}

function empty(): UserError {
  return new UserError('EMPTY', {
    id: 'Berkas yang diunggah kosong. Periksa nama berkasnya, lalu unggah lagi.',
    en: 'The uploaded file is empty. Check its name and upload it again.',
  });
}
