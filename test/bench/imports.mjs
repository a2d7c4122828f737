import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { row } from './table.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
const MAIN = join(ROOT, 'server', 'dist', 'main.js');
const FULL = join(ROOT, '..', 'shared', 'data', 'boundaries', 'idn_desa_full.topo.json.gz');
const INCIDENTS = 250_000;
const TARGETS = {
  embedded: { boundaries: 240, incidents: 60 },
  PostgreSQL: { boundaries: 120, incidents: 25 },
};
const KINDS = ['RESOURCE', 'GOVERNANCE', 'IDENTITY', 'VIGILANTISM', 'CRIME'];

/** Kilobytes that a process and its descendants hold now. */
function treeRssKb(pid) {
  const rss = (id) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  const children = new Map();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(id)]);
    } catch {
      // It ended meanwhile.
    }
  }
  const sum = (id) =>
    (existsSync(`/proc/${id}`) ? rss(id) : 0) + (children.get(id) ?? []).map(sum).reduce((a, b) => a + b, 0);
  return sum(pid);
}

/** Runs a command to its end: seconds, and the most memory that it and its children held together, the database's included. */
export async function timed(args, env) {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  let peak = 0;
  const watch = setInterval(() => {
    try {
      peak = Math.max(peak, treeRssKb(child.pid));
    } catch {
      // A process ended while it was looked at.
    }
  }, 200);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  if (code !== 0 && code !== 2) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakMb: peak / 1024, output };
}

/** 250,000 invented incidents near villages' points, in our own template. */
function writeIncidents(path) {
  const folder = join(ROOT, 'server', 'node_modules', 'geografis');
  const places = JSON.parse(readFileSync(join(folder, 'data', 'json', 'data.json'), 'utf8'));
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const lines = [
    'id,tanggal_mulai,lintang,bujur,ketelitian_lokasi,jenis,bentuk,meninggal_terbaik,terverifikasi',
  ];
  for (let i = 0; i < INCIDENTS; i++) {
    const { latitude, longitude } = places[Math.floor(random() * places.length)];
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3600))).toISOString().slice(0, 10);
    const point = [latitude + (random() - 0.5) / 500, longitude + (random() - 0.5) / 500].map((value) =>
      value.toFixed(5),
    );
    lines.push(`b${i},${day},${point.join(',')},POINT,${KINDS[i % KINDS.length]},BRAWL,0,ya`);
  }
  writeFileSync(path, lines.join('\n'));
}

/** Plain COPY of the same points and one spatial join: what PostgreSQL alone needs. Null without psql. */
function plainSeconds(url, csv) {
  const run = (sql) => {
    const { status, stderr } = spawnSync('psql', [url, '-q', '-v', 'ON_ERROR_STOP=1'], {
      input: sql,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
  run(`drop table if exists bench_village;
    create table bench_village as select p.region_id, p.geom from region_place p join region r on r.id = p.region_id where r.level = 4;
    create index on bench_village using gist (geom); analyze bench_village;`);
  const started = performance.now();
  run(`create temp table raw (id text, on_date date, lat float8, lng float8, precision text, kind text, form text, deaths text, verified text);
    \\copy raw from '${csv}' csv header
    create temp table placed as select r.*, v.region_id from raw r
      left join bench_village v on st_intersects(v.geom, st_setsrid(st_makepoint(r.lng, r.lat), 4326));`);
  return (performance.now() - started) / 1000;
}

/** Imports into a database with the whole default data (prepared here), as a person would: by the command line. */
export async function measureImports(engine, env, scratch) {
  const target = TARGETS[engine];
  const rows = [];
  mkdirSync(scratch, { recursive: true });
  const csv = join(scratch, 'incidents.csv');
  if (!existsSync(csv)) writeIncidents(csv);
  await timed(['prepare'], env);
  const incidents = await timed(['import', 'incidents', csv, '--code-system', 'kemendagri'], env);
  rows.push(row(`${engine}: 250,000 incidents with points`, incidents.seconds, 's', target.incidents));
  if (env.DATABASE_URL) {
    const plain = plainSeconds(env.DATABASE_URL, csv);
    rows.push(row('… plain COPY and one spatial join', plain, 's'));
    rows.push(row('… ratio', incidents.seconds / plain, '×', 2));
  }
  if (existsSync(FULL)) {
    const boundaries = await timed(['import', 'boundaries', FULL, '--code-system', 'kemendagri'], env);
    rows.push(
      row(
        `${engine}: 83,402 village polygons at full resolution, tiles included`,
        boundaries.seconds,
        's',
        target.boundaries,
      ),
    );
    rows.push(row('… memory of all its processes', boundaries.peakMb, 'MB', 2048));
  } else {
    console.log('../shared/data is not here: the import of boundaries is not measured.');
  }
  return rows;
}
