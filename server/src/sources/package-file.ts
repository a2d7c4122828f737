import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/** The text of a file inside an installed package, e.g. `world-atlas/countries-10m.json`; also from a bundle. */
export function readPackageFile(specifier: string): string {
  return readFileSync(require.resolve(specifier), 'utf8');
}
