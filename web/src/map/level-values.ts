import type { ResilienceLevel } from '../api/generated/graphql.ts';

/** Byte → level, as `PackedLevels` defines it; 255 (no such region) is none of them. */
export const LEVEL_OF_BYTE: readonly ResilienceLevel[] = ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'];

/** The levels of all regions of one administrative level: `bytes[i]` is that of the region with id `firstId + i`. */
export interface LevelValues {
  firstId: number;
  bytes: readonly number[];
  counts: Record<ResilienceLevel, number>;
}

/** Turns base64 bytes into values and counts them. @throws when the text is not base64. */
export function decodePacked(packed: { firstId: number; levels: string }): LevelValues {
  const binary = atob(packed.levels);
  const bytes = new Array<number>(binary.length);
  const tally = [0, 0, 0, 0];
  for (let i = 0; i < binary.length; i++) {
    const byte = binary.charCodeAt(i);
    bytes[i] = byte;
    if (byte < 4) tally[byte] = (tally[byte] ?? 0) + 1;
  }
  const [noData = 0, low = 0, medium = 0, high = 0] = tally;
  return {
    firstId: packed.firstId,
    bytes,
    counts: { NO_DATA: noData, LOW: low, MEDIUM: medium, HIGH: high },
  };
}

/** The level of one region; null where these values do not know it. */
export function levelOfId(values: LevelValues | undefined, id: number): ResilienceLevel | null {
  const byte = values?.bytes[id - values.firstId];
  return byte === undefined ? null : (LEVEL_OF_BYTE[byte] ?? null);
}
