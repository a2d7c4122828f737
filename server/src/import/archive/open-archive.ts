import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { UserError } from '../../platform/errors.ts';
import { archiveError } from './archive-problem.ts';
import { DISK_LIMITS, InflateGuard, type InflateLimits } from './inflate-guard.ts';

const MAX_ENTRIES = 2000;
const DEFLATE = 8;
const STORED = 0;

export interface ArchiveEntry {
  /** As the archive calls it, with `/`. */
  readonly name: string;
}

/** A ZIP archive whose names were checked; nothing is unpacked yet. */
export interface Archive {
  /** Files only, without what macOS and Windows leave behind. */
  readonly entries: readonly ArchiveEntry[];
  /** Unpacks to a file of its own in the archive's temporary folder; its name is ours, with the entry's extension. */
  extract(entry: ArchiveEntry): Promise<string>;
  /** Removes all that was unpacked. */
  close(): Promise<void>;
}

/**
 * Opens a ZIP and refuses what is unsafe: names that lead outside, passwords, too many entries. Sizes are
 * measured while unpacking. `parent` is the folder that gets the temporary folder.
 *
 * @throws UserError
 */
export async function openArchive(
  file: string,
  parent: string,
  limits: InflateLimits = DISK_LIMITS,
): Promise<Archive> {
  const zip = await broken(() =>
    openPromise(file, { autoClose: false, decodeStrings: true, strictFileNames: false }),
  );
  try {
    const entries = await listEntries(zip);
    return new TempArchive(zip, entries, parent, limits);
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw archiveError('ARCHIVE_TOO_MANY', String(MAX_ENTRIES));
  const entries = new Map<string, Entry>();
  let count = 0;
  await broken(async () => {
    for await (const entry of zip.eachEntry()) {
      if (++count > MAX_ENTRIES) throw archiveError('ARCHIVE_TOO_MANY', String(MAX_ENTRIES));
      check(entry);
      if (!entry.fileName.endsWith('/') && !isLitter(entry.fileName)) entries.set(entry.fileName, entry);
    }
  });
  if (entries.size === 0) throw archiveError('ARCHIVE_EMPTY');
  return entries;
}

function check(entry: Entry): void {
  const { fileName, compressionMethod } = entry;
  const parts = fileName.split(/[/\\]/);
  if (validateFileName(fileName) !== null || parts.includes('..') || fileName.includes('\0')) {
    throw archiveError('ARCHIVE_UNSAFE', fileName);
  }
  if (entry.isEncrypted()) throw archiveError('ARCHIVE_ENCRYPTED', fileName);
  if (compressionMethod !== DEFLATE && compressionMethod !== STORED) {
    throw archiveError('ARCHIVE_BROKEN', `${fileName}: metode/method ${compressionMethod}`);
  }
}

function isLitter(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return (
    /(^|\/)__MACOSX\//.test(name) ||
    base.startsWith('._') ||
    /^(\.ds_store|thumbs\.db|desktop\.ini)$/i.test(base)
  );
}

class TempArchive implements Archive {
  readonly entries: readonly ArchiveEntry[];
  private readonly total: InflateGuard;
  private folder: string | undefined;
  private count = 0;

  constructor(
    private readonly zip: ZipFile,
    private readonly byName: ReadonlyMap<string, Entry>,
    private readonly parent: string,
    private readonly limits: InflateLimits,
  ) {
    this.entries = [...byName.keys()].map((name) => ({ name }));
    this.total = new InflateGuard({ ...limits, maxRatio: Infinity });
  }

  async extract({ name }: ArchiveEntry): Promise<string> {
    const entry = this.byName.get(name);
    if (!entry) throw new Error(`no entry ${name}`);
    this.folder ??= await mkdtemp(join(this.parent, 'unpacked-'));
    const extension = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0].toLowerCase() ?? '';
    const path = join(this.folder, `${this.count++}${extension}`);
    await broken(async () => {
      const stream = await this.zip.openReadStreamPromise(entry);
      await pipeline(
        stream,
        (chunks: AsyncIterable<Buffer>) => this.guarded(entry, chunks),
        createWriteStream(path),
      );
    }, name);
    return path;
  }

  async close(): Promise<void> {
    this.zip.close();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  private async *guarded(entry: Entry, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const own = new InflateGuard(this.limits);
    let sum = 0;
    for await (const chunk of chunks) {
      own.add(chunk.length, entry.compressedSize);
      this.total.add(chunk.length, 1);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw archiveError('ARCHIVE_BROKEN', `${entry.fileName}: CRC`);
  }
}

/** Whatever the library says about a damaged archive becomes one of our sentences. */
async function broken<T>(work: () => Promise<T>, name?: string): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (!(cause instanceof Error)) throw cause;
    if (/^(absolute path|invalid relative path|invalid characters)/.test(cause.message)) {
      throw archiveError('ARCHIVE_UNSAFE', cause.message);
    }
    if (/encrypt/.test(cause.message)) throw archiveError('ARCHIVE_ENCRYPTED', name ?? '');
    if ('syscall' in cause) throw cause;
    throw archiveError('ARCHIVE_BROKEN', name ? `${name}: ${cause.message}` : cause.message);
  }
}
