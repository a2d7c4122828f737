import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '@serasi/db';
import { REPO_ROOT } from './paths.ts';
import type { Settings } from './settings.ts';

const EMBEDDED_HOST = join(REPO_ROOT, 'db', 'dist', 'embedded-host.js');

/** The database that the settings name, not yet migrated. @throws DatabaseError */
export function openConfigured(settings: Settings): Promise<Database> {
  return openDatabase({
    url: settings.databaseUrl,
    dataDir: settings.dataDir,
    embeddedHostScript: EMBEDDED_HOST,
    embeddedSocket: settings.embeddedSocket,
  });
}

/** Whether the embedded database has never been made: then its first load can begin beside its making. */
export function isBrandNew(settings: Settings): boolean {
  return (
    settings.databaseUrl === undefined &&
    settings.embeddedSocket === undefined &&
    !existsSync(join(settings.dataDir, 'pgdata'))
  );
}
