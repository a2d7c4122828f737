import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { timed } from './imports.mjs';
import { row } from './table.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
const MAIN = join(ROOT, 'server', 'dist', 'main.js');
const TARGETS = { embedded: 15, PostgreSQL: 6 };
const SCORING = /Menghitung tingkat ketahanan \(([\d.]+) s\)/;
const INTERVALS = /Menghitung rentang [^\n]* 2025 \(([\d.]+) s\)/;
const PORT = 4790;
const TOKEN = 'bench';

/** Seconds of a step as the command line told them. */
function secondsOf(output, step) {
  const [, seconds] = step.exec(output) ?? [];
  if (seconds === undefined) throw new Error(`No step like ${step} in:\n${output}`);
  return Number(seconds);
}

/** A server over the data, ready. */
async function serve(env) {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { ...process.env, ...env, PORT: String(PORT), SERASI_IMPORT_TOKEN: TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Ctrl-C')) resolve();
    });
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}:\n${output}`)));
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

const base = `http://127.0.0.1:${PORT}`;
async function graphql(query) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}
async function importApi(path, body) {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const response = await fetch(`${base}/api/imports${path}`, { method: 'POST', headers, body });
  return response.json();
}

/** Changes one village, and waits for the map to show it: seconds from the commit asked for, and from the commit done. */
async function changeOne(code, isBest) {
  const bytes = async () =>
    (await graphql('{ resilienceMap(level: VILLAGE) { packed { levels } } }')).resilienceMap.packed.levels;
  const values = isBest
    ? [95, 100, 100, 4, 5, 80, 0, 100, 4, 5, 2, 5]
    : [40, 0, 0, 0, 0, 0, 10, 0, 0, 1, 0, 1];
  const csv = `kode,tahun,PKR1,PKR2,PKR3,POS1,POS2,POS3,PKF1,PKF2,PKF3,KLS1,KLS2,KLS3\n${code},2025,${values.join(',')}\n`;
  const before = await bytes();
  const { id } = await importApi('/indicators?name=satu.csv&codeSystem=kemendagri', csv);
  const asked = performance.now();
  await importApi(`/${id}/commit`);
  const committed = performance.now();
  while ((await bytes()) === before) {
    if (performance.now() - asked > 60_000) throw new Error('The change was never seen.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const seen = performance.now();
  return { whole: (seen - asked) / 1000, after: (seen - committed) / 1000 };
}

/** Scores a database that has the whole default data. The values stay simulated; the last measure makes a few of them "real". */
export async function measureScoring(engine, env) {
  const rows = [];
  await timed(['prepare'], env);
  const plain = await timed(['score', '--period', '2025', '--no-doubt'], env);
  rows.push(
    row(
      `${engine}: scores of one period, read to written`,
      secondsOf(plain.output, SCORING),
      's',
      TARGETS[engine],
    ),
  );
  await timed(['score', '--period', '2023,2024', '--no-doubt'], env);
  const draws = await timed(['score', '--period', '2025'], env);
  rows.push(
    row(`${engine}: 1,000 draws of one period, one core`, secondsOf(draws.output, INTERVALS), 's', 60),
  );
  rows.push(
    row('… memory of all its processes', draws.peakMb, 'MB', engine === 'embedded' ? undefined : 1024),
  );
  const server = await serve(env);
  const village = await graphql(
    '{ region(code: "73.02") { descendants(level: VILLAGE, first: 1) { nodes { code } } } }',
  );
  const [{ code }] = village.region.descendants.nodes;
  // The first real value among simulated ones changes what all of the run rests on: a whole run.
  await changeOne(code, true);
  const seconds = [];
  for (const isBest of [false, true, false]) seconds.push(await changeOne(code, isBest));
  seconds.sort((a, b) => a.after - b.after);
  rows.push(row(`${engine}: one village changed, committed → on the map`, seconds[1].after, 's', 1));
  rows.push(row('… from the request to commit', seconds[1].whole, 's'));
  await server.stop();
  if (engine === 'PostgreSQL') {
    await timed(['simulate', '--years', '10', '--incidents', '1000'], env);
    const years = (n) => Array.from({ length: n }, (_, i) => 2025 - i).join(',');
    for (const n of [1, 5, 10]) {
      const { output } = await timed(['score', '--period', years(n), '--no-doubt'], env);
      rows.push(row(`… ${n} period${n > 1 ? 's' : ''}`, secondsOf(output, SCORING), 's'));
    }
  }
  return rows;
}
