export * from './cluster.ts';
export * from './false-discovery.ts';
export * from './getis-ord.ts';
export * from './global-moran.ts';
export * from './local-moran.ts';
export * from './measure.ts';
export { neighbourGraph, type NeighbourGraph } from './neighbour-graph.ts';
export { twoSidedP, type PermutationOptions } from './permutation.ts';
