import type { StatementBatch } from './statement-batch.ts';
import type { Viewer } from './viewer.ts';

/** Names something that the composition root gives to every operation; `T` is what it is. */
export class Service<T> {
  declare readonly type: T;
  constructor(readonly name: string) {}
}

/**
 * What one GraphQL operation carries: who asks, the way to the database, and what lives as long as the operation.
 * Apollo copies it (shallowly) for each operation: keep state in what it refers to.
 */
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

  /** Gives a service to this operation. */
  provide<T>(service: Service<T>, value: T): this {
    this.made.set(service, value);
    return this;
  }

  /** The service that the composition root gave. @throws when it gave none: a fault of ours. */
  get<T>(service: Service<T>): T {
    if (!this.made.has(service))
      throw new Error(`The service ${service.name} was not provided to this operation.`);
    return this.made.get(service) as T;
  }
}
