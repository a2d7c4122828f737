import { join } from 'node:path';
import { migrate, type Database, type EntityManager } from '@serasi/db';
import { startBoundaryJob, storeShapes, storeTiles, type BoundaryJob } from '../features/boundary/index.ts';
import type { Sentence } from '../platform/errors.ts';
import { defaultAreas } from './default-areas.ts';
import { defaultDataSteps } from './default-data.ts';
import { doneSteps, runSteps } from './steps.ts';

type OnProgress = (title: Sentence, done: number, total: number) => void;

/** Held while data is prepared, so that of several servers that start at once on PostgreSQL one does it. */
const PREPARE_LOCK = 7_302_001;
const MIGRATING: Sentence = { id: 'Menyiapkan basis data', en: 'Preparing the database' };

/** Whether every step of the first load is done. A database without our tables is not ready. */
export async function isReady(database: Database): Promise<boolean> {
  const [row] = (await database.dataSource.query(`select to_regclass('load_step') is not null as made`)) as { made: boolean }[];
  if (!row?.made) return false;
  return (await doneSteps(database.dataSource.manager)).has('ready');
}

/**
 * Migrates, then runs what is left of the first load. Safe to be killed at any moment and to be run again, also
 * by several processes at once.
 */
export async function prepare(open: () => Promise<Database>, dataDir: string, onProgress: OnProgress): Promise<void> {
  onProgress(MIGRATING, 0, 0);
  const work = join(dataDir, 'work', 'boundaries');
  // Boundaries need no database: they are made while it starts. `open` may find that they were not needed.
  const early = { job: undefined as Promise<BoundaryJob> | undefined };
  const boundaryJob = (): Promise<BoundaryJob> =>
    (early.job ??= startBoundaryJob({ kind: 'default' }, work, defaultAreas(), () => undefined));
  void boundaryJob().catch(() => undefined);
  const database = await open();
  try {
    await migrate(database);
    if (database.isReplica) return;
    await withLock(database, async (manager) => {
      await runSteps(manager, defaultDataSteps({ boundaryJob, storeShapes, storeTiles }), (step, done, total) =>
        onProgress(step.title, done, total),
      );
    });
  } finally {
    await (await early.job)?.dispose();
    await database.close();
  }
}

/** Runs `work` on one connection that holds the lock. */
async function withLock(database: Database, work: (manager: EntityManager) => Promise<void>): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await work(runner.manager);
    await runner.query('select pg_advisory_unlock($1)', [PREPARE_LOCK]);
  } finally {
    await runner.release();
  }
}
