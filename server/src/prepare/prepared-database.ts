import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Database } from '@serasi/db';
import { UserError, type Sentence } from '../platform/errors.ts';
import type { DatabaseService } from '../platform/database.ts';
import { SERVER_DIST } from '../platform/paths.ts';
import type { Settings } from '../platform/settings.ts';
import { isReady } from './prepare.ts';

export type PrepareMessage =
  | { title: Sentence; done: number; total: number }
  | { error: { code: string; id: string; en: string } };

/**
 * A database whose first load is complete. Where it is not, a process of its own completes it (its memory goes
 * with it) while this one only passes on the progress.
 */
export async function preparedDatabase(
  service: DatabaseService,
  settings: Settings,
  signal: AbortSignal,
  onProgress: (title: Sentence, done: number, total: number) => void,
): Promise<Database> {
  if (!service.isNew) {
    const database = await service.open();
    if ((await isReady(database)) && (await service.isMigrated(database))) return database;
    await database.close();
  }
  await prepareInChild(settings, await service.childEnvironment(), signal, onProgress);
  return service.open();
}

function prepareInChild(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
  onProgress: (title: Sentence, done: number, total: number) => void,
): Promise<void> {
  const child = fork(join(SERVER_DIST, 'main.js'), ['prepare'], {
    env: { ...process.env, ...env, SERASI_DATA_DIR: settings.dataDir },
    execArgv: ['--enable-source-maps'],
  });
  signal.addEventListener('abort', () => child.kill('SIGKILL'));
  let failure: UserError | undefined;
  child.on('message', (message: PrepareMessage) => {
    if ('error' in message) failure = new UserError(message.error.code, message.error);
    else onProgress(message.title, message.done, message.total);
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signalName) => {
      if (code === 0 || signal.aborted) resolve();
      else reject(failure ?? new Error(`The preparation ended with ${signalName ?? `exit code ${code}`}.`));
    });
  });
}
