import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../platform/errors.ts';

export interface FetchOptions {
  /** Where downloads are kept; an unfinished one goes on from where it stopped. */
  readonly folder: string;
  /** Largest file that is taken, in bytes. */
  readonly maxBytes: number;
  readonly report: (done: number, total: number) => void;
  /** What is at the address never changes: a download that is there is not asked for again. */
  readonly isPinned?: boolean;
}

export const MAX_DOWNLOAD_BYTES = 4 * 1024 ** 3;
const TRIES = 4;
const PAUSE_MS = 1_000;

/** Whether FILE is an address rather than a path. */
export function isAddress(file: string): boolean {
  return /^https?:\/\//i.test(file);
}

/**
 * Downloads a file by https (http only from this machine itself) and returns its path. What an earlier, interrupted try had got is
 * kept and asked for no more, as long as the server says that the file is the same.
 * @throws UserError
 */
export async function fetchFile(address: string, options: FetchOptions): Promise<string> {
  const url = checkAddress(address);
  const folder = join(options.folder, createHash('sha256').update(url.href).digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(decodeURIComponent(url.pathname)) || 'berkas');
  if (options.isPinned && existsSync(path)) return path;
  for (let tries = 1; ; tries++) {
    try {
      await fetchOnce(url, path, options);
      return path;
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (tries === TRIES) throw unreachable(address, (error as Error).cause ?? error);
      await sleep(PAUSE_MS * tries);
    }
  }
}

function checkAddress(address: string): URL {
  if (!URL.canParse(address)) throw unreachable(address, 'URL');
  const url = new URL(address);
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || isLocal) return url;
  throw new UserError('HTTPS_ONLY', {
    id: `Alamat ${address} tidak aman: gunakan https.`,
    en: `The address ${address} is not safe: use https.`,
  });
}

async function fetchOnce(url: URL, path: string, { maxBytes, report }: FetchOptions): Promise<void> {
  const partial = `${path}.partial`;
  const tagFile = `${partial}.etag`;
  const tag = await readFile(tagFile, 'utf8').catch(() => '');
  const have =
    tag === ''
      ? 0
      : await stat(partial).then(
          ({ size }) => size,
          () => 0,
        );
  const response = await fetch(url, {
    headers: have > 0 ? { range: `bytes=${have}-`, 'if-range': tag } : {},
    redirect: 'follow',
  });
  if (response.status >= 500) throw new Error(`HTTP ${response.status}`);
  if (response.status === 416) {
    await rm(partial, { force: true });
    throw new Error('HTTP 416');
  }
  if (!response.ok || !response.body) throw refused(url.href, response.status);
  checkAddress(response.url);
  const from = response.status === 206 ? have : 0;
  const length = Number(response.headers.get('content-length') ?? 0);
  if (from + length > maxBytes) throw tooLarge(url.href, maxBytes);
  await writeFile(tagFile, response.headers.get('etag') ?? response.headers.get('last-modified') ?? '');
  let done = from;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      report(done, length > 0 ? from + length : 0);
      next(done > maxBytes ? tooLarge(url.href, maxBytes) : null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(response.body),
    watch,
    createWriteStream(partial, { flags: from > 0 ? 'a' : 'w' }),
  );
  if (length > 0 && done !== from + length) throw new Error('the connection ended early');
  await rename(partial, path);
  await rm(tagFile, { force: true });
}

function unreachable(address: string, cause: unknown): UserError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new UserError('UNREACHABLE', {
    id: `Berkas ${address} tidak dapat diunduh (${detail}). Periksa alamat dan sambungan internet; yang sudah terunduh dilanjutkan bila dijalankan lagi.`,
    en: `The file ${address} can't be downloaded (${detail}). Check the address and the connection; what was downloaded is kept and goes on when you run it again.`,
  });
}

function refused(address: string, status: number): UserError {
  return new UserError(status === 404 ? 'DOWNLOAD_MISSING' : 'DOWNLOAD_REFUSED', {
    id: `Server menjawab ${status} untuk ${address}. Periksa alamatnya.`,
    en: `The server answered ${status} for ${address}. Check the address.`,
  });
}

function tooLarge(address: string, maxBytes: number): UserError {
  const gigabytes = (maxBytes / 1024 ** 3).toFixed(1);
  return new UserError('DOWNLOAD_TOO_LARGE', {
    id: `Berkas ${address} lebih besar dari ${gigabytes.replace('.', ',')} GB. Unduh sendiri dan pecah lebih dahulu.`,
    en: `The file ${address} is larger than ${gigabytes} GB. Download it yourself and split it first.`,
  });
}
