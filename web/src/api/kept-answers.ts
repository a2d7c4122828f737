/** Answers by request, kept in the browser so that the map works without the server. */
const CACHE = 'serasi-answers-1';
/** Answers kept; the one not refreshed for longest goes first. */
const MOST = 300;
/** Exports and the like are not kept. */
const LONGEST_CHARACTERS = 2_000_000;
const CAME_AT = 'x-serasi-came-at';

export interface KeptAnswer {
  text: string;
  /** When it came, ms since 1970. */
  at: number;
}

/** A short name of a request: equal requests, equal names. Null where the browser keeps nothing (no secure context). */
export async function nameOfRequest(request: string): Promise<string | null> {
  if (!('caches' in globalThis) || !('subtle' in crypto)) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(request));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function addressOf(name: string): string {
  return `/kept/${name}`;
}

/** The answer kept under a name; null when there is none. */
export async function readKept(name: string): Promise<KeptAnswer | null> {
  try {
    const kept = await caches.match(addressOf(name), { cacheName: CACHE });
    return kept ? { text: await kept.text(), at: Number(kept.headers.get(CAME_AT)) } : null;
  } catch {
    return null;
  }
}

/** Keeps an answer in place of the one before; without room, or in a private window, it silently does not. */
export async function keepAnswer(name: string, text: string): Promise<void> {
  if (text.length > LONGEST_CHARACTERS) return;
  try {
    const cache = await caches.open(CACHE);
    await cache.delete(addressOf(name));
    await cache.put(addressOf(name), new Response(text, { headers: { [CAME_AT]: String(Date.now()) } }));
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((oldest) => cache.delete(oldest)));
  } catch {
    // Keeping is a convenience.
  }
}
