import type { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findRoot } from '../find-root.ts';

/** Where the installed PGlite and PostGIS packages keep their files. */
export interface PgliteFiles {
  readonly distDir: string;
  readonly postgisTarball: string;
  readonly version: string;
  readonly postgisPackageVersion: string;
}

/** Finds the installed packages from db/package.json, so that a bundle elsewhere finds them too. */
export function findPgliteFiles(): PgliteFiles {
  const require = createRequire(join(findRoot(), 'db', 'package.json'));
  const distDir = dirname(require.resolve('@electric-sql/pglite'));
  const postgisDist = dirname(require.resolve('@electric-sql/pglite-postgis'));
  return {
    distDir,
    postgisTarball: join(postgisDist, 'postgis.tar.gz'),
    version: packageVersion(distDir),
    postgisPackageVersion: packageVersion(postgisDist),
  };
}

/** The PGlite class, loaded at run time because it finds its WASM files relative to itself. */
export async function loadPglite(files: PgliteFiles): Promise<typeof PGlite> {
  const loaded: unknown = await import(pathToFileURL(join(files.distDir, 'index.js')).href);
  return (loaded as { PGlite: typeof PGlite }).PGlite;
}

function packageVersion(distDir: string): string {
  const text = readFileSync(join(dirname(distDir), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
