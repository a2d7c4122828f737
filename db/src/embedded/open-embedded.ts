import { connect } from '../data-source.ts';
import { asDatabaseError, type DatabaseError } from '../errors.ts';
import type { Database, DatabaseOptions } from '../open.ts';
import { startHost } from './host-process.ts';
import { HostSocket } from './host-socket.ts';

interface Reach {
  readonly socketPath: string;
  whenReady(): Promise<void>;
  stop(): Promise<void>;
  lastEnding?(): DatabaseError | undefined;
}

/**
 * Opens the embedded database: starts its host, or joins one that another process of ours runs.
 * @throws DatabaseError
 */
export async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const host = options.embeddedSocket === undefined ? await start(options) : join(options.embeddedSocket);
  const extra = {
    host: '/embedded',
    port: 5432,
    user: 'postgres',
    password: '',
    database: 'postgres',
    ssl: false,
    idleTimeoutMillis: 0,
    stream: () => new HostSocket(host.socketPath, () => host.whenReady()),
  };
  const dataSource = await connect(options, { poolSize: 1, extra }).catch(async (error: unknown) => {
    await host.stop();
    throw asDatabaseError(error, 'EMBEDDED_STOPPED');
  });
  return {
    dataSource,
    engine: 'embedded',
    isReplica: false,
    embeddedSocket: host.socketPath,
    lastEnding: () => host.lastEnding?.(),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await host.stop();
    },
  };
}

function start(options: DatabaseOptions): Promise<Reach> {
  return startHost(options.embeddedHostScript, options.dataDir);
}

function join(socketPath: string): Reach {
  return { socketPath, whenReady: () => Promise.resolve(), stop: () => Promise.resolve() };
}
