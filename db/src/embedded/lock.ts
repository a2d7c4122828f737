import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, errorCode } from '../errors.ts';
import { isDead, ownHolder, ownerLives, readHolder, type LockHolder } from './lock-holder.ts';

/** A held lock; `release` gives it back unless somebody took it over meanwhile. */
export interface Lock {
  readonly path: string;
  release(): void;
}

/** How long to wait for a holder that is closing: its owner died, or it lives on another host. */
const DYING_HOLDER_MS = 12_000;
/** A holder whose owner lives is given this long, for it may be about to end. */
const LIVING_HOLDER_MS = 1_500;
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
    if (holder === 'absent') {
      await sleep(20);
      continue;
    }
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
