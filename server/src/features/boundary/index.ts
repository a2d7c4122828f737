export { startBoundaryJob, type BoundaryJob, type BoundarySource, type BoundarySummary } from './boundary-worker.client.ts';
export { storeShapes, storeTiles } from './boundary.store.ts';
