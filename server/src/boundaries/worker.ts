import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { BoundaryError } from './boundary-error.ts';
import { runBoundaryJob } from './boundary-job.ts';
import { systemSentence } from '../platform/system-errors.ts';
import type { BoundaryJob, BoundaryProgress } from './boundary-records.ts';

const ORPHAN_WATCH = `
const parent = require('node:worker_threads').workerData;
setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 300);
`;

/** Sent to the parent when the job fails; the process then exits with 1. */
export interface BoundaryFailure {
  stage: 'failed';
  /** A BoundaryProblem, or the code of a system error. */
  code: string;
  id: string;
  en: string;
}

/** Sent instead for what no user can mend. */
export interface BoundaryFault {
  stage: 'unexpected';
  detail: string;
}

/**
 * `node boundary-worker.js job.json`: makes shapes and tiles in a process of its own, so that its memory ends with it.
 */
async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new Error('usage: boundary-worker.js job.json');
  const job = JSON.parse(readFileSync(file, 'utf8')) as BoundaryJob;
  await runBoundaryJob(job, (progress) => report(progress));
}

function report(message: BoundaryProgress | BoundaryFailure | BoundaryFault): void {
  if (process.send) process.send(message, () => undefined);
  else process.stderr.write(`${JSON.stringify(message)}\n`);
}

// A parent that is gone needs no boundaries; a thread watches, because the work blocks the event loop for seconds.
process.on('disconnect', () => process.exit(1));
if (process.send) new Worker(ORPHAN_WATCH, { eval: true, workerData: process.ppid }).unref();
main().then(
  () => {
    process.removeAllListeners('disconnect');
    process.disconnect?.();
  },
  (error: unknown) => {
    const sentence =
      error instanceof BoundaryError ? { code: error.code, ...error.sentences } : systemSentence(error);
    if (sentence) report({ stage: 'failed', ...sentence });
    else report({ stage: 'unexpected', detail: String(error instanceof Error ? error.stack : error) });
    process.exitCode = 1;
    process.disconnect?.();
  },
);
