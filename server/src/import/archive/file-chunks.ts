import { createReadStream, openSync, closeSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { archiveError } from './archive-problem.ts';
import { InflateGuard, STREAM_LIMITS, type InflateLimits } from './inflate-guard.ts';

const CHUNK = 1 << 20;

/** What is said of a gzip file that can't be taken. */
export interface GzipFaults {
  readonly tooLarge?: (detail: string) => Error;
  /** `code` is zlib's: Z_BUF_ERROR where the file is cut off. */
  readonly broken: (code: string) => Error;
}

const FAULTS: GzipFaults = { broken: () => archiveError('GZIP_BROKEN') };

/** Whether the file starts with gzip's magic bytes. */
export function isGzip(file: string): boolean {
  const head = readHead(file, 2);
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The first bytes of the file as it lies there. */
export function readHead(file: string, length: number): Buffer {
  try {
    const fd = openSync(file, 'r');
    try {
      const head = Buffer.alloc(length);
      return head.subarray(0, readSync(fd, head, 0, length, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    throw archiveError('FILE_UNREADABLE', basename(file));
  }
}

/** The file's bytes, unpacked when it is gzip, under the limits. */
export async function* fileChunks(
  file: string,
  limits: InflateLimits = STREAM_LIMITS,
  faults: GzipFaults = FAULTS,
): AsyncGenerator<Buffer> {
  if (isGzip(file)) yield* gunzipped(file, limits, faults);
  else yield* plain(file);
}

async function* plain(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) yield chunk as Buffer;
  } catch (cause) {
    if (isSystemError(cause)) throw archiveError('FILE_UNREADABLE', basename(file));
    throw cause;
  }
}

async function* gunzipped(
  file: string,
  limits: InflateLimits,
  { tooLarge, broken }: GzipFaults,
): AsyncGenerator<Buffer> {
  const guard = new InflateGuard(limits, tooLarge);
  const source = createReadStream(file, { highWaterMark: CHUNK });
  const gunzip = createGunzip({ chunkSize: CHUNK });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip) {
      const bytes = chunk as Buffer;
      guard.add(bytes.length, gunzip.bytesWritten);
      yield bytes;
    }
  } catch (cause) {
    if (isZlibError(cause)) throw broken(cause.code);
    if (isSystemError(cause)) throw archiveError('FILE_UNREADABLE', basename(file));
    throw cause;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function isZlibError(cause: unknown): cause is Error & { code: string } {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_');
}

function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause;
}
