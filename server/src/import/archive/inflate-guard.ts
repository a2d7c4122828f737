import { archiveError } from './archive-problem.ts';

export interface InflateLimits {
  /** Bytes that may come out. */
  readonly maxBytes: number;
  /** Bytes out per byte in; looked at once `ratioFrom` bytes have come out. */
  readonly maxRatio: number;
  readonly ratioFrom: number;
}

const MB = 1024 * 1024;

/** For formats that are read as a stream. */
export const STREAM_LIMITS: InflateLimits = { maxBytes: 4096 * MB, maxRatio: 200, ratioFrom: 10 * MB };

/** For what is unpacked to disk: all entries of an archive together. */
export const DISK_LIMITS: InflateLimits = { maxBytes: 2048 * MB, maxRatio: 200, ratioFrom: 10 * MB };

/** Counts what really comes out; what headers promise is not believed. */
export class InflateGuard {
  private out = 0;

  /** `tooLarge` makes the refusal; its detail says which limit was passed. */
  constructor(
    private readonly limits: InflateLimits,
    private readonly tooLarge: (detail: string) => Error = (detail) =>
      archiveError('UNPACKS_TOO_LARGE', detail),
  ) {}

  /** `bytesIn` of the whole compressed input that was taken in so far. */
  add(bytes: number, bytesIn: number): void {
    this.out += bytes;
    const { maxBytes, maxRatio, ratioFrom } = this.limits;
    if (this.out > maxBytes) throw this.tooLarge(`> ${Math.round(maxBytes / MB)} MB`);
    if (this.out > ratioFrom && this.out > bytesIn * maxRatio) {
      throw this.tooLarge(`1 : ${Math.round(this.out / Math.max(bytesIn, 1))}`);
    }
  }
}
