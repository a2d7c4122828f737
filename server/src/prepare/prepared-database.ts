import { fork } from 'node:child_process';
import { join } from 'node:path';
import { migrate, type Database } from '@serasi/db';
import { isBrandNew, openConfigured } from '../platform/database.ts';
import { UserError, type Sentence } from '../platform/errors.ts';
import { reasonOf } from '../platform/failure.ts';
import { SERVER_DIST } from '../platform/paths.ts';
import type { Settings } from '../platform/settings.ts';
import { isReady } from './prepare.ts';

/** What the preparing process tells its parent. */
export type PrepareMessage =
  | { title: Sentence; done: number; total: number }
  | { error: { code: string; id: string; en: string } }
  | { unexpected: string };

/** What it is told: the database is open and migrated; `socket`: where, if it is the embedded one. */
export interface DatabaseOpened {
  socket: string | null;
}

type OnProgress = (title: Sentence, done: number, total: number) => void;
const OPENING: Sentence = { id: 'Membuka basis data', en: 'Opening the database' };

/**
 * An open, migrated database whose first load is complete. Where it is not, a process of its own completes it (its
 * memory ends with it) while this one passes on the progress.
 */
export async function preparedDatabase(
  settings: Settings,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Database> {
  onProgress(OPENING, 0, 0);
  let preparing = isBrandNew(settings) ? startPreparing(settings, signal, onProgress) : undefined;
  let database: Database | undefined;
  try {
    database = await openConfigured(settings);
    if (signal.aborted) throw stopped();
    await migrate(database);
    if (!preparing && (await isReady(database))) return database;
    if (database.isReplica) throw replicaNotReady();
    preparing ??= startPreparing(settings, signal, onProgress);
    preparing.send({ socket: database.embeddedSocket ?? null });
    await preparing.finished;
    return database;
  } catch (error) {
    preparing?.stop();
    const reason = await reasonOf(error, database);
    await database?.close().catch(() => undefined);
    throw reason;
  }
}

function stopped(): UserError {
  return new UserError('STOPPED', { id: 'Dihentikan.', en: 'Stopped.' });
}

function replicaNotReady(): UserError {
  return new UserError('REPLICA_EMPTY', {
    id: 'Basis data ini replika dan datanya belum lengkap. Jalankan Serasi sekali pada basis data utama, lalu tunggu replika menyusul.',
    en: 'This database is a replica without complete data. Run Serasi once on the primary, then wait for the replica.',
  });
}

function startPreparing(
  settings: Settings,
  signal: AbortSignal,
  onProgress: OnProgress,
): { send: (message: DatabaseOpened) => void; finished: Promise<void>; stop: () => void } {
  const child = fork(join(SERVER_DIST, 'main.js'), ['prepare'], {
    env: { ...process.env, SERASI_DATA_DIR: settings.dataDir },
    execArgv: ['--enable-source-maps'],
  });
  const stop = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  let failure: Error | undefined;
  child.on('message', (message: PrepareMessage) => {
    if ('error' in message) failure = new UserError(message.error.code, message.error);
    else if ('unexpected' in message) failure = new Error(message.unexpected);
    else onProgress(message.title, message.done, message.total);
  });
  const finished = new Promise<void>((resolve, reject) => {
    child.on('exit', (code, signalName) => {
      signal.removeEventListener('abort', stop);
      if (code === 0) resolve();
      else if (signal.aborted) reject(stopped());
      else reject(failure ?? new Error(`The preparation ended with ${signalName ?? `exit code ${code}`}.`));
    });
  });
  finished.catch(() => undefined);
  return { send: (message) => void child.send(message), finished, stop };
}
