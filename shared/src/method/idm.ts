import type { MethodClass, MethodDimension, NativeClass, ResilienceMethod } from './method.ts';

/** @source Permendesa PDTT 2/2016 on the Indeks Desa Membangun: the upper bounds of its classes, inclusive. */
const NATIVE_CLASSES: readonly NativeClass[] = [
  {
    code: 'SANGAT_TERTINGGAL',
    name: { id: 'Sangat tertinggal', en: 'Very underdeveloped' },
    to: 0.4907,
    level: 'LOW',
  },
  { code: 'TERTINGGAL', name: { id: 'Tertinggal', en: 'Underdeveloped' }, to: 0.5989, level: 'LOW' },
  { code: 'BERKEMBANG', name: { id: 'Berkembang', en: 'Developing' }, to: 0.7072, level: 'MEDIUM' },
  { code: 'MAJU', name: { id: 'Maju', en: 'Advanced' }, to: 0.8155, level: 'HIGH' },
  { code: 'MANDIRI', name: { id: 'Mandiri', en: 'Independent' }, to: 1, level: 'HIGH' },
];

const CLASSES: readonly MethodClass[] = [
  {
    level: 'LOW',
    from: 0,
    to: 0.5989,
    fromInclusive: true,
    toInclusive: true,
    name: { id: 'Rendah', en: 'Low' },
    note: { id: 'Sangat tertinggal dan tertinggal', en: 'Very underdeveloped and underdeveloped' },
  },
  {
    level: 'MEDIUM',
    from: 0.5989,
    to: 0.7072,
    fromInclusive: false,
    toInclusive: true,
    name: { id: 'Sedang', en: 'Medium' },
    note: { id: 'Berkembang', en: 'Developing' },
  },
  {
    level: 'HIGH',
    from: 0.7072,
    to: 1,
    fromInclusive: false,
    toInclusive: true,
    name: { id: 'Tinggi', en: 'High' },
    note: { id: 'Maju dan mandiri', en: 'Advanced and independent' },
  },
];

function part(code: string, id: string, en: string): MethodDimension {
  return { code, name: { id, en }, pokja: null, indicators: [] };
}

/**
 * Indeks Desa Membangun 2024, as published: its composite is imported and never recomputed; only the way upward
 * (resident-weighted means, coverage) is ours.
 *
 * @source Kemendesa PDTT, IDM 2024; three-level display: shared/domain §2.
 */
export const IDM_IKS_2024: ResilienceMethod = {
  id: 'idm-iks-2024',
  version: '2024',
  kind: 'PUBLISHED',
  name: { id: 'Indeks Desa Membangun 2024', en: 'Village Development Index (IDM) 2024' },
  note: {
    id: 'Kelurahan dan DKI Jakarta tidak dicakup IDM: belum ada data. Tiga tingkat di peta dipetakan dari lima status IDM oleh Serasi.',
    en: 'IDM does not cover kelurahan and Jakarta: no data yet. Serasi maps the five IDM classes to the three levels of the map.',
  },
  scale: { min: 0, max: 1, decimals: 4 },
  dimensions: [
    part('IKS', 'Indeks Ketahanan Sosial (IDM)', 'Social Resilience Index (IDM)'),
    part('IKE', 'Indeks Ketahanan Ekonomi (IDM)', 'Economic Resilience Index (IDM)'),
    part('IKL', 'Indeks Ketahanan Lingkungan (IDM)', 'Environmental Resilience Index (IDM)'),
  ],
  aggregation: {
    dimension: 'PUBLISHED',
    index: 'PUBLISHED',
    floor: 0,
    upward: 'RESIDENT_WEIGHTED_MEAN_OF_VILLAGES',
  },
  minimum: {
    indicatorShare: 0,
    dimensions: 0,
    requiredDimensions: [],
    coverage: 0.6,
    heterogeneousShare: 0.2,
  },
  confidence: null,
  classes: CLASSES,
  nativeClasses: NATIVE_CLASSES,
  robustness: null,
  basedOn: null,
};
