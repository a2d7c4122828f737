import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../open.ts';
import { bundleHost, hostPidOf, openTestDatabase, temporaryFolder } from '../testing.ts';
import { startupFrame } from './wire-messages.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Types of the messages that a new client is greeted with. */
function greetingOf(socketPath: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const types: string[] = [];
    const socket = connect(socketPath, () => socket.write(startupFrame('postgres', 'postgres')));
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += 1 + chunk.readInt32BE(at + 1))
        types.push(String.fromCharCode(chunk[at] ?? 0));
    });
    setTimeout(() => {
      socket.destroy();
      resolve(types);
    }, 300);
  });
}

const readyCount = async (database: Database): Promise<number> =>
  (await greetingOf(database.embeddedSocket ?? '')).filter((type) => type === 'Z').length;

test('a client is told once, not twice, that the database is ready: first start, re-open, recovery', async () => {
  const first = await openTestDatabase(folder.path);
  expect(await readyCount(first)).toBe(1);
  await first.dataSource.query('select 1/0').catch(() => undefined);
  expect(await readyCount(first)).toBe(1);
  await first.close();

  const again = await openDatabase({ dataDir: folder.path, embeddedHostScript: await bundleHost() });
  expect(await readyCount(again)).toBe(1);
  await again.dataSource.query('create table kept (n int)');
  process.kill(hostPidOf(folder.path), 'SIGKILL');
  const seven = (): Promise<unknown> => again.dataSource.query('select 7 as n').catch(() => null);
  await expect.poll(seven, { timeout: 20_000 }).toEqual([{ n: 7 }]);
  expect(await readyCount(again)).toBe(1);
  await again.close();
});
