import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launchBrowser, mapIsColoured } from './serasi.mjs';
import { row } from './table.mjs';

const ASSETS = join(fileURLToPath(import.meta.url), '..', '..', '..', 'web', 'dist', 'assets');
const bytes = (file) => readFileSync(join(ASSETS, file));
const kb = (file) => gzipSync(bytes(file), { level: 9 }).length / 1000;
const brotliKb = (file) => brotliCompressSync(bytes(file)).length / 1000;

/** What the first page loads of JavaScript before the map is there, gzipped; and what may come later. */
export async function scriptSizes(origin) {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const loaded = new Set();
  page.on('request', (request) => {
    if (/\/assets\/.*\.m?js$/.test(request.url())) loaded.add(basename(new URL(request.url()).pathname));
  });
  await page.goto(`${origin}/`, { waitUntil: 'commit' });
  await mapIsColoured(page);
  const first = [...loaded];
  await browser.close();
  const workers = first.filter((file) => file.includes('worker'));
  const scripts = first.filter((file) => !file.includes('worker'));
  const sum = (files, size = kb) => files.reduce((total, file) => total + size(file), 0);
  for (const file of scripts) console.log(`    ${file}: ${kb(file).toFixed(1)} kB`);
  const later = readdirSync(ASSETS)
    .filter((file) => file.endsWith('.js') && !first.includes(file) && kb(file) < 200)
    .filter((file) => !/monaco|graphiql|worker|Mode-|standalone|estree|babel|mouseTarget|lite-/.test(file))
    .toSorted((a, b) => kb(b) - kb(a));
  console.log(`  lazy: ${later.map((file) => `${file} ${kb(file).toFixed(1)} kB`).join(' · ')}`);
  return [
    row('initial JavaScript of the page, gzipped', sum(scripts), 'kB', 450),
    row('the map’s worker, gzipped', sum(workers), 'kB'),
    row('both as browsers get them (Brotli)', sum(first, brotliKb), 'kB'),
    row('largest chunk that comes later, gzipped', Math.max(0, ...later.map(kb)), 'kB'),
  ];
}
