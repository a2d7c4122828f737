import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../errors.ts';
import { processIdentity } from './process-identity.ts';

/** The heartbeat touches the lock every second; one that stood still this long is dead. */
const HEARTBEAT_LOST_MS = 8_000;

/** Who holds a data directory. `owner` is the server that the database host works for. */
export interface LockHolder {
  readonly token: string;
  readonly host: string;
  readonly pid: number;
  readonly identity: string;
  readonly ownerPid: number;
  readonly ownerIdentity: string;
}

/** What this process writes into a lock it takes for the server `ownerPid`. */
export function ownHolder(ownerPid: number): LockHolder {
  return {
    token: randomBytes(12).toString('hex'),
    host: hostname(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    ownerPid,
    ownerIdentity: processIdentity(ownerPid) ?? '',
  };
}

/** Reads a lock file. */
export function readHolder(path: string): LockHolder | 'absent' | 'unreadable' {
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

/** Whether the process that wrote the lock is gone. */
export function isDead(path: string, holder: LockHolder): boolean {
  if (holder.host !== hostname()) return ageMs(path) > HEARTBEAT_LOST_MS;
  return processIdentity(holder.pid) !== holder.identity;
}

/** Whether the server that a holder works for still runs; unknown on another host, which counts as no. */
export function ownerLives(holder: LockHolder): boolean {
  return holder.host !== hostname() ? false : processIdentity(holder.ownerPid) === holder.ownerIdentity;
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
