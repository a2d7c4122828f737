import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './data-source.ts';
import { asDatabaseError } from './errors.ts';
import type { Database, DatabaseOptions } from './open.ts';
import { explainConnectError, placeOf, type Place } from './postgres-errors.ts';
import { checkServer } from './postgres-checks.ts';

const DEFAULT_POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;
/** How often, and how long in between (ms), a server that is still starting is asked again. */
const STARTING_TRIES = 10;
const STARTING_PAUSE_MS = 1_000;

/**
 * Opens a PostgreSQL database after checking that Serasi can work with it (PostgreSQL 15, PostGIS 3.3, UTF8).
 * @throws DatabaseError that says what to correct
 */
export async function openPostgres(options: DatabaseOptions, url: string): Promise<Database> {
  const place = placeOf(url);
  const isReplica = await inspect(url, place);
  const poolSize = options.poolSize ?? DEFAULT_POOL_SIZE;
  const extra = { keepAlive: true };
  const dataSource = await connect(options, { url, poolSize, extra }).catch((error: unknown) => {
    throw explainConnectError(error, place);
  });
  return {
    dataSource,
    engine: 'postgres',
    isReplica,
    close: () => (dataSource.isInitialized ? dataSource.destroy() : Promise.resolve()),
  };
}

async function inspect(url: string, place: Place): Promise<boolean> {
  const client = await connectOnce(url, place);
  try {
    return await checkServer(client, place);
  } catch (error) {
    throw asDatabaseError(error, 'POSTGRES_UNREACHABLE', { where: place.where });
  } finally {
    await client.end();
  }
}

async function connectOnce(url: string, place: Place): Promise<pg.Client> {
  for (let tries = 1; ; tries++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const explained = explainConnectError(error, place);
      if (explained.code !== 'POSTGRES_STARTING' || tries === STARTING_TRIES) throw explained;
      await sleep(STARTING_PAUSE_MS);
    }
  }
}
