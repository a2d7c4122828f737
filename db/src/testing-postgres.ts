import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A superuser address of a PostgreSQL server that tests may create databases on; undefined: such tests are skipped. */
export const testPostgresUrl = process.env['SERASI_TEST_POSTGRES_URL'];

/** Why the tests against PostgreSQL are skipped, for their names; empty if they are not. */
export const postgresSkipReason =
  testPostgresUrl === undefined ? ' (skipped: SERASI_TEST_POSTGRES_URL is not set)' : '';

/** A new empty database on the test server. */
export interface TestPostgres {
  readonly url: string;
  drop(): Promise<void>;
}

/** Creates a database of its own for a test file. `options` is appended to `create database`. */
export async function createTestPostgres(options = ''): Promise<TestPostgres> {
  const name = `serasi_test_${randomBytes(6).toString('hex')}`;
  await administrate(`create database ${name} ${options}`);
  const url = new URL(testPostgresUrl ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administrate(`drop database if exists ${name} with (force)`) };
}

/** Runs one statement as the superuser, outside any test database. */
export async function administrate(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: testPostgresUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
