import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, errorCode } from '../errors.ts';
import { processIdentity } from './process-identity.ts';

/** Who holds a data directory. `owner` is the server that the database host works for. */
export interface LockHolder {
  readonly token: string;
  readonly host: string;
  readonly pid: number;
  readonly identity: string;
  readonly ownerPid: number;
  readonly ownerIdentity: string;
}

/** A held lock; `release` gives it back unless somebody took it over meanwhile. */
export interface Lock {
  readonly path: string;
  release(): void;
}

/** How long to wait for a holder that is closing: its owner died, or it lives on another host. */
const DYING_HOLDER_MS = 12_000;
/** A holder whose owner lives is given this long, for it may be about to end. */
const LIVING_HOLDER_MS = 1_500;
/** The heartbeat touches the lock every second; one that stood still this long is dead. */
const HEARTBEAT_LOST_MS = 8_000;
const POLL_MS = 150;

/**
 * Takes the lock file at `path`, taking over one whose holder is dead.
 * @throws DatabaseError EMBEDDED_LOCKED, naming the pid of the server that holds it
 */
export async function takeLock(path: string, dataDir: string, ownerPid: number): Promise<Lock> {
  const mine = ownHolder(ownerPid);
  const startedAt = Date.now();
  for (;;) {
    if (tryCreate(path, mine) && (await isStillMine(path, mine))) return lockAt(path, mine);
    const holder = readHolder(path);
    if (holder === 'absent') continue;
    if (holder === 'unreadable' || isDead(path, holder)) {
      removeStale(path, holder);
      continue;
    }
    const patience = ownerLives(holder) ? LIVING_HOLDER_MS : DYING_HOLDER_MS;
    if (Date.now() - startedAt > patience) {
      throw new DatabaseError('EMBEDDED_LOCKED', { dataDir, pid: holder.ownerPid, host: holder.host });
    }
    await sleep(POLL_MS);
  }
}

function ownHolder(ownerPid: number): LockHolder {
  return {
    token: randomBytes(12).toString('hex'),
    host: hostname(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    ownerPid,
    ownerIdentity: processIdentity(ownerPid) ?? '',
  };
}

/** Creates the lock with its content in one step (hard link), so that nobody reads half of it. */
function tryCreate(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return createWithoutLinks(path, holder);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createWithoutLinks(path: string, holder: LockHolder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Two processes may judge the same lock stale at once: the later one's file wins, the other notices here. */
async function isStillMine(path: string, mine: LockHolder): Promise<boolean> {
  await sleep(40);
  const holder = readHolder(path);
  return typeof holder === 'object' && holder.token === mine.token;
}

function readHolder(path: string): LockHolder | 'absent' | 'unreadable' {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(parsed) ? parsed : oldOr(path);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'absent' : oldOr(path);
  }
}

/** Without hard links a lock is unreadable for a moment while it is written: give that writer time. */
function oldOr(path: string): 'absent' | 'unreadable' {
  return ageMs(path) > 1_000 ? 'unreadable' : 'absent';
}

function isHolder(value: unknown): value is LockHolder {
  return typeof value === 'object' && value !== null && 'token' in value && 'pid' in value && 'host' in value;
}

function isDead(path: string, holder: LockHolder): boolean {
  if (holder.host !== hostname()) return ageMs(path) > HEARTBEAT_LOST_MS;
  return processIdentity(holder.pid) !== holder.identity;
}

function ownerLives(holder: LockHolder): boolean {
  return holder.host !== hostname() ? false : processIdentity(holder.ownerPid) === holder.ownerIdentity;
}

/** Moves the lock away before deleting it, and puts it back if it is not the one that was judged. */
function removeStale(path: string, judged: LockHolder | 'unreadable'): void {
  const aside = `${path}.stale-${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    const isSame = typeof moved === 'object' && typeof judged === 'object' && moved.token === judged.token;
    if (typeof moved === 'object' && !isSame) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function lockAt(path: string, mine: LockHolder): Lock {
  return {
    path,
    release: () => {
      const holder = readHolder(path);
      if (typeof holder === 'object' && holder.token === mine.token) rmSync(path, { force: true });
    },
  };
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
