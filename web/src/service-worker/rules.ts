/** What the build tells the service worker about itself: see service-worker.plugin.ts. */
export interface AppBuild {
  /** Hash of everything below. */
  version: string;
  /** The script that the page begins with. */
  script: string;
  /** Addresses of all that the app may load, the query editor apart. */
  files: readonly string[];
}

export const TILES = 'serasi-tiles-1';
const APP = 'serasi-app-';

/** The cache of one build of the app. */
export function appCache(version: string): string {
  return APP + version;
}

/**
 * Caches to delete when `version` takes over: all builds but this one and the one before, which pages still open may
 * need. `names` in the order in which they were made.
 */
export function outdated(names: readonly string[], version: string): string[] {
  const others = names.filter((name) => name.startsWith(APP) && name !== appCache(version));
  return others.slice(0, -1);
}

/** Who answers a request: the kept app, the kept tiles, or (null) the network as if there were no service worker. */
export type Answerer = 'page' | 'asset' | 'tile' | null;

/**
 * Only what is public and can be had by its address: the map page, files with a hash in their name, and tiles. GraphQL,
 * imports, exports and the query editor go to the server.
 */
export function answererOf(request: { method: string; mode: string; url: string }, origin: string): Answerer {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return null;
  if (request.mode === 'navigate') return url.pathname === '/' ? 'page' : null;
  if (url.pathname.startsWith('/assets/')) return 'asset';
  return /^\/tiles\/[0-9a-f]+\/\d+\/\d+\/\d+\.mvt$/.test(url.pathname) ? 'tile' : null;
}

/** The tiles that a page's message names. */
export function tilesNamed(data: unknown, origin: string): string[] {
  if (typeof data !== 'object' || data === null || !('addresses' in data) || !Array.isArray(data.addresses))
    return [];
  return data.addresses.filter(
    (url): url is string =>
      typeof url === 'string' && answererOf({ method: 'GET', mode: 'cors', url }, origin) === 'tile',
  );
}

/** Tiles kept; the ones kept for longest go first. A tile is about 25 kB. */
const MOST_TILES = 2500;

/** Addresses of tiles to delete, of all in the order in which they were kept: those of another set than the newest, and too many. */
export function surplusTiles(addresses: readonly string[]): string[] {
  const setOf = (address: string) => address.split('/tiles/')[1]?.split('/')[0];
  const newest = setOf(addresses.at(-1) ?? '');
  const current = addresses.filter((address) => setOf(address) === newest);
  const others = addresses.filter((address) => setOf(address) !== newest);
  return [...others, ...current.slice(0, Math.max(0, current.length - MOST_TILES))];
}
