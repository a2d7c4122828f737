import { IDM_IKS_2024, type ResilienceMethod } from '@serasi/shared';

/** How a published index stands in a CSV file: which column is what. */
export interface IndexPreset {
  method: ResilienceMethod;
  period: string;
  columns: {
    code: string;
    name: string;
    district: string;
    index: string;
    /** In the order of the method's dimensions. */
    dimensions: readonly string[];
    /** The publisher's own class, compared with ours; a difference is a warning. */
    nativeClass: string;
  };
  source: string;
  licence: string;
}

export const INDEX_PRESETS: Readonly<Record<string, IndexPreset>> = {
  'idm-2024': {
    method: IDM_IKS_2024,
    period: '2024',
    columns: {
      code: 'kode_desa',
      name: 'desa',
      district: 'kecamatan',
      index: 'idm',
      dimensions: ['iks', 'ike', 'ikl'],
      nativeClass: 'status',
    },
    source: 'Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi (Indeks Desa Membangun 2024)',
    licence: 'belum dipastikan (data.go.id)',
  },
};
