/** `slow`: an answer is awaited for longer than usual; `failing`: the server answers errors; `gone`: it does not answer. */
export type Reach = 'here' | 'slow' | 'failing' | 'gone';

export interface ConnectionState {
  reach: Reach;
  /** When the oldest of the kept answers in use came, ms since 1970; null: nothing on view is kept from earlier. */
  keptSince: number | null;
  /** When the server last answered in this visit; null: never yet. */
  lastAnswer: number | null;
}

/** An answer that takes longer is said to be slow. */
const SLOW_MS = 3000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const GROWTH = 1.6;
/** Losses further apart have nothing to do with each other: waiting begins anew. */
const CALM_MS = 60_000;
/** An answer to somebody else may mean that all is well again; it is not believed more often than this. */
const BELIEVE_MS = 5000;

/**
 * Whether the server can be reached. After a loss it asks by itself, after 1 s, then ever less often, at last every 30 s; once there is an answer it tells
 * everybody who waits: who failed, or shows what was kept, asks again then. So nobody else needs to retry.
 */
export class Connection {
  private state: ConnectionState = { reach: 'here', keptSince: null, lastAnswer: null };
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<(stale: boolean) => void>();
  private readonly kept = new Map<string, number>();
  private readonly late = new Set<object>();
  private attempts = 0;
  private lastLoss = -Infinity;
  private lastAsked = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly probe: () => Promise<boolean>;

  /** `probe` asks the server something small that needs its data. */
  constructor(probe: () => Promise<boolean>) {
    this.probe = probe;
  }

  readonly get = (): ConnectionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls back when the server answers again; `stale`: kept answers were in use. Returns how to stop that. */
  onRecovered(listener: (stale: boolean) => void): () => void {
    this.waiting.add(listener);
    return () => this.waiting.delete(listener);
  }

  /** A request begins; call what is returned when it has ended. */
  began(): () => void {
    const request = {};
    const timer = setTimeout(() => {
      this.late.add(request);
      if (this.state.reach === 'here') this.change({ reach: 'slow' });
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
      this.late.delete(request);
      if (this.late.size === 0 && this.state.reach === 'slow') this.change({ reach: 'here' });
    };
  }

  /** The server answered what is known under `key`. */
  answered(key: string): void {
    this.kept.delete(key);
    this.change({ lastAnswer: Date.now(), keptSince: this.oldest() });
    if (this.isLost() && Date.now() - this.lastAsked > BELIEVE_MS) void this.ask();
  }

  /** A kept answer of that time is shown instead. */
  usesKept(key: string, at: number): void {
    this.kept.set(key, at);
    this.change({ keptSince: this.oldest() });
  }

  /** A request failed: the server is gone, or answers errors. */
  lost(how: 'gone' | 'failing'): void {
    const now = Date.now();
    if (now - this.lastLoss > CALM_MS) this.attempts = 0;
    this.lastLoss = now;
    this.change({ reach: how });
    if (this.timer !== undefined) return;
    this.timer = setTimeout(
      () => void this.ask(),
      Math.min(FIRST_WAIT_MS * GROWTH ** this.attempts, LONGEST_WAIT_MS),
    );
    this.attempts += 1;
  }

  /** Asks at once, without waiting for the next turn: the user wants it, or the network came back. */
  async ask(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.lastAsked = Date.now();
    if (await this.probe()) this.recover();
    else this.lost(this.state.reach === 'failing' ? 'failing' : 'gone');
  }

  /** Everybody asks again: the server is back, or (then `stale`) has answered otherwise than what is shown. */
  recover(stale = this.kept.size > 0): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.kept.clear();
    this.change({ reach: this.late.size > 0 ? 'slow' : 'here', keptSince: null });
    for (const listener of this.waiting) listener(stale);
  }

  private isLost(): boolean {
    return this.state.reach === 'gone' || this.state.reach === 'failing';
  }

  private oldest(): number | null {
    return this.kept.size > 0 ? Math.min(...this.kept.values()) : null;
  }

  private change(change: Partial<ConnectionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
