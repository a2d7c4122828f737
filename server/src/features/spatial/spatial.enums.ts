import { SPATIAL_CLUSTER_LABELS, SPATIAL_MEASURE_LABELS, SPATIAL_STATISTIC_LABELS } from '@serasi/shared';
import { graphqlEnum } from '../../platform/graphql-enum.ts';

export const SpatialMeasureEnum = graphqlEnum(
  'SpatialMeasure',
  'What clusters are looked for in.',
  SPATIAL_MEASURE_LABELS,
);
export const SpatialStatisticEnum = graphqlEnum(
  'SpatialStatistic',
  'How clusters are looked for. LOCAL_MORAN also finds regions unlike their neighbours; GI_STAR counts a region among its own neighbours.',
  SPATIAL_STATISTIC_LABELS,
);
export const SpatialClusterEnum = graphqlEnum(
  'SpatialCluster',
  'What a region is among its neighbours, significant at a false discovery rate of 5 %. HOT and COLD come of GI_STAR, pairs like HIGH_LOW (the region, its neighbours) of LOCAL_MORAN.',
  SPATIAL_CLUSTER_LABELS,
);
