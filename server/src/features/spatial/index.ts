export { CLUSTER_MAPS, ClusterMaps } from './cluster-maps.service.ts';
export { measureIncidents } from './measured.ts';
export { SpatialClustersResolver } from './spatial.resolver.ts';
