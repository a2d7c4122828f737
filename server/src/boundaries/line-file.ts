import { createWriteStream, renameSync, writeFileSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** A file of JSON lines that gets its name only when it is whole. */
export class LineFile {
  private readonly stream: WriteStream;
  private readonly path: string;
  private fault: Error | undefined;

  constructor(path: string) {
    this.path = path;
    this.stream = createWriteStream(partial(path));
    // Kept until the next write, which throws it: unheard, it would end the process without a sentence.
    this.stream.on('error', (error) => (this.fault = error));
  }

  async write(record: object): Promise<void> {
    if (this.fault) throw this.fault;
    if (!this.stream.write(`${JSON.stringify(record)}\n`)) await once(this.stream, 'drain');
  }

  async finish(): Promise<void> {
    if (this.fault) throw this.fault;
    this.stream.end();
    await finished(this.stream);
    renameSync(partial(this.path), this.path);
  }
}

/** Writes a whole file at once, or leaves the old one. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(partial(path), text);
  renameSync(partial(path), path);
}

function partial(path: string): string {
  return `${path}.partial`;
}
