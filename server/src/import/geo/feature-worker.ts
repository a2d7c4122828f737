import { readFileSync } from 'node:fs';
import { UserError } from '../../platform/errors.ts';
import { endWithParent } from '../../platform/orphan-watch.ts';
import { systemSentence } from '../../platform/system-errors.ts';
import type { Reason } from '../reason.ts';
import type { FeatureJob, FeatureSummary } from './feature-record.ts';
import { readFeatures } from './read-features.ts';
import { writeFeatureRejects } from './write-rejects.ts';

/** What the process is asked to do. */
export type FeatureTask =
  | { task: 'read'; job: FeatureJob }
  | { task: 'reject'; job: FeatureJob; reasons: [number, Reason][]; outBase: string };

/** What it tells its parent. */
export type FeatureMessage =
  { done: number } | { result: FeatureSummary | string } | { problem: Reason } | { fault: string };

async function main(): Promise<FeatureSummary | string> {
  const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FeatureTask;
  if (task.task === 'reject') return writeFeatureRejects(task.job, new Map(task.reasons), task.outBase);
  return readFeatures(task.job, (done) => send({ done }));
}

function send(message: FeatureMessage): void {
  process.send?.(message, () => undefined);
}

function explain(error: unknown): FeatureMessage {
  if (error instanceof UserError) return { problem: { code: error.code, ...error.sentence } };
  const sentence = systemSentence(error);
  return sentence ? { problem: sentence } : { fault: String(error instanceof Error ? error.stack : error) };
}

endWithParent();
main().then(
  (result) => {
    send({ result });
    process.disconnect?.();
  },
  (error: unknown) => {
    send(explain(error));
    process.exitCode = 1;
    process.disconnect?.();
  },
);
