import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SERVER_DIST } from '../../platform/paths.ts';
import type { ClusterJob, ClusterResult } from './compute-clusters.ts';

let last: Promise<unknown> = Promise.resolve();

/** Computes clusters in a thread, one job after the other: however many ask, other requests keep a core. */
export function clustersApart(job: ClusterJob): Promise<ClusterResult> {
  const mine = last.then(
    () => run(job),
    () => run(job),
  );
  last = mine;
  return mine;
}

function run(job: ClusterJob): Promise<ClusterResult> {
  const worker = new Worker(join(SERVER_DIST, 'spatial-worker.js'), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The spatial worker ended with ${code}.`)));
  });
}
