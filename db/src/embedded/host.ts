import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError, asDatabaseError, errorCode } from '../errors.ts';
import type { Facts } from '../sentences.ts';
import { Backend } from './backend.ts';
import { openDataDirectory } from './data-directory.ts';
import type { HostMessage, HostOptions } from './ipc.ts';
import { takeLock, type Lock } from './lock.ts';
import { findPgliteFiles } from './pglite-files.ts';
import { startWatchdog } from './watchdog.ts';
import { WireServer } from './wire-server.ts';

/**
 * The process of the embedded database: takes the lock, opens PGlite and serves it on a socket until its parent
 * asks it to close, dies, or it gets SIGTERM. Forked by `startHost`; argv[2] is HostOptions as JSON.
 */
async function main(): Promise<void> {
  const options = JSON.parse(process.argv[2] ?? '{}') as HostOptions;
  const parentPid = process.ppid;
  const isAskedToStop = new Promise<void>((resolve) => onStop(resolve));
  mkdirSync(options.dataDir, { recursive: true });
  const lock = await takeLock(join(options.dataDir, 'lock'), options.dataDir, parentPid);
  startWatchdog(lock.path, parentPid);
  try {
    await serve(options, isAskedToStop);
  } finally {
    finish(options, lock);
  }
}

async function serve(options: HostOptions, isAskedToStop: Promise<void>): Promise<void> {
  const engine = await openDataDirectory(findPgliteFiles(), options.dataDir);
  const backend = await Backend.start(engine);
  const { promise: hasCrashed, reject: crash } = Promise.withResolvers<never>();
  engine.onCrash((error) => crash(error));
  const server = new WireServer(backend, crash);
  rmSync(options.socketPath, { force: true });
  await server.listen(options.socketPath);
  send({ type: 'ready' });
  await Promise.race([isAskedToStop, hasCrashed]);
  send({ type: 'closing' });
  await server.stop();
  await backend.close();
}
