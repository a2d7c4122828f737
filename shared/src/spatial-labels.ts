import type { Labels } from './localised.ts';
import type { SpatialCluster } from './spatial/cluster.ts';
import type { SpatialMeasure, SpatialStatistic } from './spatial/measure.ts';

export const SPATIAL_MEASURE_LABELS: Labels<SpatialMeasure> = {
  RESILIENCE_INDEX: { id: 'Indeks ketahanan', en: 'Resilience index' },
  INCIDENT_RATE: { id: 'Insiden per 10.000 penduduk', en: 'Incidents per 10,000 residents' },
};

export const SPATIAL_STATISTIC_LABELS: Labels<SpatialStatistic> = {
  LOCAL_MORAN: { id: "Moran's I lokal", en: "Local Moran's I" },
  GI_STAR: { id: 'Getis-Ord Gi*', en: 'Getis-Ord Gi*' },
};

export const SPATIAL_CLUSTER_LABELS: Labels<SpatialCluster> = {
  NO_DATA: { id: 'Belum ada data', en: 'No data yet' },
  NO_NEIGHBOURS: { id: 'Tanpa tetangga yang memiliki data', en: 'No neighbour with data' },
  NOT_SIGNIFICANT: { id: 'Tidak berbeda nyata dari kebetulan', en: 'Not distinguishable from chance' },
  HIGH_HIGH: { id: 'Tinggi di antara yang tinggi', en: 'High among high' },
  LOW_LOW: { id: 'Rendah di antara yang rendah', en: 'Low among low' },
  HIGH_LOW: { id: 'Tinggi di antara yang rendah', en: 'High among low' },
  LOW_HIGH: { id: 'Rendah di antara yang tinggi', en: 'Low among high' },
  HOT: { id: 'Kantong nilai tinggi', en: 'Pocket of high values' },
  COLD: { id: 'Kantong nilai rendah', en: 'Pocket of low values' },
};
