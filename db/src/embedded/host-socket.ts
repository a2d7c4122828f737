import { Socket, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A host that has just died refuses connections a moment before we hear of its end. */
const TRIES = 5;
const PAUSE_MS = 100;

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
    void this.#connect();
    return this;
  }

  async #connect(): Promise<void> {
    try {
      for (let tries = 1; tries <= TRIES; tries++) {
        await this.#whenReady();
        if (await answers(this.#path)) break;
        await sleep(PAUSE_MS);
      }
      super.connect({ path: this.#path });
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** Asks for TLS, as any client may; a host that lives answers with one letter. */
const PROBE = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Whether a living host answers: one that was just killed may still take connections for a moment. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path, () => probe.write(PROBE));
    probe.once('data', () => resolve(probe.destroy() === probe));
    probe.once('error', () => resolve(false));
    probe.once('close', () => resolve(false));
  });
}
