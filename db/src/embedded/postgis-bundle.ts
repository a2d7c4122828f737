import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeFileDurably } from './durable-file.ts';
import type { PgliteFiles } from './pglite-files.ts';
import { trimTar } from './trim-tar.ts';

/** Raise it when the choice of files below changes. */
const TRIM_VERSION = 1;

const isNeeded = (name: string): boolean =>
  name === 'lib/postgresql/postgis-3.so' ||
  name.startsWith('share/proj/') ||
  name === 'share/postgresql/extension/postgis.control' ||
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/.test(name);

/**
 * The PostGIS bundle without raster, topology, the geocoder and upgrade scripts, which halves the time to open
 * the database. Made once in `cacheDir`; the file appears by rename, so it is never half-written.
 */
export function trimmedPostgisBundle(files: PgliteFiles, cacheDir: string): string {
  const name = `postgis-${files.postgisPackageVersion}-${TRIM_VERSION}.tar.gz`;
  const path = join(cacheDir, name);
  if (existsSync(path)) return path;
  mkdirSync(cacheDir, { recursive: true });
  const tar = trimTar(gunzipSync(readFileSync(files.postgisTarball)), isNeeded);
  writeFileDurably(path, gzipSync(tar, { level: 1 }));
  removeOthers(cacheDir, name);
  return path;
}

function removeOthers(cacheDir: string, keep: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (name.startsWith('postgis-') && name !== keep) rmSync(join(cacheDir, name), { force: true });
  }
}
