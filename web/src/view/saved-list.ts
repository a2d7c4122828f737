/** Where a list is kept between visits: `localStorage`, or nothing where the browser forbids it. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

interface Rules<Item> {
  /** Name in the storage. */
  key: string;
  /** Grows when the form of an item changes; lists of other versions are left alone. */
  version: number;
  /** No list holds more; the oldest go. */
  most: number;
  /** An item as it should be; null for anything else. Storage can hold whatever someone put there. */
  read: (value: unknown) => Item | null;
}

/** Whether a value read from outside has fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A list that stays on this device, newest first. What cannot be read counts as empty; without storage, or with a full one, the
 * list lasts for this visit. Nothing of it is ever sent anywhere.
 */
export class SavedList<Item> {
  private items: readonly Item[] | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly rules: Rules<Item>;
  private readonly storage: () => Storage;

  constructor(rules: Rules<Item>, storage: () => Storage = () => localStorage) {
    this.rules = rules;
    this.storage = storage;
  }

  readonly get = (): readonly Item[] => (this.items ??= this.load());

  readonly subscribe = (listener: () => void): (() => void) => {
    const adopt = (event: StorageEvent) => {
      if (event.key !== null && event.key !== this.rules.key) return;
      this.items = null;
      listener();
    };
    if (typeof window !== 'undefined') window.addEventListener('storage', adopt);
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (typeof window !== 'undefined') window.removeEventListener('storage', adopt);
    };
  };

  /** Replaces the list. */
  set(items: readonly Item[]): void {
    this.items = items.slice(0, this.rules.most);
    try {
      const { key, version } = this.rules;
      this.storage().setItem(key, JSON.stringify({ version, items: this.items }));
    } catch {
      // The list lasts for this visit.
    }
    for (const listener of this.listeners) listener();
  }

  private load(): readonly Item[] {
    try {
      const { key, version, read, most } = this.rules;
      const saved: unknown = JSON.parse(this.storage().getItem(key) ?? 'null');
      if (!isRecord(saved) || saved['version'] !== version || !Array.isArray(saved['items'])) return [];
      return saved['items'].flatMap((value) => read(value) ?? []).slice(0, most);
    } catch {
      return [];
    }
  }
}
