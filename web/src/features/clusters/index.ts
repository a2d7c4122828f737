export { ClusterKey } from './ClusterKey.tsx';
export { fetchClusters, type ClusterValues } from './fetch-clusters.ts';
