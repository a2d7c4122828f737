import { Refusal, type RefusalSentence } from '../api/post-graphql.ts';
import type { ValuesByLevel } from './layer-definition.ts';
import type { MapLevel } from './levels.ts';

/** Values of some levels under one key, with what belongs to all of them. */
export interface LevelSet<Key> {
  key: Key;
  byLevel: ValuesByLevel;
}

/** `current` is null until the first values are here; `failed` is true when the last wish was not met. */
export interface LevelState<Held> {
  current: Held | null;
  failed: boolean;
  /** What the server says of it; without it, the wish may be met later. */
  refusal?: RefusalSentence;
}

/** Sets that may come back at once: periods played through, layers switched to and fro. */
const KEPT_SETS = 8;
/** What is older is asked for anew: the data may have changed. */
const KEPT_MS = 10 * 60_000;

/** Gets some levels; null when there is nothing to show. */
export type ReadLevels<Key, Held> = (key: Key, levels: readonly MapLevel[]) => Promise<Held | null>;

/**
 * Holds the values on view and gets what is missing. A new key replaces the old one in one step, when all levels asked
 * for are here: the map never mixes two.
 */
export class LevelStore<Key, Held extends LevelSet<Key>> {
  private state: LevelState<Held> = { current: null, failed: false };
  private readonly asked = new Set<string>();
  private readonly kept = new Map<string, { held: Held; since: number }>();
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
    const here = this.known(name);
    const lacking = levels.filter((level) => !here?.byLevel[level]);
    if (here && lacking.length === 0 && here !== this.state.current)
      this.set({ current: here, failed: false });
    await this.ask(key, lacking);
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
      const refusal = error instanceof Refusal && { refusal: error.sentence };
      if (name === this.latest) this.set({ current: this.state.current, failed: true, ...refusal });
    } finally {
      for (const level of missing) this.asked.delete(`${name}|${level}`);
    }
  }

  /** Nothing is on view any more; what was is kept for later. */
  clear(): void {
    this.latest = '';
    if (this.state.current || this.state.failed) this.set({ current: null, failed: false });
  }

  private take(answer: Held | null): void {
    if (!answer || this.nameOf(answer.key) !== this.latest) return;
    const byLevel = { ...this.known(this.latest)?.byLevel, ...answer.byLevel };
    const held = { ...answer, byLevel };
    this.keep(held);
    this.set({ current: held, failed: false });
  }

  /** The levels of a key that are here: those on view, or kept from before. */
  private known(name: string): Held | null {
    const { current } = this.state;
    if (current !== null && this.nameOf(current.key) === name) return current;
    const before = this.kept.get(name);
    return before && Date.now() - before.since < KEPT_MS ? before.held : null;
  }

  private keep(held: Held): void {
    const name = this.nameOf(held.key);
    const before = this.kept.get(name);
    const since = before && Date.now() - before.since < KEPT_MS ? before.since : Date.now();
    this.kept.delete(name);
    this.kept.set(name, { held, since });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_SETS && oldest !== undefined) this.kept.delete(oldest);
  }

  private set(state: LevelState<Held>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
