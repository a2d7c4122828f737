// npm run serasi -- <command>: the command line. Installs and builds first when that has not been done.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, checkNode, install, root } from './lib.mjs';

checkNode();
await install();
await buildServer();
const child = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, 'server', 'dist', 'main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SERASI_CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
