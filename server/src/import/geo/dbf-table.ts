import { isAscii, isUtf8 } from 'node:buffer';
import type { TextDecoder } from 'node:util';
import { FileWindow } from './file-window.ts';
import type { FeatureRecord } from './feature-record.ts';
import { geoError } from './problems.ts';

interface Field {
  readonly name: Buffer;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

/**
 * The attributes of a shapefile.
 *
 * @source ESRI Shapefile Technical Description (1998); dBASE III/IV file structure
 */
export class DbfTable {
  readonly count: number;
  private readonly window: FileWindow;
  private readonly headerLength: number;
  private readonly recordLength: number;
  private readonly fields: readonly Field[];

  constructor(path: string) {
    this.window = new FileWindow(path);
    const head = this.window.read(0, FIELD_BYTES);
    if (!head) throw geoError('TRUNCATED', '.dbf');
    this.count = head.readUInt32LE(4);
    this.headerLength = head.readUInt16LE(8);
    this.recordLength = head.readUInt16LE(10);
    const header = this.window.read(0, this.headerLength);
    if (!header || this.recordLength < 1) throw geoError('FILE_BROKEN', '.dbf');
    this.fields = readFields(header, this.recordLength);
    if (this.headerLength + this.count * this.recordLength > this.window.size + 1)
      throw geoError('TRUNCATED', '.dbf');
  }

  /** Whether texts and names are ASCII, or at least UTF-8, throughout. */
  survey(): { isAscii: boolean; isUtf8: boolean } {
    const texts = this.fields.filter(({ type }) => type === 'C');
    let ascii = this.fields.every(({ name }) => isAscii(name));
    let utf8 = this.fields.every(({ name }) => isUtf8(name));
    for (let i = 0; i < this.count && utf8; i++) {
      const record = this.record(i);
      if (isAscii(record)) continue;
      for (const field of texts) {
        const bytes = slice(record, field);
        ascii &&= isAscii(bytes);
        utf8 &&= isUtf8(bytes);
      }
    }
    return { isAscii: ascii && utf8, isUtf8: utf8 };
  }

  /** The record's values by name; null where it is marked as deleted. */
  row(index: number, decoder: TextDecoder): FeatureRecord['properties'] | null {
    const record = this.record(index);
    if (record[0] === DELETED) return null;
    return Object.fromEntries(
      this.fields.map((field) => [decoder.decode(field.name), valueOf(field, slice(record, field), decoder)]),
    );
  }

  close(): void {
    this.window.close();
  }

  private record(index: number): Buffer {
    const record = this.window.read(this.headerLength + index * this.recordLength, this.recordLength);
    if (!record) throw geoError('TRUNCATED', '.dbf');
    return record;
  }
}

function readFields(header: Buffer, recordLength: number): Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (
    let i = FIELD_BYTES;
    i + FIELD_BYTES <= header.length && header[i] !== END_OF_FIELDS;
    i += FIELD_BYTES
  ) {
    const raw = header.subarray(i, i + 11);
    const end = raw.indexOf(0);
    const length = header[i + 16] ?? 0;
    fields.push({
      name: Buffer.from(end < 0 ? raw : raw.subarray(0, end)),
      type: String.fromCharCode(header[i + 11] ?? 0),
      at,
      length,
    });
    at += length;
  }
  if (at > recordLength) throw geoError('FILE_BROKEN', '.dbf');
  return fields;
}

function slice(record: Buffer, { at, length }: Field): Buffer {
  return record.subarray(at, at + length);
}

function valueOf({ type }: Field, bytes: Buffer, decoder: TextDecoder): string | number | null {
  if (type === 'I' || type === '+') return bytes.length >= 4 ? bytes.readInt32LE() : null;
  if (type === 'O' || type === 'B') return bytes.length >= 8 ? finite(bytes.readDoubleLE()) : null;
  const text = decoder.decode(bytes).replaceAll('\0', ' ').trim();
  if (text === '' || /^\*+$/.test(text)) return null;
  if (type === 'N' || type === 'F') return numberOf(text);
  if (type === 'D') return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (type === 'L') return /^[yt]/i.test(text) ? 'true' : /^[nf]/i.test(text) ? 'false' : null;
  return text;
}

/** Long codes stay text: a number would lose digits. */
function numberOf(text: string): string | number | null {
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
