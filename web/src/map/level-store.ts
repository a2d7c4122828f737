import type { ValuesByLevel } from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import type { MapLevel } from './levels.ts';

/** Values of some levels under one key, with what belongs to all of them. */
export interface LevelSet<Key> {
  key: Key;
  byLevel: ValuesByLevel;
}

/**
 * `current` is null until the first values are here; `failed` is true when the last wish was not met; `refused` then says
 * what the server did not know in it (METHOD, PERIOD …); without it, it may be met later.
 */
export interface LevelState<Held> {
  current: Held | null;
  failed: boolean;
  refused?: string;
}

/** Gets some levels; null when there is nothing to show. */
export type ReadLevels<Key, Held> = (key: Key, levels: readonly MapLevel[]) => Promise<Held | null>;

/**
 * Holds the values on view and gets what is missing. A new key replaces the old one in one step, when all levels asked
 * for are here: the map never mixes two.
 */
export class LevelStore<Key, Held extends LevelSet<Key>> {
  private state: LevelState<Held> = { current: null, failed: false };
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private latest = '';
  private wish: { key: Key; levels: readonly MapLevel[] } | null = null;
  private readonly read: ReadLevels<Key, Held>;
  private readonly nameOf: (key: Key) => string;

  /** `nameOf` gives equal keys the same text. */
  constructor(read: ReadLevels<Key, Held>, nameOf: (key: Key) => string) {
    this.read = read;
    this.nameOf = nameOf;
  }

  readonly get = (): LevelState<Held> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Makes sure that these levels come; levels already here or under way are not asked for again. */
  async want(key: Key, levels: readonly MapLevel[]): Promise<void> {
    const name = this.nameOf(key);
    const same = name === this.latest && this.wish !== null;
    this.wish = { key, levels: same ? [...new Set([...(this.wish?.levels ?? []), ...levels])] : levels };
    this.latest = name;
    const { current } = this.state;
    const here: Partial<Record<MapLevel, LevelValues>> =
      current !== null && this.nameOf(current.key) === name ? current.byLevel : {};
    await this.ask(
      key,
      levels.filter((level) => !here[level]),
    );
  }

  /** Asks again for all that was last wanted: it failed, or what is here is older than what the server has. */
  async refresh(): Promise<void> {
    if (this.wish) await this.ask(this.wish.key, this.wish.levels);
  }

  private async ask(key: Key, levels: readonly MapLevel[]): Promise<void> {
    const name = this.nameOf(key);
    const missing = levels.filter((level) => !this.asked.has(`${name}|${level}`));
    if (missing.length === 0) return;
    for (const level of missing) this.asked.add(`${name}|${level}`);
    try {
      this.take(await this.read(key, missing));
    } catch (error) {
      const refused = error instanceof Error && 'reason' in error ? String(error.reason) : null;
      if (name !== this.latest) return;
      const { current } = this.state;
      this.set({ current, failed: true, ...(refused !== null && { refused }) });
    } finally {
      for (const level of missing) this.asked.delete(`${name}|${level}`);
    }
  }

  private take(answer: Held | null): void {
    if (!answer || this.nameOf(answer.key) !== this.latest) return;
    const { current } = this.state;
    const byLevel =
      current && this.nameOf(current.key) === this.latest
        ? { ...current.byLevel, ...answer.byLevel }
        : answer.byLevel;
    this.set({ current: { ...answer, byLevel }, failed: false });
  }

  private set(state: LevelState<Held>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
