/** What clusters are looked for in. */
export const SPATIAL_MEASURES = ['RESILIENCE_INDEX', 'INCIDENT_RATE'] as const;
export type SpatialMeasure = (typeof SPATIAL_MEASURES)[number];

export const SPATIAL_STATISTICS = ['LOCAL_MORAN', 'GI_STAR'] as const;
export type SpatialStatistic = (typeof SPATIAL_STATISTICS)[number];
