import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Database } from '@serasi/db';
import type { ImportOutcome } from '../import/run-import.ts';
import { UserError } from '../platform/errors.ts';
import { SERVER_DIST } from '../platform/paths.ts';

/** What the process that runs an upload tells the server. */
export type UploadMessage =
  | { outcome: ImportOutcome }
  | { undone: string }
  | { problem: { code: string; id: string; en: string } }
  | { fault: string };

/**
 * Runs one of our own commands beside the server, over the same database: an import takes a core for a while, and
 * requests are to be answered meanwhile.
 * @throws UserError
 */
export function runBeside(database: Database, args: readonly string[]): Promise<UploadMessage> {
  const child = fork(join(SERVER_DIST, 'main.js'), [...args], {
    execArgv: ['--enable-source-maps'],
    env: {
      ...process.env,
      ...(database.embeddedSocket ? { SERASI_EMBEDDED_SOCKET: database.embeddedSocket } : {}),
    },
  });
  return new Promise((resolve, reject) => {
    let message: UploadMessage | undefined;
    child.on('message', (received: UploadMessage) => (message = received));
    child.on('exit', (code, signal) => {
      if (!message) reject(new Error(`The import process ended with ${signal ?? `exit code ${code}`}.`));
      else if ('problem' in message) reject(new UserError(message.problem.code, message.problem));
      else if ('fault' in message) reject(new Error(message.fault));
      else resolve(message);
    });
  });
}
