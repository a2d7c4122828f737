import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '@serasi/db';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** A database with the whole default data, made by `npm test` before the tests begin. */
export interface Engine {
  name: string;
  /** Why its tests are skipped; null: they run. */
  missing: string | null;
  open: () => Promise<Database>;
}

const { SERASI_TEST_DATA_DIR: dataDir, SERASI_TEST_DATABASE_URL: url } = process.env;

export const ENGINES: Engine[] = [
  {
    name: 'embedded',
    missing: dataDir ? null : 'SERASI_TEST_DATA_DIR is not set: run npm test',
    open: () =>
      openDatabase({
        dataDir: dataDir ?? '',
        embeddedHostScript: join(ROOT, 'db', 'dist', 'embedded-host.js'),
      }),
  },
  {
    name: 'PostgreSQL',
    missing: url ? null : 'no PostgreSQL with PostGIS on this machine',
    open: () => openDatabase({ url: url ?? '', dataDir: dataDir ?? '' }),
  },
];
