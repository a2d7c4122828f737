import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js';
import { MAX_FEATURE_BYTES, MAX_FEATURE_TEXT } from './geo-source.ts';
import { geoError } from './problems.ts';

const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;
/** Field 7 of a table, after the two sizes at the vtable's front. */
const COLUMNS_SLOT = 4 + 2 * 7;
const MAX_HEADER = 10 * 1024 * 1024;

/** Length of the header, before the library believes it: a header that is cut off or lies keeps it busy for ever. */
export async function checkHead(chunks: AsyncIterable<Buffer>): Promise<number> {
  let head = Buffer.alloc(0);
  for await (const chunk of chunks) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= MAX_HEADER) break;
  }
  if (head.length < MAGIC_BYTES + LENGTH_BYTES) throw geoError('TRUNCATED', 'FlatGeobuf');
  const length = head.readUInt32LE(MAGIC_BYTES);
  if (length < 8 || length > MAX_HEADER) throw geoError('FILE_BROKEN', 'FlatGeobuf');
  const header = head.subarray(MAGIC_BYTES + LENGTH_BYTES, MAGIC_BYTES + LENGTH_BYTES + length);
  if (header.length < length) throw geoError('TRUNCATED', 'FlatGeobuf');
  if (!columnsFit(header)) throw geoError('FILE_BROKEN', 'FlatGeobuf');
  return length;
}

/**
 * Whether the list of columns lies within the header.
 *
 * @source FlatBuffers internals (tables, vtables, vectors); FlatGeobuf header.fbs, field 7
 */
function columnsFit(header: Buffer): boolean {
  try {
    const table = header.readUInt32LE(0);
    const vtable = table - header.readInt32LE(table);
    const field = header.readUInt16LE(vtable) > COLUMNS_SLOT ? header.readUInt16LE(vtable + COLUMNS_SLOT) : 0;
    if (field === 0) return true;
    const vector = table + field + header.readUInt32LE(table + field);
    return vector + 4 + 4 * header.readUInt32LE(vector) <= header.length;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/**
 * Walks from feature to feature by their lengths. The library reads a feature that is cut off as one whose
 * missing corners are 0, so a whole file must be known to be whole.
 */
export async function checkFrames(
  chunks: AsyncIterable<Buffer>,
  headerLength: number,
  { featuresCount, indexNodeSize }: HeaderMeta,
): Promise<void> {
  const index = indexNodeSize > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0;
  let toSkip = MAGIC_BYTES + LENGTH_BYTES + headerLength + index;
  let prefix = Buffer.alloc(0);
  let count = 0;
  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      if (toSkip > 0) {
        const step = Math.min(toSkip, chunk.length - at);
        toSkip -= step;
        at += step;
        continue;
      }
      const part = chunk.subarray(at, at + LENGTH_BYTES - prefix.length);
      prefix = Buffer.concat([prefix, part]);
      at += part.length;
      if (prefix.length < LENGTH_BYTES) continue;
      toSkip = prefix.readUInt32LE();
      if (toSkip > MAX_FEATURE_BYTES) throw geoError('FEATURE_TOO_BIG', MAX_FEATURE_TEXT);
      prefix = Buffer.alloc(0);
      count++;
    }
  }
  if (toSkip > 0 || prefix.length > 0 || count < featuresCount) throw geoError('TRUNCATED', 'FlatGeobuf');
}
