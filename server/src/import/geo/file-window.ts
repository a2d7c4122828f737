import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const WINDOW = 1 << 20;

/** Random reads from a file through a window, for formats of records. */
export class FileWindow {
  readonly size: number;
  private readonly fd: number;
  private window = Buffer.alloc(0);
  private start = 0;

  constructor(path: string) {
    this.fd = openSync(path, 'r');
    this.size = fstatSync(this.fd).size;
  }

  /** The bytes; null where the file ends before. Valid until the next call. */
  read(position: number, length: number): Buffer | null {
    if (length < 0 || position + length > this.size) return null;
    if (position < this.start || position + length > this.start + this.window.length) {
      const wanted = Math.min(Math.max(length, WINDOW), this.size - position);
      const bytes = Buffer.allocUnsafe(wanted);
      let got = 0;
      while (got < wanted) {
        const n = readSync(this.fd, bytes, got, wanted - got, position + got);
        if (n === 0) return null;
        got += n;
      }
      this.window = bytes;
      this.start = position;
    }
    return this.window.subarray(position - this.start, position - this.start + length);
  }

  close(): void {
    closeSync(this.fd);
  }
}
