export { startBoundaryJob, type BoundaryJob, type BoundarySource } from './boundary-worker.client.ts';
export { storeShapes, storeTiles } from './boundary.store.ts';
