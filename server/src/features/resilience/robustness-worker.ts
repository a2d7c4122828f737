import { parentPort, workerData } from 'node:worker_threads';
import { robustnessOf } from '@serasi/shared';
import type { RobustnessJob, RobustnessMessage } from './robustness.client.ts';

// Step 9 of one run: seconds of plain arithmetic, in a thread of its own.
const { method, tree, weights, reports, scores, draws } = workerData as RobustnessJob;
const tell = (message: RobustnessMessage): void => parentPort?.postMessage(message);

const result = robustnessOf(method, tree, weights, reports, scores, {
  ...(draws === undefined ? {} : { draws }),
  report: (done, total) => tell({ done, total }),
});
if (result) tell({ result });
