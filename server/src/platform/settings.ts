import { resolve } from 'node:path';
import { readBasemap, type Basemap } from './basemap.ts';
import { UserError } from './errors.ts';
import { REPO_ROOT } from './paths.ts';

/** What the environment says; read once, at the start of a command. */
export interface Settings {
  host: string;
  port: number;
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl?: string;
  /** Absolute. */
  dataDir: string;
  /** Socket of an embedded database that a process of ours already runs. */
  embeddedSocket?: string;
  /** Null: browsers load nothing from other hosts. */
  basemap: Basemap | null;
}

/** @throws UserError for a PORT that is none, or a basemap that must not be. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UserError('PORT', {
      id: `PORT="${env['PORT'] ?? ''}" bukan nomor porta. Pilih angka 1 sampai 65535, misalnya PORT=4001.`,
      en: `PORT="${env['PORT'] ?? ''}" is not a port number. Choose 1 to 65535, for example PORT=4001.`,
    });
  }
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    dataDir: resolve(REPO_ROOT, env['SERASI_DATA_DIR'] ?? '.serasi'),
    basemap: readBasemap(env),
    ...(env['DATABASE_URL'] ? { databaseUrl: env['DATABASE_URL'] } : {}),
    ...(env['SERASI_EMBEDDED_SOCKET'] ? { embeddedSocket: env['SERASI_EMBEDDED_SOCKET'] } : {}),
  };
}
