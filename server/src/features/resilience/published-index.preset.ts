import { IDM_IKS_2024, type ResilienceMethod } from '@serasi/shared';

/** How a published index stands in a table: which column is what. */
export interface IndexPreset {
  method: ResilienceMethod;
  /** Of all rows; absent: a column says it. */
  period?: string;
  columns: Readonly<Record<'code' | 'village' | 'district' | 'index' | 'class', string>> & { year?: string };
  /** In the order of the method's dimensions. */
  dimensions: readonly string[];
  /** The index is published as the mean of its dimensions. */
  isMean: boolean;
  datasetKey: string;
  source: string;
  licence: string;
}

const IDM = {
  method: IDM_IKS_2024,
  dimensions: ['iks', 'ike', 'ikl'],
  isMean: true,
  datasetKey: 'idm',
  licence: 'belum dipastikan (data.go.id)',
} as const;

export const INDEX_PRESETS: Readonly<Record<string, IndexPreset>> = {
  'idm-2024': {
    ...IDM,
    period: '2024',
    columns: { code: 'kode_desa', village: 'desa', district: 'kecamatan', index: 'idm', class: 'status' },
    source: 'Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi (Indeks Desa Membangun 2024)',
  },
  'idm-indikator': {
    ...IDM,
    columns: {
      code: 'kode_desa',
      village: 'desa',
      district: 'kecamatan',
      index: 'skor_idm',
      class: 'status',
      year: 'tahun',
    },
    source: 'Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi (Indeks Desa Membangun)',
  },
};
