import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { DatabaseError } from '../errors.ts';
import { explainFileError } from './file-errors.ts';
import { exitCodes, type HostMessage, type HostOptions, type ServerMessage } from './ipc.ts';
import { makeSocketPath } from './socket-path.ts';

/** A running host. */
export interface HostProcess {
  readonly socketPath: string;
  /** Resolves once the host accepts connections again; at once while it runs. @throws DatabaseError if it cannot */
  whenReady(): Promise<void>;
  /** Why the host last ended by itself; undefined if it never did. */
  lastEnding(): DatabaseError | undefined;
  /** Closes the database cleanly and waits for the end of the process. */
  stop(): Promise<void>;
}

/** A host that is busy with one long statement is not waited for longer; killing it loses nothing committed. */
const STOP_MS = 20_000;
/** A host that keeps dying is started this often within the window, then given up. */
const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 120_000;

/**
 * Forks the host of the embedded database and waits until it accepts connections. If it dies later it is started
 * again; statements in flight then fail, later ones wait.
 * @throws DatabaseError with the host's own reason
 */
export async function startHost(script: string | undefined, dataDir: string): Promise<HostProcess> {
  if (script === undefined || !existsSync(script)) {
    throw new DatabaseError('EMBEDDED_NO_HOST', { detail: script ?? 'embeddedHostScript' });
  }
  const supervisor = new Supervisor(script, resolvePath(dataDir), prepareSocketPath(resolvePath(dataDir)));
  await supervisor.whenReady();
  return supervisor;
}

function prepareSocketPath(dataDir: string): string {
  try {
    return makeSocketPath(dataDir);
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

class Supervisor implements HostProcess {
  readonly socketPath: string;
  readonly #script: string;
  readonly #options: HostOptions;
  #child: ChildProcess;
  #ready: Promise<void>;
  #isStopping = false;
  #lastEnding: DatabaseError | undefined;
  #restarts: number[] = [];

  constructor(script: string, dataDir: string, socketPath: string) {
    this.#script = script;
    this.socketPath = socketPath;
    this.#options = { dataDir, socketPath };
    [this.#child, this.#ready] = this.#launch();
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  lastEnding(): DatabaseError | undefined {
    return this.#lastEnding;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const hasEnded = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (child.connected) child.send({ type: 'close' } satisfies ServerMessage);
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await hasEnded;
    clearTimeout(timer);
  }

  #launch(): [ChildProcess, Promise<void>] {
    const child = fork(this.#script, [JSON.stringify(this.#options)], { execArgv: [], stdio: 'inherit' });
    const ready = new Promise<void>((resolve, reject) => {
      child.on('message', (message: HostMessage) => {
        if (message.type === 'ready') resolve();
        if (message.type === 'closing') this.#isStopping = true;
        if (message.type === 'failed') reject(new DatabaseError(message.code, message.facts));
      });
      child.once('error', (error) =>
        reject(new DatabaseError('EMBEDDED_NO_HOST', { detail: error.message })),
      );
      child.once('exit', (code, signal) => {
        reject(this.#ending(code, signal));
        void ready.then(
          () => this.#recover(code, signal),
          () => undefined,
        );
      });
    });
    ready.catch(() => undefined);
    return [child, ready];
  }

  /** A host that had been ready has ended. */
  #recover(code: number | null, signal: string | null): void {
    const now = Date.now();
    const ending = this.#ending(code, signal);
    if (!this.#isStopping) this.#lastEnding = ending;
    this.#restarts = this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS);
    if (this.#isStopping || code === exitCodes.diskFull || this.#restarts.length >= MAX_RESTARTS) {
      this.#ready = Promise.reject(ending);
      this.#ready.catch(() => undefined);
      return;
    }
    this.#restarts.push(now);
    [this.#child, this.#ready] = this.#launch();
  }

  #ending(code: number | null, signal: string | null): DatabaseError {
    if (code === exitCodes.diskFull) {
      return new DatabaseError('EMBEDDED_DISK_FULL', { dataDir: this.#options.dataDir });
    }
    return new DatabaseError('EMBEDDED_STOPPED', { detail: signal ?? `exit ${code ?? '?'}` });
  }
}
