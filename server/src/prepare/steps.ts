import type { EntityManager } from '@serasi/db';
import type { Sentence } from '../platform/errors.ts';

/** Tells how far a step is, in its own units. */
export type Report = (done: number, total: number) => void;

/**
 * One step of the first load. It runs in one transaction, which also records it in `load_step`; a step that was cut off
 * leaves nothing and runs again.
 */
export interface LoadStep {
  name: string;
  title: Sentence;
  run: (manager: EntityManager, report: Report) => Promise<void>;
}

const DONE_STEPS = 'select name from load_step';
const RECORD_STEP = 'insert into load_step (name) values ($1)';

/** Names of the steps that are done. */
export async function doneSteps(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ name: string }[]>(DONE_STEPS);
  return new Set(rows.map((row) => row.name));
}

/** Runs the steps that are not done yet, in order. `manager` must own its connection (a query runner's). */
export async function runSteps(
  manager: EntityManager,
  steps: readonly LoadStep[],
  onProgress: (step: LoadStep, done: number, total: number) => void,
): Promise<void> {
  const done = await doneSteps(manager);
  for (const step of steps) {
    if (done.has(step.name)) continue;
    onProgress(step, 0, 0);
    await manager.transaction(async (transaction) => {
      await step.run(transaction, (count, total) => onProgress(step, count, total));
      await transaction.query(RECORD_STEP, [step.name]);
    });
    onProgress(step, 1, 1);
  }
}
