import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('kill -9 of the host', () => {
  test('loses nothing that was acknowledged, round after round', async () => {
    let database = await openTestDatabase(folder.path);
    await database.dataSource.query('create table row (id bigint primary key, filler text)');
    const acknowledged = new Set<number>();
    for (let round = 0; round < 4; round++) {
      const pid = hostPid();
      const killer = sleep(150 + 170 * round).then(() => process.kill(pid, 'SIGKILL'));
      for (let id = round * 1_000_000; ; id++) {
        const insert = database.dataSource.query('insert into row values ($1, $2)', [id, 'x'.repeat(3_000)]);
        const isDone = await insert.then(
          () => true,
          () => false,
        );
        if (!isDone) break;
        acknowledged.add(id);
      }
      await killer;
      await database.close();
      database = await reopen();
      const rows = await database.dataSource.query<{ id: string }[]>('select id from row');
      const found = new Set(rows.map((row) => Number(row.id)));
      expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(50);
    await database.close();
  });

  test('is followed by a restart: the statement in flight fails, the next one works', async () => {
    const database = await openTestDatabase(folder.path);
    await database.dataSource.query('create table kept as select 1 as id');
    process.kill(hostPid(), 'SIGKILL');
    await database.dataSource.query('select 1').catch(() => undefined);
    expect(await database.dataSource.query('select * from kept')).toEqual([{ id: 1 }]);
    await database.close();
  });

  test('during the very first start leaves nothing half-made', async () => {
    const embeddedHostScript = await bundleHost();
    for (const delayMs of [700, 2_500]) {
      const options = JSON.stringify({ dataDir: folder.path, socketPath: join(folder.path, 'socket') });
      const host = spawn(process.execPath, [embeddedHostScript, options], { stdio: 'ignore' });
      await sleep(delayMs);
      host.kill('SIGKILL');
      expect(existsSync(join(folder.path, 'pgdata'))).toBe(false);
    }
    const database = await reopen();
    expect(await database.dataSource.query('select 1 as n')).toEqual([{ n: 1 }]);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('pgdata.new'))).toEqual([]);
    await database.close();
  });
});
