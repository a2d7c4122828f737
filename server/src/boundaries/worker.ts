import { readFileSync } from 'node:fs';
import { runBoundaryJob } from './boundary-job.ts';
import { endWithParent } from '../platform/orphan-watch.ts';
import { systemSentence } from '../platform/system-errors.ts';
import type { BoundaryJob, BoundaryProgress } from './boundary-records.ts';

/** Sent to the parent when the job fails; the process then exits with 1. */
export interface BoundaryFailure {
  stage: 'failed';
  /** The code of a system error. */
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

// A parent that is gone needs no boundaries.
process.on('disconnect', () => process.exit(1));
if (process.send) endWithParent();
main().then(
  () => {
    process.removeAllListeners('disconnect');
    process.disconnect?.();
  },
  (error: unknown) => {
    const sentence = systemSentence(error);
    if (sentence) report({ stage: 'failed', ...sentence });
    else report({ stage: 'unexpected', detail: String(error instanceof Error ? error.stack : error) });
    process.exitCode = 1;
    process.disconnect?.();
  },
);
