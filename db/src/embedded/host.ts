import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Backend } from './backend.ts';
import { openDataDirectory } from './data-directory.ts';
import { explainFileError } from './file-errors.ts';
import { exitCodes, type HostMessage, type HostOptions } from './ipc.ts';
import { takeLock, type Lock } from './lock.ts';
import { findPgliteFiles } from './pglite-files.ts';
import { removeSocketPath } from './socket-path.ts';
import { startWatchdog } from './watchdog.ts';
import { WireServer } from './wire-server.ts';

/**
 * The process of the embedded database: takes the lock, opens PGlite and serves it on a socket until its parent
 * asks it to close or dies, or it gets SIGTERM. Forked by `startHost`; argv[2] is HostOptions as JSON.
 */
async function main(options: HostOptions): Promise<void> {
  const parentPid = process.ppid;
  const stopAsked = new Promise<void>((resolve) => onStop(resolve));
  mkdirSync(options.dataDir, { recursive: true });
  const lock = await takeLock(join(options.dataDir, 'lock'), options.dataDir, parentPid);
  startWatchdog(lock.path, parentPid);
  try {
    await serve(options, stopAsked);
  } finally {
    finish(options, lock);
  }
}

async function serve(options: HostOptions, stopAsked: Promise<void>): Promise<void> {
  const engine = await openDataDirectory(findPgliteFiles(), options.dataDir);
  const backend = await Backend.start(engine);
  const server = new WireServer(backend, () => process.exit(exitCodes.crashed));
  rmSync(options.socketPath, { force: true });
  await server.listen(options.socketPath);
  await send({ type: 'ready' });
  await stopAsked;
  await send({ type: 'closing' });
  await server.stop();
  await backend.close();
}

function finish(options: HostOptions, lock: Lock): void {
  removeSocketPath(options.socketPath);
  lock.release();
}

/** Ctrl-C reaches the whole process group; when to stop is the parent's decision then. */
function onStop(stop: () => void): void {
  process.on('SIGINT', () => undefined);
  process.on('SIGHUP', () => undefined);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  process.on('message', stop);
}

/** Tells the parent, who may be gone. */
function send(message: HostMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || process.send === undefined) return resolve();
    process.send(message, () => resolve());
  });
}

const options = JSON.parse(process.argv[2] ?? '{}') as HostOptions;
try {
  await main(options);
  process.exit(0);
} catch (error) {
  const { code, facts } = explainFileError(error, options.dataDir);
  await send({ type: 'failed', code, facts });
  process.exit(1);
}
