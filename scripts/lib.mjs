// Shared by the scripts: plain Node, no dependency, since they run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PNPM = 'pnpm@12.21.0';
const stampDir = join(root, 'node_modules', '.serasi');

/** Ends with one sentence in both languages. */
export function fail(id, en) {
  console.error(`\n✗ ${id}\n  ${en}`);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Serasi memerlukan Node.js 20.19 atau lebih baru; yang terpasang ${process.versions.node}. Pasang dari https://nodejs.org.`,
    `Serasi needs Node.js 20.19 or newer; ${process.versions.node} is installed. Get it from https://nodejs.org.`,
  );
}

/** sha256 over the names and contents of files; folders are walked, except what is generated. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  const walk = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (!['node_modules', 'dist', '.cache', '.serasi'].includes(name)) walk(join(path, name));
      }
      return;
    }
    hash.update(relative(root, path)).update(readFileSync(path));
  };
  for (const path of paths) walk(join(root, path));
  return hash.digest('hex');
}

/** Does `work` unless `name` was done before for the same hash and `output` still exists. */
export async function once(name, hash, output, work) {
  const stamp = join(stampDir, name);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  await work();
  mkdirSync(stampDir, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args[0] ?? ''}: ${signal ?? code}`)),
    );
  });
}

/** Runs quietly; shows the output only when it fails. */
export function quiet(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) return resolve(output);
      process.stderr.write(output);
      reject(new Error(`${command} ${args.join(' ')}: ${signal ?? code}`));
    });
  });
}

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

/** Installs the packages of the lockfile, once for each lockfile. */
export async function install() {
  const inputs = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'shared/package.json',
    'db/package.json',
    'server/package.json',
    'web/package.json',
    'test/package.json',
  ];
  await once('install', hashOf(inputs), join(root, 'server', 'node_modules'), async () => {
    console.log('· memasang paket / installing packages');
    await quiet(npx, ['-y', PNPM, 'install', '--frozen-lockfile', '--prefer-offline'], {
      env: { ...process.env, CI: 'true' },
    }).catch((error) =>
      fail(
        `Paket tidak dapat dipasang (${error.message}). Periksa sambungan internet dan ruang cakram, lalu ulangi.`,
        'Packages could not be installed. Check the network and disk space, then try again.',
      ),
    );
  });
}

/** Bundles the server; takes well under a second. */
export async function buildServer() {
  const inputs = ['server/src', 'db/src', 'shared/src', 'scripts/bundle.mjs', 'pnpm-lock.yaml'];
  await once('server', hashOf(inputs), join(root, 'server', 'dist', 'main.js'), () =>
    quiet(process.execPath, [join(root, 'scripts', 'bundle.mjs')]),
  );
}

/** Builds the web application with Vite. */
export async function buildWeb() {
  const inputs = [
    'web/src',
    'web/index.html',
    'web/graphiql.html',
    'web/vite.config.ts',
    'web/service-worker.plugin.ts',
    'web/public',
    'shared/src',
    'pnpm-lock.yaml',
  ];
  await once('web', hashOf(inputs), join(root, 'web', 'dist', 'index.html'), async () => {
    console.log('· membangun aplikasi web / building the web app');
    await quiet(process.execPath, [join(root, 'web', 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
      cwd: join(root, 'web'),
    });
  });
}

export function has(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}
