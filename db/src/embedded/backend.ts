import {
  MessageType,
  endsStatement,
  queryFrame,
  readyForQuery,
  startupFrame,
  withoutReadyForQuery,
} from './wire-messages.ts';
import type { Engine } from './engine.ts';

/** Single-user PostgreSQL never checkpoints by itself: this much log (bytes) makes us do it between statements. */
const CHECKPOINT_WAL_BYTES = 192 * 1024 * 1024;
/** A quiet database checkpoints this much sooner, so that the next start has little to recover. */
const QUIET_CHECKPOINT_WAL_BYTES = 8 * 1024 * 1024;

/** PGlite dies of COPY FROM STDIN (it reads its input past the end), so this is run in its place. */
const copyRefusal = queryFrame(`do $$ begin
  raise exception 'COPY FROM STDIN is not possible on the embedded database' using errcode = '0A000';
end $$`);

/** The one PostgreSQL session inside PGlite, spoken to in raw wire messages. */
export class Backend {
  /** What a client gets as the answer to its startup message. */
  readonly greeting: Buffer;
  readonly #engine: Engine;

  private constructor(engine: Engine, greeting: Buffer) {
    this.#engine = engine;
    this.greeting = greeting;
  }

  /**
   * Does the one startup exchange there is; its answer serves every client. It ends with exactly one ReadyForQuery: PGlite
   * sends none, or one after some recoveries, and with two every answer would go to the statement before its own.
   */
  static async start(engine: Engine): Promise<Backend> {
    const greeting = await exchange(engine, startupFrame('postgres', 'postgres'));
    return new Backend(engine, Buffer.concat([withoutReadyForQuery(greeting), readyForQuery]));
  }

  /** Runs one message to its end and returns everything PostgreSQL answers. Blocks the thread meanwhile. */
  async execute(frame: Buffer): Promise<Buffer> {
    const answer = await exchange(this.#engine, isCopyFromStdin(frame) ? copyRefusal : frame);
    return endsStatement(frame) ? answer : withoutReadyForQuery(answer);
  }

  get isInTransaction(): boolean {
    return this.#engine.pglite.isInTransaction();
  }

  /** Leaves nothing of a session behind: no transaction, portal, setting, temporary table or advisory lock. */
  async resetSession(): Promise<void> {
    await this.execute(MessageType.syncFrame);
    if (this.isInTransaction) await this.#run('rollback');
    await this.#run('discard all');
  }

  /** Writes a checkpoint if enough log has gathered since the last one. Call it outside transactions only. */
  async checkpointIfDue(isQuiet: boolean): Promise<void> {
    const limit = isQuiet ? QUIET_CHECKPOINT_WAL_BYTES : CHECKPOINT_WAL_BYTES;
    if (this.#engine.disk.walBytes < limit) return;
    this.#engine.disk.walBytes = 0;
    await this.#run('checkpoint');
  }

  /** Ends PostgreSQL cleanly (it writes its shutdown checkpoint). */
  close(): Promise<void> {
    return this.#engine.pglite.close();
  }

  async #run(sql: string): Promise<void> {
    await this.execute(queryFrame(sql));
  }
}

async function exchange(engine: Engine, frame: Buffer): Promise<Buffer> {
  const answer: Buffer[] = [];
  await engine.pglite.execProtocolRawStream(frame, {
    syncToFs: false,
    onRawData: (bytes) => answer.push(Buffer.from(bytes)),
  });
  return answer.length === 1 && answer[0] !== undefined ? answer[0] : Buffer.concat(answer);
}

function isCopyFromStdin(frame: Buffer): boolean {
  if (frame[0] !== MessageType.query) return false;
  return /^\s*copy\b[^;]*\bfrom\s+stdin\b/i.test(frame.toString('latin1', 5, 2_000));
}
