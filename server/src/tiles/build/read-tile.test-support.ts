import { gunzipSync } from 'node:zlib';

/** One feature as a test wants it; geometry commands stay as they are. */
export interface ReadFeature {
  id: number | null;
  type: number;
  tags: Record<string, string | number>;
  geometry: number[];
}

/** Reads a gzipped vector tile by the letter of the format, independent of the library that wrote it. @source MVT 2.1 */
export function readTile(body: Buffer): Record<string, ReadFeature[]> {
  const layers: Record<string, ReadFeature[]> = {};
  for (const [, layer] of fields(gunzipSync(body))) {
    const parts = fields(bytes(layer));
    const text = (field: number): string[] =>
      parts.filter(([f]) => f === field).map(([, v]) => bytes(v).toString());
    const values = parts.filter(([f]) => f === 4).map(([, v]) => valueOf(bytes(v)));
    const keys = text(3);
    layers[text(1)[0] ?? ''] = parts
      .filter(([f]) => f === 2)
      .map(([, v]) => featureOf(fields(bytes(v)), keys, values));
  }
  return layers;
}

type Field = [field: number, value: number | Buffer];

function featureOf(parts: Field[], keys: string[], values: (string | number)[]): ReadFeature {
  const single = (field: number): number | null =>
    (parts.find(([f]) => f === field)?.[1] as number | undefined) ?? null;
  const packed = (field: number): number[] =>
    varints(bytes(parts.find(([f]) => f === field)?.[1] ?? Buffer.alloc(0)));
  const pairs = packed(2);
  const tags: ReadFeature['tags'] = {};
  for (let i = 0; i < pairs.length; i += 2) tags[keys[pairs[i] ?? 0] ?? ''] = values[pairs[i + 1] ?? 0] ?? '';
  return { id: single(1), type: single(3) ?? 0, tags, geometry: packed(4) };
}

function valueOf(buffer: Buffer): string | number {
  const value = fields(buffer)[0]?.[1] ?? '';
  return Buffer.isBuffer(value) ? value.toString() : value;
}

function bytes(value: number | Buffer): Buffer {
  if (!Buffer.isBuffer(value)) throw new Error('a message was expected');
  return value;
}

function varints(buffer: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < buffer.length;) {
    const [value, next] = varint(buffer, at);
    numbers.push(value);
    at = next;
  }
  return numbers;
}

function fields(buffer: Buffer): Field[] {
  const found: Field[] = [];
  for (let at = 0; at < buffer.length;) {
    const [tag, start] = varint(buffer, at);
    const [value, next] = varint(buffer, start);
    if (tag % 8 === 0) found.push([tag >> 3, value]);
    else if (tag % 8 === 2) found.push([tag >> 3, buffer.subarray(next, next + value)]);
    else throw new Error(`wire type ${tag % 8}`);
    at = tag % 8 === 2 ? next + value : next;
  }
  return found;
}

function varint(buffer: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  let at = start;
  for (let factor = 1; ; factor *= 128) {
    const byte = buffer.readUInt8(at++);
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at];
  }
}
