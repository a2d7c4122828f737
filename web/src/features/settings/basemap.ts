import { askServer } from '../../api/ask-server.ts';

/** The online basemap that the server's operator allows. */
export interface BasemapOffer {
  url: string;
  attribution: string;
}

/** What the user wants of it; kept in this browser. `url` null: the operator's own address. */
interface Choice {
  on: boolean;
  url: string | null;
}

export interface BasemapState extends Choice {
  /** Null: not allowed; undefined: not asked yet. */
  offer: BasemapOffer | null | undefined;
}

const KEY = 'serasi.petadasar';

/** Why an address cannot be used; null: it can. Only the host that the operator allows may be asked: the page may reach no other. */
export function problemOf(
  url: string,
  offer: BasemapOffer,
): 'address' | 'https' | 'template' | 'host' | null {
  if (!URL.canParse(url)) return 'address';
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:') return 'https';
  if (!['{z}', '{x}', '{y}'].every((part) => url.includes(part))) return 'template';
  return parsed.origin === new URL(offer.url).origin ? null : 'host';
}

function stored(): Choice {
  try {
    const { on, url } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Choice>;
    return { on: on === true, url: typeof url === 'string' ? url : null };
  } catch {
    return { on: false, url: null };
  }
}

/** The choice of an online basemap: off until the user switches it on, and only where the operator allows it. */
export class BasemapStore {
  private state: BasemapState = { ...stored(), offer: undefined };
  private readonly listeners = new Set<() => void>();

  readonly get = (): BasemapState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks once what is allowed. */
  async load(): Promise<void> {
    if (this.state.offer !== undefined) return;
    try {
      const response = await askServer({ path: '/api/basemap' });
      const { url, attribution } = (await response.json()) as {
        url: string | null;
        attribution: string | null;
      };
      this.set({ offer: url === null ? null : { url, attribution: attribution ?? '' } });
    } catch {
      // Without the server there is no online map either.
    }
  }

  choose(choice: Partial<Choice>): void {
    this.set(choice);
    const { on, url } = this.state;
    try {
      localStorage.setItem(KEY, JSON.stringify({ on, url }));
    } catch {
      // It lasts for this visit.
    }
  }

  private set(change: Partial<BasemapState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What is to be drawn; null: nothing. */
export function basemapInUse({ on, url, offer }: BasemapState): BasemapOffer | null {
  if (!on || !offer) return null;
  return url !== null && problemOf(url, offer) === null ? { ...offer, url } : offer;
}
