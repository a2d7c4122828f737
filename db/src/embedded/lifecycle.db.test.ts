import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseError } from '../errors.ts';
import { openDatabase, type Database } from '../open.ts';
import { bundleHost, hostPidOf, openTestDatabase, temporaryFolder } from '../testing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const reopen = async (): Promise<Database> =>
  openDatabase({ dataDir: folder.path, embeddedHostScript: await bundleHost() });

const hostPid = (): number => hostPidOf(folder.path);

const refusal = async (opening: Promise<Database>): Promise<DatabaseError> => {
  const error: unknown = await opening.then(
    (database) => database.close(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DatabaseError)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('the data directory', () => {
  test('refuses a second process and names the pid of the first', async () => {
    const database = await openTestDatabase(folder.path);
    const error = await refusal(reopen());
    expect(error.code).toBe('EMBEDDED_LOCKED');
    expect(error.messageId).toContain(`pid ${process.pid}`);
    expect(error.messageEn).toContain(folder.path);
    expect(await database.dataSource.query('select 1 as n')).toEqual([{ n: 1 }]);
    await database.close();
  });

  test('is taken over from a process that is dead, even if its pid is in use again', async () => {
    await (await openTestDatabase(folder.path)).close();
    const stale = {
      token: 'x',
      host: execFileSync('hostname').toString().trim(),
      pid: process.pid,
      ownerPid: 1,
    };
    writeFileSync(
      join(folder.path, 'lock'),
      JSON.stringify({ ...stale, identity: 'long ago', ownerIdentity: '' }),
    );
    const database = await reopen();
    expect(hostPid()).not.toBe(process.pid);
    await database.close();
    expect(existsSync(join(folder.path, 'lock'))).toBe(false);
  });

  test('is free again soon after the server was killed, for the host closes by itself', async () => {
    await (await openTestDatabase(folder.path)).close();
    const script = `import { fork } from 'node:child_process';
      fork(${JSON.stringify(await bundleHost())}, [process.argv[1]],
        { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
        .on('message', (message) => console.log(message.type)); setInterval(() => 0, 1000);`;
    const options = JSON.stringify({ dataDir: folder.path, socketPath: join(folder.path, 'socket') });
    const server = spawn(process.execPath, ['--input-type=module', '-e', script, options], { stdio: 'pipe' });
    await new Promise((resolve) => server.stdout.once('data', resolve));
    server.kill('SIGKILL');
    const database = await reopen();
    expect(await database.dataSource.query('select 1 as n')).toEqual([{ n: 1 }]);
    await database.close();
  });

  test('of a newer version is refused and left alone', async () => {
    await (await openTestDatabase(folder.path)).close();
    writeFileSync(join(folder.path, 'pgdata', 'PG_VERSION'), '19\n');
    const error = await refusal(reopen());
    expect(error.code).toBe('EMBEDDED_NEWER');
    expect(error.messageEn).toContain('PostgreSQL 19');
    expect(existsSync(join(folder.path, 'lock'))).toBe(false);
  });

  test('that is a file is refused with a sentence', async () => {
    const path = join(folder.path, 'file');
    writeFileSync(path, '');
    const opening = openDatabase({ dataDir: join(path, 'data'), embeddedHostScript: await bundleHost() });
    expect((await refusal(opening)).code).toBe('EMBEDDED_NOT_WRITABLE');
  });

  test('with a path too long for a socket works', async () => {
    const dataDir = join(folder.path, 'd'.repeat(120));
    const database = await openTestDatabase(dataDir);
    expect(await database.dataSource.query('select 1 as n')).toEqual([{ n: 1 }]);
    const socket = database.embeddedSocket ?? '';
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(100);
    expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700);
    await database.close();
    expect(existsSync(dirname(socket))).toBe(false);
  });
});

test('a half-written PostGIS bundle cannot exist: a cut-off draft beside it is ignored', async () => {
  await (await openTestDatabase(folder.path)).close();
  const cache = join(folder.path, 'cache');
  const [name = ''] = readdirSync(cache);
  writeFileSync(join(cache, `${name}.1.tmp`), 'half');
  const database = await reopen();
  await database.close();
});

test('SIGTERM to the host closes cleanly and later statements say that the database stopped', async () => {
  const database = await openTestDatabase(folder.path);
  process.kill(hostPid(), 'SIGTERM');
  await sleep(1_500);
  await expect(database.dataSource.query('select 1')).rejects.toMatchObject({ code: 'EMBEDDED_STOPPED' });
  await database.close();
});
