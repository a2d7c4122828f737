import { connection } from '../api/ask-server.ts';

const workers = 'serviceWorker' in navigator && import.meta.env.PROD ? navigator.serviceWorker : null;
/** A first visit: nobody keeps its tiles yet, so the page does. */
const alone = workers !== null && workers.controller === null;
const asked = new Set<string>();
const listeners = new Set<() => void>();
let newer = false;

/** Notes a tile that the map asks for. */
export function noteTile(address: string): void {
  if (alone) asked.add(address);
}

/** Has the tiles noted so far kept; they come from the browser's own cache, for their addresses hold for ever. */
async function keepTiles(container: ServiceWorkerContainer): Promise<void> {
  const { active } = await container.ready;
  active?.postMessage({ type: 'serasi:tiles', addresses: [...asked] });
  asked.clear();
}

/** The script that this page began with. */
function ownScript(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script ? new URL(script.src).pathname : undefined;
}

function heard(event: MessageEvent<{ type?: string; script?: string }>): void {
  if (event.data.type !== 'serasi:app' || event.data.script === ownScript()) return;
  newer = true;
  for (const listener of listeners) listener();
}

/** The first picture and what is asked right after it come first. */
const CALM_MS = 1000;

let started = false;

/**
 * Once the first picture stands: lets the service worker keep the app, and what was seen of the map. Called again whenever
 * a picture stands.
 */
export function keepForOffline(): void {
  if (!workers) return;
  if (asked.size > 0) void keepTiles(workers);
  if (started) return;
  started = true;
  workers.addEventListener('message', heard);
  setTimeout(() => register(workers), CALM_MS);
}

function register(container: ServiceWorkerContainer): void {
  container.register('/sw.js').then(
    (registration) => connection.onRecovered(() => void registration.update().catch(() => undefined)),
    () => undefined,
  );
}

/** True when a newer version of the app is ready than the one on this page. */
export const newerApp = {
  get: (): boolean => newer,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
