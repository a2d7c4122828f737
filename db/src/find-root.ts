import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseError } from './errors.ts';

/**
 * The project folder: the nearest one above this module that holds pnpm-workspace.yaml, so that it is the same
 * from the sources and from a bundle in server/dist.
 * @throws DatabaseError SQL_FOLDER_MISSING
 */
export function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new DatabaseError('SQL_FOLDER_MISSING');
    folder = parent;
  }
  return folder;
}
