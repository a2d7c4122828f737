import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type {
  RegionScores,
  RegionTree,
  ReportColumns,
  ResidentWeights,
  ResilienceMethod,
  Robustness,
} from '@serasi/shared';
import { SERVER_DIST } from '../../platform/paths.ts';

/** What step 9 needs of a run. */
export interface RobustnessJob {
  method: ResilienceMethod;
  tree: RegionTree;
  weights: ResidentWeights;
  reports: ReportColumns;
  scores: RegionScores;
  /** The method's own number where nothing is said. */
  draws?: number;
}

export type RobustnessMessage = { done: number; total: number } | { result: Robustness };

/** Memory of the job's columns: the thread gets it, and does not copy it. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersOf) : [];
}

/** Computes step 9 in a thread, which takes the columns of `job` away from the caller. Null when `signal` stopped it; rejects with the thread's error. */
export function robustnessApart(
  job: RobustnessJob,
  report: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Robustness | null> {
  if (signal?.aborted) return Promise.resolve(null);
  const worker = new Worker(join(SERVER_DIST, 'robustness-worker.js'), {
    workerData: job,
    transferList: [...new Set(buffersOf(job))],
  });
  return new Promise<Robustness | null>((resolve, reject) => {
    const stop = (): void => resolve(null);
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: RobustnessMessage) => {
      if ('result' in message) resolve(message.result);
      else report(message.done, message.total);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The robustness worker ended with ${code}.`)));
  }).finally(() => worker.terminate());
}
