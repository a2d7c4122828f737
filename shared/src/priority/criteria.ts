import type { Labels } from '../localised.ts';

/** What a planner may weigh. CONFIDENCE is a factor on the score, the others are needs. */
export const PRIORITY_CRITERIA = [
  'LOW_INDEX',
  'WEAK_DIMENSION',
  'INCIDENTS',
  'DECLINE',
  'RESIDENTS',
  'CONFIDENCE',
  'NO_PROGRAMME',
] as const;
export type PriorityCriterion = (typeof PRIORITY_CRITERIA)[number];

/** Criteria that are needs of a village, 0–1; the order of {@link Needs}. */
export const NEED_CRITERIA = [
  'LOW_INDEX',
  'WEAK_DIMENSION',
  'INCIDENTS',
  'DECLINE',
  'RESIDENTS',
  'NO_PROGRAMME',
] as const satisfies readonly PriorityCriterion[];
export type NeedCriterion = (typeof NEED_CRITERIA)[number];

/** Criteria whose data comes with a later part: shown, never counted. */
export const CRITERIA_WITHOUT_DATA: readonly PriorityCriterion[] = ['NO_PROGRAMME'];

/** Whole numbers 0–5. */
export const MOST_WEIGHT = 5;

/**
 * Where needs begin and end; fixed, so that no village's score hangs on the others.
 *
 * @source ADR 0014. Incidents: PKF1's goalpost of iksm-serasi 1.0.0, per 10,000 residents and year. Decline: a share of the
 * index's scale. Residents: about the least and the greatest twentieth of villages.
 */
export const NEED_ENDS = {
  incidentRate: 10,
  declineShare: 0.2,
  residents: { least: 500, most: 10_000 },
} as const;

/** What confidence 0 takes off a score at weight 1; at {@link MOST_WEIGHT} half of it. @source ADR 0014 */
export const DISCOUNT_PER_WEIGHT = 0.1;

export const PRIORITY_CRITERION_LABELS: Labels<PriorityCriterion> = {
  LOW_INDEX: { id: 'Indeks rendah', en: 'Low index' },
  WEAK_DIMENSION: { id: 'Dimensi lemah', en: 'Weak dimension' },
  INCIDENTS: { id: 'Insiden', en: 'Incidents' },
  DECLINE: { id: 'Kecenderungan memburuk', en: 'Worsening trend' },
  RESIDENTS: { id: 'Jumlah penduduk', en: 'Residents' },
  CONFIDENCE: { id: 'Keyakinan data', en: 'Confidence in the data' },
  NO_PROGRAMME: { id: 'Belum ada program', en: 'No programme yet' },
};

/** What a criterion measures and between which ends, in one sentence. */
export const PRIORITY_CRITERION_NOTES: Labels<PriorityCriterion> = {
  LOW_INDEX: {
    id: 'Makin rendah indeks desa, makin besar kebutuhannya: dari ujung atas sampai ujung bawah skala metode.',
    en: 'The lower a village’s index, the greater its need: from the top to the bottom of the method’s scale.',
  },
  WEAK_DIMENSION: {
    id: 'Kekurangan pada dimensi yang paling lemah: dari ujung atas sampai ujung bawah skala metode.',
    en: 'The shortfall of the weakest dimension: from the top to the bottom of the method’s scale.',
  },
  INCIDENTS: {
    id: 'Insiden setahun per 10.000 penduduk di kecamatannya, dari 0 sampai 10 atau lebih. Data publik tidak lebih rinci dari kecamatan; 0 hanya bila pelaporan setahun penuh ada.',
    en: 'Incidents of the year per 10,000 residents of its kecamatan, from 0 to 10 or more. Public data is no finer than the kecamatan; 0 only where the whole year was reported.',
  },
  DECLINE: {
    id: 'Penurunan indeks sejak periode sebelumnya yang melebihi ketidakpastian, dari 0 sampai seperlima skala atau lebih.',
    en: 'A fall of the index since the period before that exceeds its uncertainty, from 0 to a fifth of the scale or more.',
  },
  RESIDENTS: {
    id: 'Makin banyak penduduk, makin banyak yang terjangkau: dari 500 sampai 10.000, skala logaritma.',
    en: 'The more residents, the more are reached: from 500 to 10,000, on a log scale.',
  },
  CONFIDENCE: {
    id: 'Mengurangi skor desa yang datanya kurang meyakinkan: keyakinan 0 mengurangi 10% untuk tiap angka bobot.',
    en: 'Takes off the score where data is not sure: confidence 0 takes off 10% for each point of weight.',
  },
  NO_PROGRAMME: {
    id: 'Belum ada data program, jadi bobotnya 0 dan tidak ikut dihitung.',
    en: 'There is no data on programmes yet, so its weight is 0 and it does not count.',
  },
};
