import { answererOf, appCache, outdated, surplusTiles, TILES, tilesNamed, type AppBuild } from './rules.ts';

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
/** The part of a service worker's own world that is used here; TypeScript cannot know it beside the page's. */
interface Worker {
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(): Promise<ReadonlyArray<{ postMessage(data: unknown): void }>>;
  };
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Extendable & MessageEvent<unknown>) => void): void;
}

declare const __SERASI_BUILD__: AppBuild;
const build = __SERASI_BUILD__;
const worker = globalThis as unknown as Worker;

/** A server that takes longer to send the page is passed over for the kept one. */
const PATIENCE_MS = 3000;
/** The surplus is looked for at the first tile and after as many. */
const TILES_PER_SWEEP = 50;

/** The whole app is here before this version is used; a file that cannot be had leaves the version before in place. */
async function install(): Promise<void> {
  const cache = await caches.open(appCache(build.version));
  const page = new Request('/', { cache: 'no-cache' });
  await cache.addAll([page, ...build.files]);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const names = outdated(await caches.keys(), build.version);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.clients.claim();
  for (const client of await worker.clients.matchAll())
    client.postMessage({ type: 'serasi:app', script: build.script });
}

/** The server's page, so that a new version shows at the next load; the kept one where the server is gone, failing or slow. */
async function page(request: Request): Promise<Response> {
  const kept = await caches.match('/', { cacheName: appCache(build.version) });
  const fresh = fetch(request);
  if (!kept) return fresh;
  const slow = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([
    fresh.then((response) => (response.status >= 500 ? kept : response)).catch(() => kept),
    slow,
  ]);
}

/** A file whose name has its hash: the kept one is the same. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request);
}

let keptTiles = 0;

async function sweepTiles(cache: Cache): Promise<void> {
  const kept = await cache.keys();
  await Promise.all(surplusTiles(kept.map(({ url }) => url)).map((url) => cache.delete(url)));
}

/** A tile's address holds its hash: the kept one is the same. */
async function tile(request: string | Request, event: Extendable): Promise<Response> {
  const cache = await caches.open(TILES);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (!response.ok) return response;
  const keeping = cache.put(request, response.clone());
  event.waitUntil(keeping.then(() => (keptTiles++ % TILES_PER_SWEEP === 0 ? sweepTiles(cache) : undefined)));
  return response;
}

/** Tiles that the page saw before this worker was there. */
async function keepTiles(addresses: readonly string[], event: Extendable): Promise<void> {
  for (const address of addresses) await tile(address, event).catch(() => undefined);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  const addresses = tilesNamed(event.data, location.origin);
  if (addresses.length > 0) event.waitUntil(keepTiles(addresses, event));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (answererOf(request, location.origin)) {
    case 'page':
      return event.respondWith(page(request));
    case 'asset':
      return event.respondWith(asset(request));
    case 'tile':
      return event.respondWith(tile(request, event));
    case null:
      return;
  }
});
