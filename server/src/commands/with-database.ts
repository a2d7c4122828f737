import { resolve } from 'node:path';
import type { Database } from '@serasi/db';
import { UserError } from '../platform/errors.ts';
import { reasonOf } from '../platform/failure.ts';
import { ProgressDisplay } from '../platform/progress.ts';
import type { Settings } from '../platform/settings.ts';
import { preparedDatabase } from '../prepare/prepared-database.ts';

/** Runs a command over a database whose first load is complete, and closes it whatever happens. */
export async function withPreparedDatabase(
  settings: Settings,
  work: (database: Database, display: ProgressDisplay) => Promise<void>,
): Promise<void> {
  const display = new ProgressDisplay();
  const stop = new AbortController();
  let isOpen = false;
  // A command that is stopped leaves nothing half-done: the databases undo a transaction whose process is gone.
  const onSignal = (): void => (isOpen ? process.exit(130) : stop.abort());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  const database = await preparedDatabase(settings, stop.signal, (title, done, total) =>
    display.update(title, done, total),
  );
  isOpen = true;
  try {
    if (database.isReplica) {
      throw new UserError('REPLICA', {
        id: 'Basis data ini replika yang hanya dapat dibaca. Arahkan DATABASE_URL ke basis data utama.',
        en: 'This database is a read-only replica. Point DATABASE_URL to the primary.',
      });
    }
    await work(database, display);
    display.finish();
  } catch (error) {
    throw await reasonOf(error, database);
  } finally {
    await database.close().catch(() => undefined);
  }
}

/** A file named on the command line, relative to where the person called it from. */
export function fileArgument(file: string): string {
  return resolve(process.env['SERASI_CALLED_FROM'] ?? process.cwd(), file);
}
