/**
 * What a local statistic says of a place. Of local Moran: HIGH_HIGH and LOW_LOW lie among their like, HIGH_LOW is high among
 * low ones and LOW_HIGH low among high ones. Of Gi*: HOT and COLD. The place in this list is the byte of the map.
 */
export const SPATIAL_CLUSTERS = [
  'NO_DATA',
  'NO_NEIGHBOURS',
  'NOT_SIGNIFICANT',
  'HIGH_HIGH',
  'LOW_LOW',
  'HIGH_LOW',
  'LOW_HIGH',
  'HOT',
  'COLD',
] as const;
export type SpatialCluster = (typeof SPATIAL_CLUSTERS)[number];

/** A local statistic in columns, one place for each region; NaN for those that take no part. */
export interface LocalStatistic {
  /** I_i or z_i. */
  statistic: Float64Array;
  /** Two-sided pseudo p-values, see twoSidedP. */
  p: Float64Array;
  /** What each place is, if it is significant. */
  tendency: SpatialCluster[];
}

/** False discovery rate below which a cluster is shown: of those shown, about one in twenty may be chance. @source Caldas de Castro and Singer 2006. */
export const SIGNIFICANT_Q = 0.05;

/** The cluster shown for a tendency with this q-value (NaN: it took no part). */
export function clusterOf(tendency: SpatialCluster, q: number): SpatialCluster {
  return q > SIGNIFICANT_Q ? 'NOT_SIGNIFICANT' : tendency;
}

/** Columns in which no place has taken part yet. */
export function nothingLocal(values: ArrayLike<number>): LocalStatistic {
  return {
    statistic: new Float64Array(values.length).fill(NaN),
    p: new Float64Array(values.length).fill(NaN),
    tendency: Array.from(values, (value) => (Number.isNaN(value) ? 'NO_DATA' : 'NO_NEIGHBOURS')),
  };
}
