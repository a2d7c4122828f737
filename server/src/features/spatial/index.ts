export { CLUSTER_MAPS, ClusterMaps } from './cluster-maps.service.ts';
export { checkYear, measureIncidents } from './measured.ts';
export { inhabited, type IncidentLevel } from './spatial.queries.ts';
export { SpatialClustersResolver } from './spatial.resolver.ts';
