import { createWriteStream, renameSync, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** A text file that gets its name only when it is whole. */
export class TextFile {
  private readonly stream: WriteStream;
  private fault: Error | undefined;

  constructor(readonly path: string) {
    this.stream = createWriteStream(`${path}.partial`);
    // Kept until the next write, which throws it: unheard, it would end the process without a sentence.
    this.stream.on('error', (error) => (this.fault = error));
  }

  async write(text: string): Promise<void> {
    if (this.fault) throw this.fault;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }

  /** The path. */
  async finish(): Promise<string> {
    if (this.fault) throw this.fault;
    this.stream.end();
    await finished(this.stream);
    renameSync(`${this.path}.partial`, this.path);
    return this.path;
  }
}
