import { join } from 'node:path';
import type { Database, EntityManager } from '@serasi/db';
import {
  rebuildMissingNeighbours,
  startBoundaryJob,
  storeNeighbours,
  storeShapes,
  storeTiles,
  type BoundaryJob,
} from '../features/boundary/index.ts';
import type { Sentence } from '../platform/errors.ts';
import { defaultAreas } from './default-areas.ts';
import { defaultDataSteps } from './default-data.ts';
import { doneSteps, runSteps } from './steps.ts';

/** Held while data is prepared, so that of several servers that start at once on PostgreSQL one does it. */
const PREPARE_LOCK = 7_302_001;

/** Whether every step of the first load is done, those too that came with a later version. The database must be migrated. */
export async function isReady(database: Database): Promise<boolean> {
  const done = await doneSteps(database.dataSource.manager);
  return done.has('ready') && done.has('neighbours');
}

/**
 * Runs what is left of the first load on a migrated database. Safe to be killed at any moment and to be run again, also
 * by several processes at once. Boundaries need no database: they are begun at once, while `open` still works.
 */
export async function prepareData(
  open: () => Promise<Database>,
  dataDir: string,
  onProgress: (title: Sentence, done: number, total: number) => void,
): Promise<void> {
  const work = join(dataDir, 'work', `boundaries-${process.pid}`);
  let job: Promise<BoundaryJob> | undefined;
  let database: Database | undefined;
  const boundaryJob = (): Promise<BoundaryJob> =>
    (job ??= startBoundaryJob({ kind: 'default' }, work, defaultAreas(), () => undefined));
  boundaryJob().catch(() => undefined);
  try {
    database = await open();
    if ((await doneSteps(database.dataSource.manager)).has('tiles')) await (await boundaryJob()).dispose();
    await withLock(database, async (manager) => {
      await runSteps(
        manager,
        defaultDataSteps({
          boundaryJob,
          storeShapes,
          storeTiles,
          storeNeighbours,
          findNeighbours: (transaction, report) =>
            rebuildMissingNeighbours(transaction, {
              workDir: join(dataDir, 'work', `neighbours-${process.pid}`),
              report: (_title, done, total) => report(done, total),
            }),
        }),
        (step, done, total) => onProgress(step.title, done, total),
      );
    });
  } finally {
    await database?.close();
    await boundaryJob().then(
      (begun) => begun.dispose(),
      () => undefined,
    );
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
