// A throw-away PostgreSQL + PostGIS for tests and benches: own cluster in a temporary folder, loopback only.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of a cluster that lives for one run, on loopback: so that tests see a real log-in. */
const PASSWORD = 'serasi';
const LIB = '/usr/lib/postgresql';

/** Folder of the newest PostgreSQL ≥ 15 with PostGIS on this machine, or null. */
export function findPostgres() {
  if (existsSync(LIB)) {
    for (const version of readdirSync(LIB)
      .map(Number)
      .filter((v) => v >= 15)
      .sort((a, b) => b - a)) {
      const bin = join(LIB, String(version), 'bin');
      if (
        existsSync(join(bin, 'initdb')) &&
        existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`)
      )
        return bin;
    }
  }
  const config = spawnSync('pg_config', ['--bindir', '--sharedir'], { encoding: 'utf8' });
  const [bin, share] = config.status === 0 ? config.stdout.trim().split('\n') : [];
  return bin && existsSync(join(bin, 'initdb')) && existsSync(join(share, 'extension', 'postgis.control'))
    ? bin
    : null;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a cluster; `url` is a superuser's, of the database postgres. `settings`: more -c options. */
export async function startPostgres(settings = []) {
  const bin = findPostgres();
  if (!bin) return null;
  const dir = mkdtempSync(join(tmpdir(), 'serasi-pg-'));
  const port = await freePort();
  // PostgreSQL refuses to run as root: then the system's postgres user runs it.
  const asUser = {};
  if (process.getuid?.() === 0) {
    asUser.uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
    asUser.gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }));
    chownSync(dir, asUser.uid, asUser.gid);
  }
  const data = join(dir, 'data');
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, PASSWORD);
  const options = { ...asUser, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  execFileSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'serasi',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    options,
  );
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${dir}`,
    '-c max_connections=60',
    '-c shared_buffers=256MB',
    ...settings.map((setting) => `-c ${setting}`),
  ].join(' ');
  execFileSync(
    join(bin, 'pg_ctl'),
    ['-D', data, '-w', '-l', join(dir, 'log'), '-o', flags, 'start'],
    options,
  );
  return {
    url: `postgres://serasi:${PASSWORD}@127.0.0.1:${port}/postgres`,
    stop: () => {
      spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
