// npm test: installs what the tests need, runs every one of them, and ends with one line of counts.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, buildWeb, checkNode, has, install, quiet, root } from './lib.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';

const cache = join(root, '.cache', 'test');
/** A copy of the default data, for the tests in a browser. */
const browserData = join(cache, 'browser');
const skipped = [];

/** Debian packages that the tests need and that are missing; installed by apt where we may. */
function systemPackages() {
  const missing = [];
  if (!findPostgres()) missing.push('postgresql', 'postgresql-postgis');
  if (!has('chromium')) missing.push('chromium');
  if (missing.length === 0) return;
  if (!has('apt-get') || process.getuid?.() !== 0) {
    skipped.push(`${missing.join(', ')}: not installed, and only root on Debian can install them here`);
    return;
  }
  console.log(`· apt-get install ${missing.join(' ')}`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const result = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    options,
  );
  if (result.status !== 0) skipped.push(`${missing.join(', ')}: apt-get install failed`);
}

/** The whole default data in a database of its own, made once for each state of the code that makes it. */
async function prepareData(name, env) {
  const dataDir = join(cache, name);
  mkdirSync(dataDir, { recursive: true });
  const started = Date.now();
  await quiet(process.execPath, [join(root, 'server', 'dist', 'main.js'), 'prepare'], {
    env: { ...process.env, ...env, SERASI_DATA_DIR: dataDir },
  });
  console.log(`· default data for ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
  return dataDir;
}

checkNode();
await install();
systemPackages();
await buildServer();
await buildWeb();

rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
const postgres = await startPostgres().catch((error) => {
  skipped.push(`PostgreSQL could not be started: ${error.message}`);
  return null;
});
if (!postgres && !skipped.some((reason) => reason.includes('postgresql')))
  skipped.push('PostgreSQL with PostGIS was not found');
if (!has('chromium')) skipped.push('Chromium was not found: no test in a browser');

/** What runs beside each other; each has data of its own, since one process at a time may work on the embedded database. */
const LANES = [['api'], ['contract', 'unit', 'db', 'e2e']];

/** Runs one project of vitest.config.ts and counts; its output comes when it is done, so that lanes don't mix. */
async function runProject(project, environment) {
  const report = join(cache, `${project}.json`);
  const started = Date.now();
  const output = await quiet(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: project === 'e2e' ? { ...environment, SERASI_TEST_DATA_DIR: browserData } : environment },
  ).catch(() => '');
  process.stdout.write(output);
  console.log(`· ${project}: ${Math.round((Date.now() - started) / 1000)} s`);
  if (!existsSync(report)) {
    totals.failed += 1;
    console.error(`✗ ${project}: no report was written`);
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  totals.passed += numPassedTests;
  totals.failed += numFailedTests + (!success && numFailedTests === 0 ? 1 : 0);
  totals.pending += numPendingTests;
}

const env = { ...process.env, NO_COLOR: '1' };
delete env.DATABASE_URL;
const only = process.argv.slice(2);
const totals = { passed: 0, failed: 0, pending: 0 };
try {
  if (only.length === 0 || only.some((project) => ['api', 'e2e'].includes(project))) {
    env.SERASI_TEST_DATA_DIR = await prepareData('embedded', {});
    cpSync(env.SERASI_TEST_DATA_DIR, browserData, { recursive: true });
  }
  if (postgres) {
    env.SERASI_TEST_POSTGRES_URL = postgres.url;
    const psql = (sql) =>
      execFileSync('psql', [postgres.url, '-q', '-v', 'ON_ERROR_STOP=1', '-c', sql], { stdio: 'inherit' });
    psql('create database serasi_default');
    const url = postgres.url.replace(/\/postgres$/, '/serasi_default');
    if (env.SERASI_TEST_DATA_DIR) {
      await prepareData('postgres', { DATABASE_URL: url });
      env.SERASI_TEST_DATABASE_URL = url;
    }
  }
  await Promise.all(
    LANES.map(async (lane) => {
      for (const project of lane) {
        if (only.length === 0 || only.includes(project)) await runProject(project, env);
      }
    }),
  );
} catch (error) {
  totals.failed += 1;
  console.error(`✗ ${error.message}`);
} finally {
  postgres?.stop();
}
for (const reason of skipped) console.log(`skipped: ${reason}`);
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.pending > 0 ? `, ${totals.pending} skipped` : ''}`,
);
process.exit(totals.failed > 0 ? 1 : 0);
