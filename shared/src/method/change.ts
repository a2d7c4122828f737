import type { Labels } from '../localised.ts';

/** A region's index in one period with the interval of step 9; null where unknown. */
export interface IndexWithInterval {
  index: number | null;
  low: number | null;
  high: number | null;
}

export const CHANGE_CLAIMS = ['UP', 'DOWN', 'NONE'] as const;
export type ChangeClaim = (typeof CHANGE_CLAIMS)[number];

export const CHANGE_REASONS = [
  'INTERVALS_APART',
  'INTERVALS_OVERLAP',
  'INTERVAL_UNKNOWN',
  'INDEX_UNKNOWN',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export const CHANGE_REASON_LABELS: Labels<ChangeReason> = {
  INTERVALS_APART: {
    id: 'Kedua rentang ketidakpastian tidak bertumpang tindih',
    en: 'The two intervals do not overlap',
  },
  INTERVALS_OVERLAP: {
    id: 'Perubahan masih di dalam rentang ketidakpastian',
    en: 'The change lies within the intervals of uncertainty',
  },
  INTERVAL_UNKNOWN: {
    id: 'Rentang ketidakpastian belum dihitung',
    en: 'The interval of uncertainty is not computed yet',
  },
  INDEX_UNKNOWN: {
    id: 'Indeks salah satu periode belum ada',
    en: 'One of the periods has no index yet',
  },
};

export interface IndexChange {
  /** After − before, in points of the index; null where one of them is unknown. */
  delta: number | null;
  /** What may be said of it. */
  claim: ChangeClaim;
  reason: ChangeReason;
}

/**
 * What may be said of a change between two periods: a rise or fall only where the intervals lie apart; none where they overlap
 * or touch, or where one is unknown. NaN counts as unknown. Both periods have the same draws, so this is more cautious than
 * a test of the difference would be.
 */
export function changeBetween(before: IndexWithInterval, after: IndexWithInterval): IndexChange {
  const known = (value: number | null): number => value ?? NaN;
  const delta = known(after.index) - known(before.index);
  if (Number.isNaN(delta)) return { delta: null, claim: 'NONE', reason: 'INDEX_UNKNOWN' };
  const ends = [before.low, before.high, after.low, after.high].map(known);
  if (ends.some(Number.isNaN)) return { delta, claim: 'NONE', reason: 'INTERVAL_UNKNOWN' };
  if (known(after.low) > known(before.high)) return { delta, claim: 'UP', reason: 'INTERVALS_APART' };
  if (known(after.high) < known(before.low)) return { delta, claim: 'DOWN', reason: 'INTERVALS_APART' };
  return { delta, claim: 'NONE', reason: 'INTERVALS_OVERLAP' };
}
