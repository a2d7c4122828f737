import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository, from the sources and from the bundle alike. */
export const REPO_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Where Vite puts the web application. */
export const WEB_DIST = join(REPO_ROOT, 'web', 'dist');

/** Where esbuild puts the bundles of the server. */
export const SERVER_DIST = join(REPO_ROOT, 'server', 'dist');

function findRoot(from: string): string {
  if (existsSync(join(from, 'pnpm-workspace.yaml'))) return from;
  const up = dirname(from);
  if (up === from) throw new Error('pnpm-workspace.yaml was not found above this file.');
  return findRoot(up);
}
