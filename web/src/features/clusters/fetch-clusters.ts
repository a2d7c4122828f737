import type {
  ClustersQuery,
  ClustersQueryVariables,
  SpatialMeasure,
  SpatialStatistic,
} from '../../api/generated/graphql.ts';
import { postGraphql } from '../../api/post-graphql.ts';
import { decodePacked, type LevelValues } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import query from './clusters.graphql?raw';

/** Clusters of one level, with the test behind them. */
export interface ClusterValues extends LevelValues {
  clusters: Omit<ClustersQuery['spatialClusters'], 'packed'>;
}

interface Wish {
  measure: SpatialMeasure;
  statistic: SpatialStatistic;
  method: string | null;
  period: string | null;
}

/** Clusters of one level; they bypass the client's cache. @throws when the server does not answer. */
export async function fetchClusters(wish: Wish, level: MapLevel): Promise<ClusterValues> {
  const { spatialClusters } = await postGraphql<ClustersQuery, ClustersQueryVariables>(query, 'Clusters', {
    ...wish,
    level,
  });
  const { packed, ...clusters } = spatialClusters;
  return { ...decodePacked(packed.firstId, packed.clusters), clusters };
}
