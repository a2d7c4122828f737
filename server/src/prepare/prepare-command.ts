import { migrate, type Database } from '@serasi/db';
import { openConfigured } from '../platform/database.ts';
import { sentenceOf } from '../platform/failure.ts';
import { ProgressDisplay } from '../platform/progress.ts';
import type { Settings } from '../platform/settings.ts';
import { prepareData } from './prepare.ts';
import { preparedDatabase, type DatabaseOpened, type PrepareMessage } from './prepared-database.ts';

/**
 * The command `prepare`. Called by a person it prepares and ends. As a child of `serve` it waits for the database that its
 * parent opens, and sends progress and failure there.
 */
export async function prepareCommand(settings: Settings): Promise<void> {
  if (process.send) return prepareAsChild(settings);
  const display = new ProgressDisplay();
  const database = await preparedDatabase(settings, new AbortController().signal, (title, done, total) =>
    display.update(title, done, total),
  );
  display.finish();
  await database.close();
}

async function prepareAsChild(settings: Settings): Promise<void> {
  // The parent coordinates: a Ctrl-C reaches both, and a parent that is gone needs no data.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => process.exit(1));
  const opened = new Promise<DatabaseOpened>((resolve) =>
    process.once('message', (message) => resolve(message as DatabaseOpened)),
  );
  const open = async (): Promise<Database> => {
    const { socket } = await opened;
    const database = await openConfigured({ ...settings, ...(socket ? { embeddedSocket: socket } : {}) });
    await migrate(database);
    return database;
  };
  try {
    await prepareData(open, settings.dataDir, (title, done, total) => send({ title, done, total }));
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence) send({ error: sentence });
    else send({ unexpected: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exitCode = 1;
  }
  process.removeAllListeners('disconnect');
  process.disconnect();
}

function send(message: PrepareMessage): void {
  process.send?.(message);
}
