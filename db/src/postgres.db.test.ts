import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase, type Database } from './open.ts';
import {
  administrate,
  createTestPostgres,
  postgresSkipReason,
  type TestPostgres,
} from './testing-postgres.ts';

const open = (url: string): Promise<Database> => openDatabase({ url, dataDir: '' });
const changed = (url: string, change: (url: URL) => void): string => {
  const copy = new URL(url);
  change(copy);
  return copy.href;
};

test('an address that is none is refused', async () => {
  await expect(open('localhost/serasi')).rejects.toMatchObject({ code: 'DATABASE_URL_INVALID' });
  await expect(open('mysql://localhost/serasi')).rejects.toMatchObject({ code: 'DATABASE_URL_INVALID' });
});

test('a server that is not there: the sentence has the address and not the password', async () => {
  const opening = open('postgres://user:rahasia@127.0.0.1:1/serasi');
  const error = (await opening.catch((reason: unknown) => reason)) as Error & {
    code: string;
    messageId: string;
  };
  expect(error.code).toBe('POSTGRES_UNREACHABLE');
  expect(error.messageId).toContain('127.0.0.1:1');
  expect(error.messageId + error.message).not.toContain('rahasia');
});

describe.skipIf(postgresSkipReason !== '')(`PostgreSQL${postgresSkipReason}`, () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await createTestPostgres();
  });
  afterAll(() => server.drop());

  test('opens with a pool of connections', async () => {
    const database = await open(server.url);
    expect(database).toMatchObject({ engine: 'postgres', isReplica: false });
    const pids = await Promise.all(
      Array.from({ length: 4 }, () =>
        database.dataSource.query<{ pid: number }[]>('select pg_backend_pid() as pid, pg_sleep(0.2)'),
      ),
    );
    expect(new Set(pids.map(([row]) => row?.pid)).size).toBe(4);
    await database.close();
  });

  test('says that the password is wrong, or that the database does not exist', async () => {
    const wrong = changed(server.url, (url) => (url.password = 'salah'));
    await expect(open(wrong)).rejects.toMatchObject({ code: 'POSTGRES_LOGIN' });
    const missing = changed(server.url, (url) => (url.pathname = '/tidak_ada'));
    await expect(open(missing)).rejects.toMatchObject({ code: 'POSTGRES_NO_DATABASE' });
    const tls = changed(server.url, (url) => url.searchParams.set('sslmode', 'require'));
    await expect(open(tls)).rejects.toMatchObject({ code: 'POSTGRES_TLS' });
  });

  test('refuses a database that is not UTF8', async () => {
    const latin = await createTestPostgres(`encoding 'LATIN1' locale 'C' template template0`);
    await expect(open(latin.url)).rejects.toMatchObject({ code: 'POSTGRES_ENCODING' });
    await latin.drop();
  });

  test('tells a user without the right to create extensions what to ask for', async () => {
    const role = `serasi_role_${Date.now()}`;
    await administrate(`create role ${role} login password 'x'`);
    const url = changed(server.url, (address) => {
      address.username = role;
      address.password = 'x';
    });
    const database = await open(url);
    await expect(migrate(database)).rejects.toMatchObject({ code: 'SCHEMA_DENIED' });
    await database.close();
    await administrate(`drop role ${role}`);
  });

  test('replaces connections that the server ended', async () => {
    const database = await open(server.url);
    await database.dataSource.query('select 1');
    await administrate(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()
      and application_name = 'serasi'`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await database.dataSource.query('select 1 as n')).toEqual([{ n: 1 }]);
    await database.close();
  });
});
