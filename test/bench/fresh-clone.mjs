import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, freePort, secondsToColouredMap, start } from './serasi.mjs';
import { row } from './table.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** A newcomer's way: clone, npm start (what it runs, so that signals reach it) with an empty data directory, open the map; then start a second time. */
export async function measureFreshClone(scratch) {
  const clone = join(scratch, 'clone');
  mkdirSync(scratch, { recursive: true });
  execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), SERASI_DATA_DIR: join(scratch, 'clone-data') };
  delete env.DATABASE_URL;
  const started = performance.now();
  const first = await start(process.execPath, ['scripts/start.mjs'], { cwd: clone, env });
  const rows = [];
  if (existsSync(CHROMIUM)) {
    await secondsToColouredMap(`http://127.0.0.1:${port}/`);
    rows.push(row('fresh clone → coloured map', (performance.now() - started) / 1000, 's', 150));
  }
  rows.push(row('fresh clone → serving', first.seconds, 's'));
  await first.stop();
  const second = await start(process.execPath, ['scripts/start.mjs'], { cwd: clone, env });
  rows.push(row('second start', second.seconds, 's', 8));
  await second.stop();
  rmSync(clone, { recursive: true, force: true });
  rmSync(join(scratch, 'clone-data'), { recursive: true, force: true });
  return rows;
}
