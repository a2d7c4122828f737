// npm run bless: rewrites what is generated and committed: the SDL, the web app's types, golden files; then formats.
import { join } from 'node:path';
import { checkNode, install, root, run } from './lib.mjs';

checkNode();
await install();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
await run(process.execPath, [vitest, 'run', '--project', 'contract', '-u']);
await run('npm', ['run', '--silent', 'codegen'], { cwd: join(root, 'web') });
await run(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', '.']);
