import { parentPort, workerData } from 'node:worker_threads';
import { computeClusters, type ClusterJob } from './compute-clusters.ts';

// Permutations of one map: half a second of plain arithmetic, in a thread of its own.
parentPort?.postMessage(computeClusters(workerData as ClusterJob));
