import type { Labels } from './localised.ts';

/** What can be told of every region of a level at once. */
export const REGION_MEASURES = [
  'INDEX',
  'DIMENSION',
  'CONFIDENCE',
  'CHANGE',
  'COVERAGE',
  'INCIDENT_RATE',
  'POPULATION_DENSITY',
  'RESIDENTS',
] as const;
export type RegionMeasureKind = (typeof REGION_MEASURES)[number];

export const REGION_MEASURE_LABELS: Labels<RegionMeasureKind> = {
  INDEX: { id: 'Indeks ketahanan', en: 'Resilience index' },
  DIMENSION: { id: 'Nilai satu dimensi', en: 'Score of one dimension' },
  CONFIDENCE: { id: 'Keyakinan', en: 'Confidence' },
  CHANGE: { id: 'Perubahan indeks', en: 'Change of the index' },
  COVERAGE: { id: 'Kelengkapan data', en: 'Completeness of data' },
  INCIDENT_RATE: { id: 'Insiden per 10.000 penduduk', en: 'Incidents per 10,000 residents' },
  POPULATION_DENSITY: { id: 'Kepadatan penduduk', en: 'Population density' },
  RESIDENTS: { id: 'Penduduk', en: 'Residents' },
};

/** Bytes of a change's claim: the place in the list is what is packed. */
export const PACKED_CLAIMS = ['UNKNOWN', 'DOWN', 'NONE', 'UP'] as const;
