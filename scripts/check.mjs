// npm run check: format, lint, types, import rules, unused code, unit tests. The quick half of npm test.
// --no-tests leaves out the last, for who runs npm test as well.
import { join } from 'node:path';
import { checkNode, install, quiet, root } from './lib.mjs';

checkNode();
await install();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const parts = [
  [
    'types',
    () =>
      Promise.all(
        ['.', 'shared', 'db', 'server', 'web', 'test'].map((name) => quiet(bin('tsc'), ['-p', name])),
      ),
  ],
  ['format', () => quiet(bin('prettier'), ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => quiet(bin('eslint'), ['.', '--max-warnings', '0'])],
  [
    'imports',
    () =>
      quiet(bin('depcruise'), [
        'shared/src',
        'db/src',
        'server/src',
        'web/src',
        'test',
        '--config',
        '.dependency-cruiser.cjs',
      ]),
  ],
  ['unused', () => quiet(bin('knip'), [])],
  ['unit tests', () => quiet(bin('vitest'), ['run', '--project', 'unit'])],
].filter(([name]) => name !== 'unit tests' || !process.argv.includes('--no-tests'));
let failed = 0;
for (const [name, work] of parts) {
  const started = Date.now();
  try {
    await work();
    console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`✗ ${name}: ${error.message}`);
  }
}
process.exit(failed ? 1 : 0);
