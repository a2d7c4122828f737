import type { Readable } from 'node:stream';
import { type Entry, type Options, type ZipFile, fromBufferPromise, openPromise } from 'yauzl';
import { InflateGuard, type InflateLimits } from '../archive/inflate-guard.ts';
import { UserError } from '../../platform/errors.ts';
import { refuse } from './refuse.ts';

/** What the entries read from one archive may inflate to, all together; each in proportion. */
const LIMITS: InflateLimits = { maxBytes: 1024 ** 3, maxRatio: 200, ratioFrom: 10 * 1024 ** 2 };
const MAX_ENTRIES = 10_000;

const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false };

/** An open archive: its entries by name, and their bytes. Nothing is ever written to disk. */
export class Zip {
  private readonly total = new InflateGuard({ ...LIMITS, maxRatio: Infinity }, bomb);

  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(source: string | Buffer): Promise<Zip> {
    const file = await zipErrors(
      typeof source === 'string' ? openPromise(source, OPTIONS) : fromBufferPromise(source, OPTIONS),
    );
    try {
      return new Zip(file, await zipErrors(entriesOf(file)));
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Inflates one entry, measuring what comes out: what the archive says about itself is not believed. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    if (entry.isEncrypted()) throw encrypted();
    const own = new InflateGuard(LIMITS, bomb);
    try {
      const stream: Readable = await this.file.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        own.add(chunk.length, entry.compressedSize);
        this.total.add(chunk.length, entry.compressedSize);
        yield chunk;
      }
    } catch (error) {
      throw zipError(error);
    }
  }

  /** The beginning of an entry. */
  async head(name: string, length: number): Promise<string> {
    for await (const chunk of this.read(name)) return chunk.subarray(0, length).toString('latin1');
    return '';
  }

  close(): void {
    this.file.close();
  }
}

async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) {
    const name = (entry.fileName as unknown as Buffer).toString().replaceAll('\\', '/').replace(/^\//, '');
    entries.set(name, entry);
    if (entries.size > MAX_ENTRIES) throw bomb();
  }
  return entries;
}

async function zipErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw zipError(error);
  }
}

/** Errors of the disk stay what they are; all others say that the archive is damaged. */
function zipError(error: unknown): unknown {
  if (error instanceof UserError || (error as { syscall?: unknown }).syscall !== undefined) return error;
  return refuse(
    'FILE_BROKEN',
    'Berkas XLSX rusak atau terpotong dan tidak dapat dibuka. Unduh atau simpan ulang berkas itu dari Excel atau LibreOffice.',
    'The XLSX file is damaged or cut off and cannot be opened. Download it again or save it anew from Excel or LibreOffice.',
  );
}

function bomb(): Error {
  return refuse(
    'FILE_TOO_LARGE_UNPACKED',
    'Isi berkas XLSX mengembang jauh melebihi batas yang wajar. Salin datanya saja ke buku kerja baru, atau simpan sebagai CSV.',
    'The content of the XLSX file inflates far beyond what is reasonable. Copy only its data to a new workbook, or save it as CSV.',
  );
}

function encrypted(): Error {
  return refuse(
    'FILE_ENCRYPTED',
    'Berkas ini dikunci dengan kata sandi. Buka kuncinya di Excel, lalu simpan ulang.',
    'This file is locked with a password. Unlock it in Excel, then save it again.',
  );
}
