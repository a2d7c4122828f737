import type { DataSource } from '@serasi/db';

const POLL_MS = 500;
const DATA_VERSION = 'select version::text as version from data_state';

/**
 * Follows `data_state.version`, so that caches of every server drop what an import elsewhere made old, half a
 * second later. `onChange` runs before the new version is told.
 */
export class DataVersion {
  current = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly onChange: () => Promise<void>,
  ) {}

  /** Reads the version once and begins to follow it. */
  async start(): Promise<void> {
    await this.check();
    this.timer = setInterval(
      () =>
        void this.check().catch((error: unknown) => {
          // A question that was still open when the database was closed has no answer.
          if (this.dataSource.isInitialized) console.error('data version:', error);
        }),
      POLL_MS,
    );
    this.timer.unref();
  }

  /** Looks now instead of at the next turn. */
  async check(): Promise<void> {
    if (!this.dataSource.isInitialized) return this.stop();
    const [row] = await this.dataSource.query<{ version: string }[]>(DATA_VERSION);
    if (!row || row.version === this.current) return;
    await this.onChange();
    this.current = row.version;
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
