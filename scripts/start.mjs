// npm start: install, build, prepare the data, serve. Safe to run again: each part is skipped when it is done.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, buildWeb, checkNode, install, root } from './lib.mjs';

checkNode();
await install();
await buildServer();
// The web app is built beside the first load of data: the server answers "being prepared" until both are done.
const web = buildWeb();
const server = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, 'server', 'dist', 'main.js'), 'serve'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
web.catch((error) => {
  console.error(error.message);
  server.kill('SIGTERM');
  process.exitCode = 1;
});
// A Ctrl-C in the terminal reaches the server too; a signal sent to this process alone does not.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
