export { boundaryImporter } from './boundary.importer.ts';
export { startBoundaryJob, type BoundaryJob } from './boundary-worker.client.ts';
export { storeShapes, storeTiles } from './boundary.store.ts';
export { storeNeighbours } from './neighbour.store.ts';
export { rebuildMissingNeighbours } from './rebuild-neighbours.ts';
