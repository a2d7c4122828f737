import { readFileSync } from 'node:fs';
import { BoundaryError } from './boundary-error.ts';
import { runBoundaryJob } from './boundary-job.ts';
import type { BoundaryJob, BoundaryProgress } from './boundary-records.ts';

/** Sent to the parent when the job fails; the process then exits with 1. */
export interface BoundaryFailure {
  stage: 'failed';
  /** A BoundaryProblem, or INTERNAL for what no user can mend. */
  code: string;
  detail: string;
  id: string;
  en: string;
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

function report(message: BoundaryProgress | BoundaryFailure): void {
  if (process.send) process.send(message);
  else process.stderr.write(`${JSON.stringify(message)}\n`);
}

// A parent that is gone needs no boundaries.
process.on('disconnect', () => process.exit(1));
main().then(
  () => {
    process.removeAllListeners('disconnect');
    process.disconnect?.();
  },
  (error: unknown) => {
    const known = error instanceof BoundaryError;
    report({
      stage: 'failed',
      code: known ? error.code : 'INTERNAL',
      detail: known ? error.detail : error instanceof Error ? (error.stack ?? error.message) : String(error),
      id: known ? error.sentences.id : 'Pembuatan batas wilayah gagal karena kesalahan di dalam program.',
      en: known ? error.sentences.en : 'Making the boundaries failed because of an error in the program.',
    });
    process.exitCode = 1;
    process.disconnect?.();
  },
);
