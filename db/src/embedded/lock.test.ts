import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import type { LockHolder } from './lock-holder.ts';
import { takeLock, type Lock } from './lock.ts';
import { processIdentity } from './process-identity.ts';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'lock');
});
afterEach(() => folder.remove());

const take = (): Promise<Lock> => takeLock(path, folder.path, process.pid);
const identity = processIdentity(process.pid) ?? '';
const living: LockHolder = {
  token: 'other',
  host: hostname(),
  pid: process.pid,
  identity,
  ownerPid: process.pid,
  ownerIdentity: identity,
};
const held = (holder: Partial<LockHolder>): void =>
  writeFileSync(path, JSON.stringify({ ...living, ...holder }));
const isMine = (): boolean => (JSON.parse(readFileSync(path, 'utf8')) as LockHolder).token !== 'other';

test('is taken, and gone after it is released', async () => {
  const lock = await take();
  expect(isMine()).toBe(true);
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test('held by a living process with a living owner is refused, naming the owner', async () => {
  held({});
  const facts = { pid: process.pid, dataDir: folder.path, host: hostname() };
  await expect(take()).rejects.toMatchObject({ code: 'EMBEDDED_LOCKED', facts });
  expect(isMine()).toBe(false);
});

test('of a dead process is taken over', async () => {
  held({ pid: 2 ** 22 + 1 });
  await take();
  expect(isMine()).toBe(true);
});

test('of a process whose pid another one has now is taken over', async () => {
  held({ identity: 'before the boot' });
  await take();
  expect(isMine()).toBe(true);
});

test('of another host is taken over only when its heartbeat has stopped', async () => {
  held({ host: 'elsewhere', pid: 1 });
  const old = new Date(Date.now() - 60_000);
  utimesSync(path, old, old);
  await take();
  expect(isMine()).toBe(true);
});

test('that is unreadable and old is taken over', async () => {
  writeFileSync(path, '{"tok');
  const old = new Date(Date.now() - 60_000);
  utimesSync(path, old, old);
  await take();
  expect(isMine()).toBe(true);
});

test('goes to one only when many ask at once for a stale one', async () => {
  held({ identity: 'dead' });
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, take));
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('that somebody else took over is not released by its former holder', async () => {
  const lock = await take();
  held({});
  lock.release();
  expect(existsSync(path)).toBe(true);
});
