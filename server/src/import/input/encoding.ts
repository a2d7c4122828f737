import { isUtf8 } from 'node:buffer';
import { refuse } from './refuse.ts';

/** How the bytes of a text file become letters. */
export interface TextEncoding {
  /** As TextDecoder calls it: utf-8, utf-16le, utf-16be, windows-1252 … */
  readonly name: string;
  /** Neither said by the person nor by the file: windows-1252 because the bytes are not valid UTF-8. */
  readonly guessed: boolean;
  /** The file begins with a byte order mark. */
  readonly marked: boolean;
}

/** Names people use that TextDecoder does not know. */
const ALIASES: Record<string, string> = { ansi: 'windows-1252', utf16: 'utf-16le', 'utf8-bom': 'utf-8' };

/**
 * One pass over all bytes: what the person said, else the byte order mark, else UTF-8 if every byte of the
 * file agrees, else windows-1252. Refuses NUL bytes, and bytes that are not valid in the encoding they were said to be.
 */
export async function findEncoding(bytes: AsyncIterable<Buffer>, said?: string): Promise<TextEncoding> {
  const scan = new Utf8Scan();
  let name = said === undefined ? undefined : canonical(said);
  let mark: string | undefined;
  let first = true;
  for await (const chunk of bytes) {
    if (first) mark = byteOrderMark(chunk);
    name ??= mark;
    first = false;
    if (name?.startsWith('utf-16') === true) break;
    if (chunk.includes(0)) throw binary(scan.line);
    if (name === undefined || name === 'utf-8') scan.write(chunk);
    if (scan.invalidLine !== null && name === 'utf-8') throw notUtf8(scan.invalidLine);
  }
  scan.end();
  const marked = mark !== undefined;
  if (scan.invalidLine === null) return { name: name ?? 'utf-8', guessed: false, marked };
  if (name === 'utf-8') throw notUtf8(scan.invalidLine);
  return { name: 'windows-1252', guessed: true, marked };
}

/** The text as UTF-8 bytes without a byte order mark. */
export async function* asUtf8(bytes: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  if (encoding.name === 'utf-8') {
    yield* withoutMark(bytes);
    return;
  }
  const decoder = new TextDecoder(encoding.name);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.includes('\0')) throw binary(null);
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

async function* withoutMark(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of bytes) {
    yield first && byteOrderMark(chunk) === 'utf-8' ? chunk.subarray(3) : chunk;
    first = false;
  }
}

/** Watches chunks for the first byte that is not UTF-8; a letter may lie across two chunks. */
class Utf8Scan {
  line = 1;
  invalidLine: number | null = null;
  private rest: Buffer = Buffer.alloc(0);

  write(chunk: Buffer): void {
    if (this.invalidLine !== null) return;
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = bytes.length - unfinished(bytes);
    const whole = bytes.subarray(0, end);
    if (isUtf8(whole)) this.line += newlines(whole);
    else this.invalidLine = this.line + newlines(whole.subarray(0, validPrefix(whole)));
    this.rest = bytes.subarray(end);
  }

  end(): void {
    if (this.rest.length > 0) this.invalidLine ??= this.line;
  }
}

/** How many bytes at the end begin a letter that the next chunk may finish. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? back : 0;
  }
  return 0;
}

/** The length of the longest valid beginning, to a line's precision. */
function validPrefix(bytes: Buffer): number {
  let end = 0;
  for (let next = bytes.indexOf(10); next !== -1; next = bytes.indexOf(10, next + 1)) {
    if (!isUtf8(bytes.subarray(end, next))) return end;
    end = next + 1;
  }
  return end;
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

function byteOrderMark(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined;
}

function canonical(said: string): string {
  const label = said.trim().toLowerCase();
  try {
    return new TextDecoder(ALIASES[label] ?? label).encoding;
  } catch {
    throw refuse(
      'ENCODING_UNKNOWN',
      `Enkode "${said}" tidak dikenal. Pakai misalnya utf-8, windows-1252 atau utf-16le.`,
      `The encoding "${said}" is not known. Use for example utf-8, windows-1252 or utf-16le.`,
    );
  }
}

function binary(line: number | null): Error {
  const [id, en] = line === null ? ['', ''] : [` (sekitar baris ${line})`, ` (near line ${line})`];
  return refuse(
    'NOT_TEXT',
    `Berkas ini bukan teks CSV: ada bita NUL${id}. Jika dari Excel, simpan ulang sebagai "CSV UTF-8"; jika UTF-16, sebutkan enkodenya utf-16le.`,
    `This file is no CSV text: it has NUL bytes${en}. If it is from Excel, save it again as "CSV UTF-8"; if it is UTF-16, give the encoding utf-16le.`,
  );
}

function notUtf8(line: number): Error {
  return refuse(
    'ENCODING_WRONG',
    `Baris ${line} bukan UTF-8 yang sah. Sebutkan enkode yang benar (biasanya windows-1252) atau simpan ulang sebagai "CSV UTF-8".`,
    `Line ${line} is not valid UTF-8. Give the right encoding (usually windows-1252) or save the file again as "CSV UTF-8".`,
  );
}
