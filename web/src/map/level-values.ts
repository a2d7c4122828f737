import type { ResilienceLevel } from '../api/generated/graphql.ts';

/** Byte → level, as `PackedLevels` defines it; 255 (no such region) is none of them. */
export const LEVEL_OF_BYTE: readonly ResilienceLevel[] = ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'];

/** Byte of an id that is no region of the level. */
const NO_REGION = 255;

/** One class for each region of one administrative level: `bytes[i]` is that of the region with id `firstId + i`. */
export interface LevelValues {
  firstId: number;
  bytes: readonly number[];
  /** Regions of each class: `counts[byte]`. */
  counts: readonly number[];
}

/** Turns base64 bytes into values and counts them. @throws when the text is not base64. */
export function decodePacked(firstId: number, text: string): LevelValues {
  const binary = atob(text);
  const bytes = new Array<number>(binary.length);
  const counts = new Array<number>(NO_REGION).fill(0);
  for (let i = 0; i < binary.length; i++) {
    const byte = binary.charCodeAt(i);
    bytes[i] = byte;
    if (byte !== NO_REGION) counts[byte] = (counts[byte] ?? 0) + 1;
  }
  return { firstId, bytes, counts };
}

/** The class of one region; null where these values do not know it. */
export function classOfId(values: LevelValues | undefined, id: number): number | null {
  const byte = values?.bytes[id - values.firstId];
  return byte === undefined || byte === NO_REGION ? null : byte;
}

/** The resilience level of one region; null where these values do not know it. */
export function levelOfId(values: LevelValues | undefined, id: number): ResilienceLevel | null {
  const byte = classOfId(values, id);
  return byte === null ? null : (LEVEL_OF_BYTE[byte] ?? null);
}
