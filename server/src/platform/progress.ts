import type { Sentence } from './errors.ts';

const BAR_WIDTH = 24;
const REDRAW_MS = 120;

/**
 * Progress on the terminal: one line for each step, redrawn in place on a terminal, else written when it begins and ends.
 * Steps may run side by side; a step is finished when another `done` equals `total`, or at `finish`.
 */
export class ProgressDisplay {
  private current = '';
  private startedAt = 0;
  private drawnAt = 0;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  /** Says how far a step is. `total` 0: not known yet. */
  update(title: Sentence, done: number, total: number): void {
    if (title.id !== this.current) this.begin(title);
    const now = Date.now();
    const finished = total > 0 && done >= total;
    if (this.stream.isTTY && (finished || now - this.drawnAt > REDRAW_MS)) {
      this.drawnAt = now;
      this.stream.write(`\r\x1b[2K  ${bar(total > 0 ? done / total : 0)} ${title.id}`);
    }
  }

  /** Ends the running line. */
  finish(): void {
    if (this.current === '') return;
    const seconds = ((Date.now() - this.startedAt) / 1000).toFixed(1);
    this.stream.write(`${this.stream.isTTY ? '\r\x1b[2K' : ''}  ✓ ${this.current} (${seconds} s)\n`);
    this.current = '';
  }

  private begin(title: Sentence): void {
    this.finish();
    this.current = title.id;
    this.startedAt = Date.now();
    this.drawnAt = 0;
  }
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, share) * BAR_WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(Math.round(Math.min(1, share) * 100)).padStart(3)}%`;
}
