import type { Extension, PGlite } from '@electric-sql/pglite';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseError } from '../errors.ts';
import { makeDurable, type DiskWatch, type NodeFs } from './durable-nodefs.ts';
import { exitCodes } from './ipc.ts';
import { loadPglite, type PgliteFiles } from './pglite-files.ts';

/** Settings that PGlite lets us choose at start; everything that guards data stays on. */
const SETTINGS = [
  'wal_sync_method=fsync',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_buffers=16MB',
  'max_wal_size=512MB',
  'shared_buffers=128MB',
  'work_mem=32MB',
  'maintenance_work_mem=128MB',
  'effective_cache_size=1GB',
  'random_page_cost=1.1',
  'jit=off',
  'TimeZone=UTC',
];
const KEPT_LOG_LINES = 20;

interface Module {
  _PostgresMainLoopOnce: () => void;
  FS: {
    filesystems: { NODEFS: NodeFs };
    lookupPath(path: string): { node: { mount: { opts: { root: string } } } };
  };
}
interface SetUpOptions {
  PGLITE_ENV: Record<string, string>;
  preRun: ((module: Module) => void)[];
  printErr: (line: string) => void;
}

/** A started PGlite with real fsync. */
export interface Engine {
  readonly pglite: PGlite;
  readonly disk: DiskWatch;
  /** The newest lines of the server's log. */
  readonly log: string[];
  /** Follows a rename of the data directory. */
  moveTo(pgdata: string): void;
}

/** Opens (or makes, by initdb) the data directory `pgdata`. `isDurable` false skips flushes: see DiskWatch. */
export async function startEngine(
  files: PgliteFiles,
  pgdata: string,
  postgisBundle: string,
  isDurable: boolean,
): Promise<Engine> {
  const dataDir = dirname(pgdata);
  const disk: DiskWatch = { walBytes: 0, sawFullDisk: false, isDurable };
  const log: string[] = [];
  const PGlite = await loadPglite(files);
  try {
    const pglite = await PGlite.create(pgdata, {
      extensions: {
        postgis: postgis(postgisBundle, disk, log),
        pg_trgm: pathToFileURL(join(files.distDir, 'pg_trgm.tar.gz')),
        unaccent: pathToFileURL(join(files.distDir, 'unaccent.tar.gz')),
      },
      startParams: startParams(PGlite.defaultStartParams),
    });
    exitOnCrash(pglite, disk);
    return { pglite, disk, log, moveTo: (path) => setRoot(pglite, path) };
  } catch (error) {
    if (disk.sawFullDisk) throw new DatabaseError('EMBEDDED_DISK_FULL', { dataDir }, error);
    const detail = log.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? String(error);
    throw new DatabaseError('EMBEDDED_DAMAGED', { dataDir, detail }, error);
  }
}

function startParams(defaults: readonly string[]): string[] {
  return [...defaults.filter((param) => param !== '-F'), ...SETTINGS.flatMap((setting) => ['-c', setting])];
}

/** PostGIS from the trimmed bundle. Without PROJ_DATA every ST_Transform returns no rows and no error. */
function postgis(bundle: string, disk: DiskWatch, log: string[]): Extension {
  return {
    name: 'postgis',
    setup: (_pglite, options: SetUpOptions) => {
      options.PGLITE_ENV['PROJ_DATA'] = '/pglite/share/proj';
      options.preRun.push((module) => makeDurable(module.FS.filesystems.NODEFS, disk));
      options.printErr = (line) => {
        log.push(line);
        if (log.length > KEPT_LOG_LINES) log.shift();
      };
      return Promise.resolve({ emscriptenOpts: options, bundlePath: pathToFileURL(bundle) });
    },
  };
}

/**
 * Ends the process when PostgreSQL aborts (PANIC, a trap in the WASM code): PGlite would swallow that and loop for
 * ever. Ordinary SQL errors come through here too. The next start recovers from the log.
 */
function exitOnCrash(pglite: PGlite, disk: DiskWatch): void {
  const module = pglite.Module as unknown as Module;
  const runOnce = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (error) {
      if (!isSqlError(error)) process.exit(disk.sawFullDisk ? exitCodes.diskFull : exitCodes.crashed);
      throw error;
    }
  };
}

/** How Emscripten leaves the C code when PostgreSQL jumps to its error handler. */
function isSqlError(error: unknown): boolean {
  return error === 'unwind';
}

function setRoot(pglite: PGlite, pgdata: string): void {
  const { FS } = pglite.Module as unknown as Module;
  FS.lookupPath('/pglite/data').node.mount.opts.root = pgdata;
}
