import type { StatementBatch } from './statement-batch.ts';
import type { Viewer } from './viewer.ts';

/** What one GraphQL operation carries: who asks, the way to the database, and loaders that live as long as it. */
export class RequestContext {
  private readonly made = new Map<unknown, unknown>();

  constructor(
    readonly viewer: Viewer,
    readonly batch: StatementBatch,
    /** `data_state.version` when the operation began: the key of every cache. */
    readonly dataVersion: string,
  ) {}

  /** The operation's own instance of what `factory` makes: the same one at every call. */
  of<T>(factory: (context: RequestContext) => T): T {
    if (!this.made.has(factory)) this.made.set(factory, factory(this));
    return this.made.get(factory) as T;
  }
}
