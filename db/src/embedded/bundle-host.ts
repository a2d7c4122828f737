import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRoot } from '../find-root.ts';
import { writeFileDurably } from './durable-file.ts';

/**
 * Bundles the host for tests, which run from the sources, and returns the path of the script. It lies in .cache
 * under a hash of its content, so several test processes may make it at once.
 */
export async function bundleHost(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(findRoot(), 'db/src/embedded/host.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const script = join(findRoot(), '.cache', 'embedded-host', `${hash}.mjs`);
  mkdirSync(dirname(script), { recursive: true });
  if (!existsSync(script)) writeFileDurably(script, text);
  return script;
}
