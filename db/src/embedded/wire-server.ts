import { createServer, type Server } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Backend } from './backend.ts';
import { MessageType, endsStatement } from './wire-messages.ts';
import { WireSession } from './wire-session.ts';

const QUIET_MS = 4_000;

/**
 * Serves the one PostgreSQL session to any number of clients, as a transaction pooler does: a client holds it
 * from the first message of a statement or transaction to its end; the others queue in order. When another
 * client's turn comes the session is reset, so nothing of a client (settings, temporary tables, session locks)
 * outlives its turn once somebody else has worked, nor ever its connection.
 */
export class WireServer {
  readonly #backend: Backend;
  readonly #server: Server;
  readonly #onCrash: (error: unknown) => void;
  readonly #sessions = new Set<WireSession>();
  readonly #waiting = new Set<WireSession>();
  /** Holds the backend now; in the middle of a statement or transaction. */
  #holder: WireSession | undefined;
  /** Whose session state the backend carries. */
  #latest: WireSession | undefined;
  #pump: Promise<void> | undefined;
  #quietTimer: NodeJS.Timeout | undefined;

  /** `onCrash` is told when PostgreSQL cannot go on; no more messages are run then. */
  constructor(backend: Backend, onCrash: (error: unknown) => void) {
    this.#backend = backend;
    this.#onCrash = onCrash;
    this.#server = createServer((socket) => {
      const session = new WireSession(socket, backend.greeting, (changed) => this.#wake(changed));
      this.#sessions.add(session);
    });
  }

  /** Starts to accept clients on a Unix socket (a named pipe on Windows). */
  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path, resolve);
    });
  }

  /** Drops every client and waits until the statement that runs now has ended. */
  async stop(): Promise<void> {
    this.#server.close();
    for (const session of this.#sessions) session.leave();
    await this.#pump;
    clearTimeout(this.#quietTimer);
  }

  #wake(session: WireSession): void {
    if (session.isGone) this.#sessions.delete(session);
    this.#waiting.add(session);
    this.#pump ??= this.#run().catch(this.#onCrash);
  }

  /** Gives the event loop a turn before each statement, also so that `#pump` is set before it can be cleared. */
  async #run(): Promise<void> {
    clearTimeout(this.#quietTimer);
    for (;;) {
      await setImmediate();
      const next = this.#next();
      if (next === undefined) break;
      await (next.isGone ? this.#forget(next) : this.#serve(next));
    }
    this.#pump = undefined;
    this.#quietTimer = setTimeout(() => this.#rest(), QUIET_MS).unref();
  }

  /** The holder if it has something to do, otherwise, when nobody holds the backend, whoever waits longest. */
  #next(): WireSession | undefined {
    for (const session of this.#waiting) {
      if (this.#holder !== undefined && session !== this.#holder) continue;
      this.#waiting.delete(session);
      if (session.isGone || session.hasWork) return session;
    }
    return undefined;
  }

  async #forget(session: WireSession): Promise<void> {
    if (session !== this.#latest) return;
    this.#holder = this.#latest = undefined;
    await this.#backend.resetSession();
  }

  /** Runs a client's messages up to the end of one statement. */
  async #serve(session: WireSession): Promise<void> {
    if (this.#latest !== undefined && this.#latest !== session) await this.#backend.resetSession();
    this.#holder = this.#latest = session;
    for (let frame = session.take(); frame !== undefined; frame = session.take()) {
      if (frame[0] === MessageType.terminate) return session.leave();
      const isEnd = endsStatement(frame);
      session.send(await this.#backend.execute(frame));
      if (isEnd) {
        await this.#endStatement();
        break;
      }
    }
    if (session.hasWork || session.isGone) this.#waiting.add(session);
  }

  async #endStatement(): Promise<void> {
    if (this.#backend.isInTransaction) return;
    this.#holder = undefined;
    await this.#backend.checkpointIfDue(false);
  }

  #rest(): void {
    if (this.#pump !== undefined || this.#holder !== undefined) return;
    this.#pump = this.#backend
      .checkpointIfDue(true)
      .then(() => this.#run())
      .catch(this.#onCrash);
  }
}
