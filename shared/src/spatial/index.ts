export {
  clusterOf,
  SIGNIFICANT_Q,
  SPATIAL_CLUSTERS,
  type LocalStatistic,
  type SpatialCluster,
} from './cluster.ts';
export { benjaminiHochberg } from './false-discovery.ts';
export { getisOrdGiStar } from './getis-ord.ts';
export { globalMoran, type GlobalMoran } from './global-moran.ts';
export { localMoran } from './local-moran.ts';
export * from './measure.ts';
export { neighbourGraph, type NeighbourGraph } from './neighbour-graph.ts';
export type { PermutationOptions } from './permutation.ts';
