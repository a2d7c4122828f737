import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as httpRequest, Agent } from 'node:http';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

export const CHROMIUM = '/usr/bin/chromium';

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a command that ends up serving; resolves when it says so. `seconds`: how long that took. */
export async function start(command, args, options) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk;
      if (output.includes('Ctrl-C')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  const stop = () =>
    new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.on('exit', resolve);
      child.kill('SIGINT');
    });
  return { child, seconds: (performance.now() - started) / 1000, stop, output };
}

const agent = new Agent({ keepAlive: true });

/** One request; milliseconds until the last byte, and the body as sent and as read. */
export function ask(origin, path, body) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const headers = { 'accept-encoding': 'gzip', ...(body ? { 'content-type': 'application/json' } : {}) };
    const request = httpRequest(
      origin + path,
      { method: body ? 'POST' : 'GET', headers, agent },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const ms = performance.now() - started;
          const sent = Buffer.concat(chunks);
          const read =
            response.headers['content-encoding'] === 'gzip' && sent.length > 0 ? gunzipSync(sent) : sent;
          resolve({ ms, status: response.statusCode, bytes: sent.length, body: read });
        });
      },
    );
    request.on('error', reject);
    request.end(body ? JSON.stringify(body) : undefined);
  });
}

export const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];

/** Resident memory of a process in MB. */
export function rssMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

const HEADLESS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser without a screen. */
export function launchBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: HEADLESS });
}

/** Waits until every visible region is drawn in its colour. */
export function mapIsColoured(page, timeout = 60_000) {
  return page.waitForFunction(() => document.documentElement.dataset.mapReady === 'true', null, { timeout });
}

/** Seconds from navigation until every visible region is drawn in its colour, in a new browser. */
export async function secondsToColouredMap(url, timeoutMs = 60_000) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const started = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await mapIsColoured(page, timeoutMs);
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
  }
}
