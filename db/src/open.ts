import type { DataSource, DataSourceOptions } from 'typeorm';
import type { DatabaseError } from './errors.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { openPostgres } from './postgres.ts';

/** An open database. */
export interface Database {
  readonly dataSource: DataSource;
  readonly engine: 'embedded' | 'postgres';
  /** A read replica of PostgreSQL: nothing can be written. */
  readonly isReplica: boolean;
  /** Where another process of ours can reach the embedded database (pass it as `embeddedSocket`). */
  readonly embeddedSocket?: string;
  /** Why the embedded database ended by itself, if it ever did: the reason behind a connection that was lost. */
  readonly lastEnding?: () => DatabaseError | undefined;
  /** Closes the connections, and the embedded database if this process started it. */
  close(): Promise<void>;
}

/** Which database to open. */
export interface DatabaseOptions {
  /** A PostgreSQL address; without one the embedded database in `dataDir` is used. */
  readonly url?: string | undefined;
  readonly dataDir: string;
  /** Connections to PostgreSQL; 10 if not given. The embedded database always has one. */
  readonly poolSize?: number | undefined;
  /** The bundled `db/src/embedded/host.ts`. */
  readonly embeddedHostScript?: string | undefined;
  /** Socket of a host that another process of ours runs: none is started then. */
  readonly embeddedSocket?: string | undefined;
  /** TypeORM entity classes. */
  readonly entities?: DataSourceOptions['entities'];
}

/**
 * Opens PostgreSQL if there is a `url`, else the embedded database.
 *
 * On the embedded database all processes share one session, turn by turn: inside a transaction use its
 * EntityManager only, and expect no session state (SET, temporary tables, prepared statements) outside one.
 * @throws DatabaseError
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined || options.url === ''
    ? openEmbedded(options)
    : openPostgres(options, options.url);
}
