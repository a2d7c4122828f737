import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseOptions } from './open.ts';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** A connected TypeORM data source; both databases differ in `connection` only. It never changes the schema. */
export async function connect(
  options: DatabaseOptions,
  connection: Pick<PostgresOptions, 'url' | 'poolSize' | 'extra'>,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    applicationName: 'serasi',
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    entities: options.entities ?? [],
    poolErrorHandler: ignoreIdleClientError,
    ...connection,
  });
  return dataSource.initialize();
}

/** A pooled connection that breaks while idle is replaced by the pool; the next statement shows a lasting fault. */
function ignoreIdleClientError(): void {
  return;
}
