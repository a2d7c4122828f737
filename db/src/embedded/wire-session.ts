import type { Socket } from 'node:net';
import { notOffered, startupCodes } from './wire-messages.ts';
import { WireFrames } from './wire-frames.ts';

/** One client connection: its unread messages and its socket. */
export class WireSession {
  isGone = false;
  readonly #socket: Socket;
  readonly #frames = new WireFrames();
  readonly #greeting: Buffer;
  readonly #onChange: (session: WireSession) => void;
  #isStarted = false;

  /** `onChange` is told whenever messages arrive or the client goes. */
  constructor(socket: Socket, greeting: Buffer, onChange: (session: WireSession) => void) {
    this.#socket = socket;
    this.#greeting = greeting;
    this.#onChange = onChange;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => this.leave());
    socket.on('close', () => this.leave());
  }

  get hasWork(): boolean {
    return !this.isGone && this.#isStarted && this.#frames.hasFrame;
  }

  /** The next whole message; valid until control returns to the event loop. */
  take(): Buffer | undefined {
    return this.isGone ? undefined : this.#frames.take();
  }

  send(answer: Buffer): void {
    if (!this.isGone && answer.length > 0) this.#socket.write(answer);
  }

  /** Ends the connection from our side, or notes that the client ended it. */
  leave(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.#socket.destroySoon();
    this.#onChange(this);
  }

  #receive(chunk: Buffer): void {
    try {
      this.#frames.push(chunk);
      while (!this.#isStarted && !this.isGone && this.#answerStartup());
      if (this.hasWork) this.#onChange(this);
    } catch {
      this.leave();
    }
  }

  /** Answers one message of the opening exchange; false if none has fully arrived. */
  #answerStartup(): boolean {
    const frame = this.#frames.takeUntyped();
    if (frame === undefined) return false;
    const code = frame.readInt32BE(4);
    if (code === startupCodes.ssl || code === startupCodes.gssEncryption) {
      this.send(notOffered);
    } else if (code === startupCodes.cancel) {
      this.leave();
    } else {
      this.#isStarted = true;
      this.send(this.#greeting);
    }
    return true;
  }
}
