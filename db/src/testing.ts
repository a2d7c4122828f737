import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleHost } from './embedded/bundle-host.ts';
import { findRoot } from './find-root.ts';
import { openDatabase, type Database } from './open.ts';

export { bundleHost } from './embedded/bundle-host.ts';

/** A new empty folder for one test, and how to be rid of it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'serasi-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The process of the embedded database that runs in a data directory. */
export function hostPidOf(dataDir: string): number {
  return (JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8')) as { pid: number }).pid;
}

/** Opens an embedded database for a test in a copy of a prepared data directory: 2 s in place of 10 s. */
export async function openTestDatabase(dataDir: string): Promise<Database> {
  const embeddedHostScript = await bundleHost();
  cpSync(await templateDataDir(embeddedHostScript), dataDir, { recursive: true });
  return openDatabase({ dataDir, embeddedHostScript });
}

/** An empty data directory with the extensions, made once for each version of the host. Several may ask at once. */
async function templateDataDir(embeddedHostScript: string): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(embeddedHostScript)).digest('hex').slice(0, 16);
  const path = join(findRoot(), '.cache', 'embedded-template', hash);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const draft = mkdtempSync(`${path}-`);
  const database = await openDatabase({ dataDir: draft, embeddedHostScript });
  await database.close();
  rename(draft, path);
  removeOld(dirname(path));
  return path;
}

/** Removes templates made more than a day ago: the host has changed since. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > 86_400_000) rmSync(path, { recursive: true, force: true });
  }
}

/** The first to finish wins; the others use its template. */
function rename(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
