import { PACKED_MARKS, unpackNumber, type PackScale } from '@serasi/shared';
import type { LevelValues } from './level-values.ts';

/** Byte of a region whose value is kept back. */
export const WITHHELD_BYTE = 254;
const NO_REGION = 255;

/** A number for each region of a level: `numbers[i]` is that of the region with id `firstId + i`; NaN: none is told. */
export interface RegionNumbers {
  firstId: number;
  numbers: Float64Array;
}

/** `PackedValues` of the schema. */
export interface PackedValues extends PackScale {
  firstId: number;
  values: string;
}

/** The packed numbers, still with their marks. @throws when the text is not base64. */
function unpack(text: string): Uint16Array {
  const binary = atob(text);
  const packed = new Uint16Array(binary.length >> 1);
  for (let i = 0; i < packed.length; i++)
    packed[i] = binary.charCodeAt(i * 2) | (binary.charCodeAt(i * 2 + 1) << 8);
  return packed;
}

/** Numbers and, by `classOf`, the class of each: 0 no data, from 1 on a class of the layer. */
export function decodeNumbers(
  { firstId, values, ...scale }: PackedValues,
  classOf: (value: number) => number,
): LevelValues & RegionNumbers {
  const packed = unpack(values);
  const numbers = new Float64Array(packed.length);
  const bytes = new Array<number>(packed.length);
  const counts = new Array<number>(NO_REGION).fill(0);
  packed.forEach((one, i) => {
    const value = unpackNumber(one, scale);
    numbers[i] = value;
    const byte = byteOf(one, value, classOf);
    bytes[i] = byte;
    if (byte !== NO_REGION) counts[byte] = (counts[byte] ?? 0) + 1;
  });
  return { firstId, bytes, counts, numbers };
}

function byteOf(packed: number, value: number, classOf: (value: number) => number): number {
  if (packed === PACKED_MARKS.NO_REGION) return NO_REGION;
  if (packed === PACKED_MARKS.WITHHELD) return WITHHELD_BYTE;
  return Number.isNaN(value) ? 0 : classOf(value);
}

/** The value of one region; null where none is told. */
export function numberOfId(values: RegionNumbers | undefined, id: number): number | null {
  const value = values?.numbers[id - values.firstId] ?? NaN;
  return Number.isNaN(value) ? null : value;
}
