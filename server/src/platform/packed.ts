import { PACKED_MARKS, packNumber, packScale, type PackScale } from '@serasi/shared';

/** Bytes of regions, by id. */
export interface PackedBytes {
  /** Region id of the first byte. 0 when there are no regions. */
  firstId: number;
  /** Base64; byte i speaks of region `firstId + i`, 255 where no such region is. */
  bytes: string;
}

/** Numbers of two bytes, by region id. */
export interface PackedNumbers extends PackScale {
  firstId: number;
  /** Base64 of little-endian numbers of 16 bits; what is no value is in `PACKED_MARKS`. */
  values: string;
}

const NO_REGION = 255;

/** `ids` ascend; `byteOf(i)` is the byte of region `ids[i]`. */
export function packBytes(ids: ArrayLike<number>, byteOf: (i: number) => number): PackedBytes {
  const { firstId, length } = extent(ids);
  const bytes = Buffer.alloc(length, NO_REGION);
  for (let i = 0; i < ids.length; i++) bytes[(ids[i] ?? 0) - firstId] = byteOf(i);
  return { firstId, bytes: bytes.toString('base64') };
}

/** `ids` ascend; NaN is unknown; `isWithheld(i)`: there is a value that is not told. */
export function packNumbers(
  ids: ArrayLike<number>,
  values: ArrayLike<number>,
  isWithheld: (i: number) => boolean,
): PackedNumbers {
  const { firstId, length } = extent(ids);
  const scale = packScale(least(values), -least(Array.from(values, (value) => -value)));
  const numbers = Buffer.alloc(length * 2);
  for (let i = 0; i < length; i++) numbers.writeUInt16LE(PACKED_MARKS.NO_REGION, i * 2);
  for (let i = 0; i < ids.length; i++) {
    const packed = isWithheld(i) ? PACKED_MARKS.WITHHELD : packNumber(values[i] ?? NaN, scale);
    numbers.writeUInt16LE(packed, ((ids[i] ?? 0) - firstId) * 2);
  }
  return { firstId, ...scale, values: numbers.toString('base64') };
}

function extent(ids: ArrayLike<number>): { firstId: number; length: number } {
  const firstId = ids[0] ?? 0;
  return { firstId, length: ids.length ? (ids[ids.length - 1] ?? 0) - firstId + 1 : 0 };
}

/** Infinity without any. */
function least(values: ArrayLike<number>): number {
  let found = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value < found) found = value;
  }
  return found;
}
