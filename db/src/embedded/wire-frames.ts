/** Largest message we accept, in bytes: PostgreSQL's own limit. */
const MAX_FRAME_BYTES = 1 << 30;
const FIRST_CAPACITY = 64 * 1024;
/** A larger buffer is given back once it is empty. */
const KEPT_CAPACITY = 4 * 1024 * 1024;

/**
 * Cuts a byte stream into whole PostgreSQL wire messages. Memory is one buffer that doubles, so a message of n
 * bytes costs O(n) however small its pieces are.
 */
export class WireFrames {
  #buffer = Buffer.allocUnsafe(FIRST_CAPACITY);
  #start = 0;
  #end = 0;

  /** Adds received bytes. A frame taken before is no longer valid afterwards. */
  push(chunk: Buffer): void {
    this.#reserve(chunk.length);
    chunk.copy(this.#buffer, this.#end);
    this.#end += chunk.length;
  }

  /** The next whole message without a type byte (startup, SSL and cancel requests), or undefined. */
  takeUntyped(): Buffer | undefined {
    return this.#take(0);
  }

  /** The next whole message with its type byte, or undefined if it has not fully arrived. */
  take(): Buffer | undefined {
    return this.#take(1);
  }

  /** Whether a whole typed message is waiting. */
  get hasFrame(): boolean {
    const size = this.#frameSize(1);
    return size !== undefined && this.#end - this.#start >= size;
  }

  #take(typeBytes: 0 | 1): Buffer | undefined {
    const size = this.#frameSize(typeBytes);
    if (size === undefined || this.#end - this.#start < size) return undefined;
    const frame = this.#buffer.subarray(this.#start, this.#start + size);
    this.#start += size;
    return frame;
  }

  #frameSize(typeBytes: 0 | 1): number | undefined {
    if (this.#end - this.#start < typeBytes + 4) return undefined;
    const length = this.#buffer.readInt32BE(this.#start + typeBytes);
    if (length < 4 || length > MAX_FRAME_BYTES)
      throw new Error(`wire message of impossible length ${length}`);
    return typeBytes + length;
  }

  #clear(): void {
    this.#start = this.#end = 0;
    if (this.#buffer.length > KEPT_CAPACITY) this.#buffer = Buffer.allocUnsafe(FIRST_CAPACITY);
  }

  #reserve(bytes: number): void {
    if (this.#start === this.#end) this.#clear();
    if (this.#end + bytes <= this.#buffer.length) return;
    const used = this.#end - this.#start;
    let capacity = FIRST_CAPACITY;
    while (capacity < used + bytes) capacity *= 2;
    const target = capacity > this.#buffer.length ? Buffer.allocUnsafe(capacity) : this.#buffer;
    this.#buffer.copy(target, 0, this.#start, this.#end);
    this.#buffer = target;
    this.#start = 0;
    this.#end = used;
  }
}
