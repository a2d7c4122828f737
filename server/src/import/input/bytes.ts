import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { refuse } from './refuse.ts';

/** How far a gzipped file may inflate. */
export interface GzipCaps {
  readonly bytes: number;
  /** Bytes out per byte in, from `ratioFrom` bytes out. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const GZIP_CAPS: GzipCaps = { bytes: 4 * 1024 ** 3, ratio: 500, ratioFrom: 10 * 1024 ** 2 };

/** The first bytes of a file as it lies on disk. */
export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The bytes of the file, gunzipped where it is gzipped, under caps. Reading may stop early. */
export async function* fileBytes(path: string, caps: GzipCaps = GZIP_CAPS): AsyncGenerator<Buffer> {
  if (isGzip(await firstBytes(path, 2))) yield* gunzipped(path, caps);
  else yield* createReadStream(path) as AsyncIterable<Buffer>;
}

async function* gunzipped(path: string, caps: GzipCaps): AsyncGenerator<Buffer> {
  const source = createReadStream(path);
  const inflated = pipeline(source, createGunzip(), () => undefined);
  let out = 0;
  try {
    for await (const chunk of inflated as AsyncIterable<Buffer>) {
      out += chunk.length;
      if (out > caps.bytes || (out > caps.ratioFrom && out > caps.ratio * source.bytesRead)) throw bomb();
      yield chunk;
    }
  } catch (error) {
    throw gzipError(error);
  }
}

/** The whole of a gzipped file, for readers that must jump about in it. */
export async function gunzipWhole(path: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of fileBytes(path, { ...GZIP_CAPS, bytes: maxBytes })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function gzipError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'Z_BUF_ERROR')
    return refuse(
      'FILE_TRUNCATED',
      'Berkas gzip terpotong: isinya berhenti di tengah. Unduh atau salin ulang berkas itu.',
      'The gzip file is cut off: its content stops half-way. Download or copy it again.',
    );
  if (typeof code === 'string' && code.startsWith('Z_'))
    return refuse(
      'FILE_BROKEN',
      'Berkas gzip rusak dan tidak dapat dibuka. Unduh atau salin ulang berkas itu.',
      'The gzip file is damaged and cannot be opened. Download or copy it again.',
    );
  return error;
}

function bomb(): Error {
  return refuse(
    'FILE_TOO_LARGE_UNPACKED',
    'Berkas gzip mengembang jauh melebihi batas yang wajar. Buka sendiri berkasnya, periksa isinya, lalu impor tanpa kompresi atau dalam bagian yang lebih kecil.',
    'The gzip file inflates far beyond what is reasonable. Unpack it yourself, look at it, then import it uncompressed or in smaller parts.',
  );
}
