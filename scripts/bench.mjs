// npm run bench: measures Serasi against its targets on this machine and prints one table. Not a test: the machine is noisy.
// npm run bench -- --quick leaves out the fresh clone; --imports, --scoring or --web measures these alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, buildWeb, checkNode, install, root } from './lib.mjs';
import { startPostgres } from './postgres.mjs';
import { measureFreshClone } from '../test/bench/fresh-clone.mjs';
import { measureImports } from '../test/bench/imports.mjs';
import { measureScoring } from '../test/bench/scoring.mjs';
import { measureServer } from '../test/bench/server.mjs';
import { measureWeb } from '../test/bench/web.mjs';
import { printTable } from '../test/bench/table.mjs';

checkNode();
await install();
await buildServer();
await buildWeb();

const scratch = join(root, '.cache', 'bench');
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
const rows = [];
const only = ['imports', 'scoring', 'web'].find((part) => process.argv.includes(`--${part}`));
const wanted = (part) => only === undefined || only === part;
if (wanted('clone') && !process.argv.includes('--quick')) rows.push(...(await measureFreshClone(scratch)));
// SERASI_BENCH_DATA_DIR: embedded data that is there already, instead of a first load.
const embedded = { SERASI_DATA_DIR: process.env.SERASI_BENCH_DATA_DIR ?? join(scratch, 'embedded') };
if (wanted('server')) rows.push(...(await measureServer('embedded', embedded)));
if (wanted('web')) rows.push(...(await measureWeb(embedded)));
if (only === 'web') finish();
if (wanted('scoring')) rows.push(...(await measureScoring('embedded', embedded)));
if (wanted('imports')) rows.push(...(await measureImports('embedded', embedded, scratch)));
const postgres = await startPostgres(['jit=off']);
if (postgres) {
  execFileSync('psql', [postgres.url, '-q', '-c', 'create database bench']);
  const DATABASE_URL = postgres.url.replace(/\/postgres$/, '/bench');
  const env = { DATABASE_URL, SERASI_DATA_DIR: join(scratch, 'postgres') };
  if (wanted('server')) rows.push(...(await measureServer('PostgreSQL', env)));
  if (wanted('imports')) rows.push(...(await measureImports('PostgreSQL', env, scratch)));
  if (wanted('scoring')) rows.push(...(await measureScoring('PostgreSQL', env)));
  postgres.stop();
} else {
  console.log('PostgreSQL with PostGIS was not found: not measured.');
}
finish();

function finish() {
  printTable(rows);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(0);
}
