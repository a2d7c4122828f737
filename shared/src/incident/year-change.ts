import type { Labels } from '../localised.ts';
import type { ChangeClaim } from '../method/change.ts';

/** The incidents of one region in one year, and how far they were reported. */
export interface IncidentYear {
  year: number;
  /** Null: nobody knows; 0 only where the whole year was reported everywhere. */
  count: number | null;
  /** Share of all months of all kecamatan in which incidents were being reported, 0–1. Null: there are no kecamatan. */
  reportedShare: number | null;
  /** False: the data ends before the year does. */
  isComplete: boolean;
}

export const YEAR_CHANGE_REASONS = [
  'BEYOND_CHANCE',
  'WITHIN_CHANCE',
  'REPORTING_CHANGED',
  'NOT_REPORTED',
  'YEAR_INCOMPLETE',
  'COUNT_UNKNOWN',
] as const;
export type YearChangeReason = (typeof YEAR_CHANGE_REASONS)[number];

export const YEAR_CHANGE_REASON_LABELS: Labels<YearChangeReason> = {
  BEYOND_CHANCE: {
    id: 'Selisihnya lebih besar daripada kebetulan',
    en: 'The difference is larger than chance explains',
  },
  WITHIN_CHANCE: {
    id: 'Selisihnya masih dapat dijelaskan kebetulan',
    en: 'Chance explains the difference',
  },
  REPORTING_CHANGED: {
    id: 'Pelaporannya berubah lebih banyak daripada jumlahnya',
    en: 'Reporting changed more than the count did',
  },
  NOT_REPORTED: {
    id: 'Pelaporan salah satu tahun belum cukup',
    en: 'Too little was reported in one of the years',
  },
  YEAR_INCOMPLETE: { id: 'Tahunnya belum lengkap', en: 'The year is not complete' },
  COUNT_UNKNOWN: {
    id: 'Jumlah salah satu tahun belum diketahui',
    en: 'The count of one of the years is not known',
  },
};

export interface YearChange {
  /** After − before. Null: one of them is not known. */
  change: number | null;
  /** Chance of a difference at least as unlikely, if nothing had changed. Null: not tested. */
  p: number | null;
  claim: ChangeClaim;
  reason: YearChangeReason;
}

/** A rise or fall is claimed below this chance. @source the brief of the profile; the usual 5%. */
export const CLAIM_BELOW_P = 0.05;
/** Both years must be reported at least this far. @source our choice: the coverage that a parent's level needs (method, step 6). */
export const LEAST_REPORTED_SHARE = 0.6;

/** Probabilities that differ by less than this count as equal, as in R's binom.test. */
const SAME_PROBABILITY = 1 + 1e-7;

/**
 * Two-sided p of the exact conditional test that two Poisson counts have one rate: given their sum, the first is binomial. All
 * outcomes that are at most as likely as the one seen are added up. `exposures` are the times at risk; equal ones when left out.
 *
 * @source Przyborowski and Wilenski 1940, Biometrika 31; the same two-sided p as R's poisson.test.
 */
export function poissonPairP(
  first: number,
  second: number,
  exposures: readonly [number, number] = [1, 1],
): number {
  const n = first + second;
  const odds = exposures[0] / exposures[1];
  const likelihood = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor(((n + 1) * odds) / (1 + odds)));
  likelihood[mode] = 1;
  for (let k = mode; k < n; k++) likelihood[k + 1] = ((likelihood[k] ?? 0) * (n - k) * odds) / (k + 1);
  for (let k = mode; k > 0; k--) likelihood[k - 1] = ((likelihood[k] ?? 0) * k) / ((n - k + 1) * odds);
  const most = (likelihood[first] ?? 0) * SAME_PROBABILITY;
  let [all, unlikely] = [0, 0];
  for (const value of likelihood) {
    all += value;
    if (value <= most) unlikely += value;
  }
  return Math.min(1, unlikely / all);
}

/**
 * What may be said of two years of incidents. Counts are compared by what was reported: a year in which twice as many kecamatan
 * reported may have twice as many incidents by that alone. A claim needs both years complete and reported well enough, p below
 * 5%, and counts that moved the same way as the rates.
 */
export function changeBetweenYears(before: IncidentYear, after: IncidentYear): YearChange {
  if (before.count === null || after.count === null)
    return { change: null, p: null, claim: 'NONE', reason: 'COUNT_UNKNOWN' };
  const change = after.count - before.count;
  const none = (reason: YearChangeReason, p: number | null = null): YearChange => ({
    change,
    p,
    claim: 'NONE',
    reason,
  });
  if (!before.isComplete || !after.isComplete) return none('YEAR_INCOMPLETE');
  const shares = [after.reportedShare ?? 0, before.reportedShare ?? 0] as const;
  if (Math.min(...shares) < LEAST_REPORTED_SHARE) return none('NOT_REPORTED');
  const p = poissonPairP(after.count, before.count, shares);
  if (p >= CLAIM_BELOW_P) return none('WITHIN_CHANCE', p);
  const rates = after.count / shares[0] - before.count / shares[1];
  if (Math.sign(rates) !== Math.sign(change)) return none('REPORTING_CHANGED', p);
  return { change, p, claim: change > 0 ? 'UP' : 'DOWN', reason: 'BEYOND_CHANCE' };
}
