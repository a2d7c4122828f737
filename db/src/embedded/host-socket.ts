import { Socket } from 'node:net';

/**
 * The stream under a `pg` client of the embedded database: connects to the host's socket as soon as the host is
 * ready, whatever address `pg` asks for.
 */
export class HostSocket extends Socket {
  readonly #path: string;
  readonly #whenReady: () => Promise<void>;

  constructor(path: string, whenReady: () => Promise<void>) {
    super();
    this.#path = path;
    this.#whenReady = whenReady;
  }

  override connect(): this {
    this.#whenReady().then(
      () => super.connect({ path: this.#path }),
      (error: Error) => this.destroy(error),
    );
    return this;
  }
}
