import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';

/** The shortest limit of the systems we know is 104 bytes with the closing zero (macOS, BSD). */
const MAX_SOCKET_PATH_BYTES = 100;
const NAME = '.s.PGSQL.5432';
const PRIVATE_PREFIX = 'serasi-socket-';

/** Where the host will listen: inside the data directory if the path is short enough, else in a private folder. */
export function makeSocketPath(dataDir: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\serasi-${randomBytes(8).toString('hex')}`;
  const inside = join(dataDir, 'run');
  if (Buffer.byteLength(join(inside, NAME)) <= MAX_SOCKET_PATH_BYTES) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    chmodSync(inside, 0o700);
    return join(inside, NAME);
  }
  const base = Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp';
  return join(mkdtempSync(join(base, PRIVATE_PREFIX)), NAME);
}

/** Removes a socket and, if it had its own temporary folder, that too. */
export function removeSocketPath(path: string): void {
  if (process.platform === 'win32') return;
  rmSync(path, { force: true });
  const folder = dirname(path);
  if (basename(folder).startsWith(PRIVATE_PREFIX)) rmSync(folder, { recursive: true, force: true });
}
