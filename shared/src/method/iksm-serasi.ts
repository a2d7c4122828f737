import type { Localised } from '../localised.ts';
import type { MethodIndicator, ResilienceMethod } from './method.ts';

const PERCENT: Localised = { id: '%', en: '%' };
const SCORE_1_5: Localised = { id: 'skor 1–5', en: 'score 1–5' };

function indicator(
  ordinal: number,
  code: string,
  id: string,
  en: string,
  unit: Localised,
  lo: number,
  hi: number,
  direction: MethodIndicator['direction'] = 'HIGHER_IS_BETTER',
): MethodIndicator {
  return { code, ordinal, name: { id, en }, unit, direction, goalposts: { lo, hi }, weight: 1 };
}

/**
 * Indeks Ketahanan Sosial Masyarakat (Serasi), version 1.0.0: four dimensions, one for each Pokja of a Desa
 * Berketahanan Sosial, twelve indicators. Immutable: a change is a new record.
 *
 * @source the project's own method, shared/domain §2: no official indicators, weights or cut-offs were found.
 */
export const IKSM_SERASI_1_0_0: ResilienceMethod = {
  id: 'iksm-serasi',
  version: '1.0.0',
  kind: 'COMPUTED',
  name: {
    id: 'Indeks Ketahanan Sosial Masyarakat (Serasi)',
    en: 'Community Social Resilience Index (Serasi)',
  },
  note: {
    id: 'Metode Serasi, terbuka dan berversi; bukan penilaian resmi pemerintah.',
    en: 'Serasi’s own method, open and versioned; not an official government assessment.',
  },
  scale: { min: 0, max: 100, decimals: 1 },
  dimensions: [
    {
      code: 'PKR',
      name: { id: 'Perlindungan kelompok rentan', en: 'Protection of vulnerable groups' },
      pokja: 'I',
      indicators: [
        indicator(
          1,
          'PKR1',
          'Peserta aktif Jaminan Kesehatan Nasional',
          'Active national health insurance members',
          { id: '% penduduk', en: '% of residents' },
          40,
          95,
        ),
        indicator(
          2,
          'PKR2',
          'Pemerlu pelayanan kesejahteraan sosial yang terlayani',
          'People in social need who are served',
          PERCENT,
          0,
          100,
        ),
        indicator(
          3,
          'PKR3',
          'Posyandu yang aktif setiap bulan',
          'Posyandu active every month',
          PERCENT,
          0,
          100,
        ),
      ],
    },
    {
      code: 'POS',
      name: { id: 'Partisipasi organisasi sosial', en: 'Participation in social organisations' },
      pokja: 'II',
      indicators: [
        indicator(
          4,
          'POS1',
          'Gotong royong',
          'Gotong royong (mutual work)',
          { id: 'kali per bulan', en: 'times per month' },
          0,
          4,
        ),
        indicator(
          5,
          'POS2',
          'Organisasi sosial yang aktif',
          'Active social organisations',
          { id: 'per 1.000 penduduk', en: 'per 1,000 residents' },
          0,
          5,
        ),
        indicator(
          6,
          'POS3',
          'Kehadiran dalam musyawarah desa',
          'Attendance at village deliberation',
          { id: '% undangan', en: '% of invited' },
          0,
          80,
        ),
      ],
    },
    {
      code: 'PKF',
      name: { id: 'Pengendalian konflik', en: 'Control of conflict' },
      pokja: 'III',
      indicators: [
        indicator(
          7,
          'PKF1',
          'Insiden konflik berbobot, 12 bulan terakhir',
          'Weighted conflict incidents, last 12 months',
          { id: 'per 10.000 penduduk', en: 'per 10,000 residents' },
          0,
          10,
          'LOWER_IS_BETTER',
        ),
        indicator(
          8,
          'PKF2',
          'Insiden yang diselesaikan dalam 90 hari',
          'Incidents settled within 90 days',
          { id: '% insiden', en: '% of incidents' },
          0,
          100,
        ),
        {
          ...indicator(
            9,
            'PKF3',
            'Forum atau mediator penyelesaian konflik',
            'Forum or mediator for conflicts',
            { id: 'tahap 0–4', en: 'stage 0–4' },
            0,
            4,
          ),
          step: 1,
        },
      ],
    },
    {
      code: 'KLS',
      name: { id: 'Pemeliharaan kearifan lokal dan sumber daya', en: 'Care for local wisdom and resources' },
      pokja: 'IV',
      indicators: [
        indicator(
          10,
          'KLS1',
          'Tradisi dan pranata yang hidup',
          'Living traditions and institutions',
          SCORE_1_5,
          1,
          5,
        ),
        {
          ...indicator(
            11,
            'KLS2',
            'Aturan lokal pengelolaan sumber daya',
            'Local rules for resources',
            { id: 'tahap 0–2', en: 'stage 0–2' },
            0,
            2,
          ),
          step: 1,
        },
        indicator(12, 'KLS3', 'Kesiapsiagaan bencana', 'Disaster preparedness', SCORE_1_5, 1, 5),
      ],
    },
  ],
  aggregation: {
    dimension: 'WEIGHTED_MEAN',
    index: 'GEOMETRIC_MEAN',
    floor: 1,
    upward: 'RESIDENT_WEIGHTED_MEAN_OF_VILLAGES',
  },
  minimum: {
    indicatorShare: 0.5,
    dimensions: 3,
    requiredDimensions: ['PKF'],
    coverage: 0.6,
    heterogeneousShare: 0.2,
  },
  confidence: {
    completeness: 0.5,
    recency: 0.3,
    source: 0.2,
    fullRecencyMonths: 12,
    zeroRecencyMonths: 48,
    sourceWorth: { verified: 1, selfReport: 0.6, estimate: 0.3 },
    high: 0.8,
    medium: 0.6,
  },
  classes: [
    {
      level: 'LOW',
      from: 0,
      to: 100 / 3,
      fromInclusive: true,
      toInclusive: false,
      name: { id: 'Rendah', en: 'Low' },
      note: null,
    },
    {
      level: 'MEDIUM',
      from: 100 / 3,
      to: 200 / 3,
      fromInclusive: true,
      toInclusive: false,
      name: { id: 'Sedang', en: 'Medium' },
      note: null,
    },
    {
      level: 'HIGH',
      from: 200 / 3,
      to: 100,
      fromInclusive: true,
      toInclusive: true,
      name: { id: 'Tinggi', en: 'High' },
      note: null,
    },
  ],
  nativeClasses: [],
  robustness: { draws: 1000, weights: 0.25, goalposts: 0.1, nearThreshold: 0.8 },
  basedOn: null,
};
