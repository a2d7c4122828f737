import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

/** What a test puts into a ZIP; everything that is unusual can be said. */
export interface ZipMember {
  readonly name: string;
  readonly content: Buffer | string;
  /** General purpose bits: 1 is "encrypted". */
  readonly flags?: number;
  /** What the headers say, where they lie. */
  readonly claimedSize?: number;
  readonly crc?: number;
}

/** A folder of the test's own. */
export function testFolder(): string {
  return mkdtempSync(join(tmpdir(), 'serasi-geo-'));
}

export function save(folder: string, name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A ZIP with exactly the names it is told, also wrong ones. */
export function zipOf(members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, claimedSize, crc } of members) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc ?? crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export type Ring = readonly (readonly [x: number, y: number])[];

/** A square with its south-west corner there, clockwise as shapefiles want exteriors. */
export function square(x: number, y: number, size = 0.1): Ring {
  return [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ];
}

/** A main file of polygons (type 5) or polygons with heights (15). */
export function shpOf(records: readonly (readonly Ring[])[], type = 5): Buffer {
  const bodies = records.map((rings, i) => {
    const points = rings.flat();
    const body = Buffer.alloc(
      8 + 44 + 4 * rings.length + 16 * points.length + (type === 15 ? 16 + 8 * points.length : 0),
    );
    body.writeInt32BE(i + 1, 0);
    body.writeInt32BE((body.length - 8) / 2, 4);
    body.writeInt32LE(type, 8);
    body.writeInt32LE(rings.length, 44);
    body.writeInt32LE(points.length, 48);
    let from = 0;
    for (const [k, ring] of rings.entries()) {
      body.writeInt32LE(from, 52 + 4 * k);
      from += ring.length;
    }
    points.flat().forEach((value, k) => body.writeDoubleLE(value, 52 + 4 * rings.length + 8 * k));
    return body;
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + bodies.reduce((sum, body) => sum + body.length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  return Buffer.concat([header, ...bodies]);
}

/** A table with one text column. A row that begins with `*` is marked as deleted. */
export function dbfOf(column: string, rows: readonly Buffer[], type = 'C', width = 20): Buffer {
  const header = Buffer.alloc(65);
  header[0] = 3;
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(65, 8);
  header.writeUInt16LE(1 + width, 10);
  header.write(column, 32, 'latin1');
  header.write(type, 43, 'latin1');
  header[48] = width;
  header[64] = 0x0d;
  const records = rows.map((row) => {
    const deleted = row[0] === 0x2a;
    const text = deleted ? row.subarray(1) : row;
    return Buffer.concat([Buffer.from(deleted ? '*' : ' '), text, Buffer.alloc(width - text.length, 0x20)]);
  });
  return Buffer.concat([header, ...records]);
}
