import type { Reason } from './reason.ts';

/** How many rows of the file went where; `read` is the sum of the others. */
export interface Counts {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** A warning with how often it came up and some rows as examples (as a person counts them). */
export interface Warning extends Reason {
  count: number;
  rows: number[];
}

const EXAMPLES = 20;

/** Accounts for every row of an input. */
export class Account {
  read = 0;
  inserted = 0;
  updated = 0;
  unchanged = 0;
  /** Row number → why. One reason for a row: the first. */
  readonly rejects = new Map<number, Reason>();
  private readonly byCode = new Map<string, Warning>();

  /** The row is not taken. */
  reject(row: number, reason: Reason): void {
    if (!this.rejects.has(row)) this.rejects.set(row, reason);
  }

  /** Rows taken all the same. Warnings of one code are counted together, the first sentence stands for all. */
  warn(reason: Reason, row?: number): void {
    const warning = this.byCode.get(reason.code) ?? { ...reason, count: 0, rows: [] };
    this.byCode.set(reason.code, warning);
    warning.count += 1;
    if (row !== undefined && warning.rows.length < EXAMPLES) warning.rows.push(row);
  }

  get warnings(): Warning[] {
    return [...this.byCode.values()];
  }

  get changed(): boolean {
    return this.inserted + this.updated > 0;
  }

  /** @throws Error when rows are unaccounted for: a fault of ours that must never be committed. */
  counts(): Counts {
    const { read, inserted, updated, unchanged } = this;
    const rejected = this.rejects.size;
    if (read !== inserted + updated + unchanged + rejected) {
      const sum = `${inserted} inserted + ${updated} updated + ${unchanged} unchanged + ${rejected} rejected`;
      throw new Error(`The account does not add up: ${read} read, ${sum}.`);
    }
    return { read, inserted, updated, unchanged, rejected };
  }

  /** Reasons with how often each came up, the commonest first. */
  rejectSummary(): { reason: Reason; count: number; rows: number[] }[] {
    const groups = new Map<string, { reason: Reason; count: number; rows: number[] }>();
    for (const [row, reason] of this.rejects) {
      const group = groups.get(reason.code) ?? { reason, count: 0, rows: [] };
      groups.set(reason.code, group);
      group.count += 1;
      if (group.rows.length < EXAMPLES) group.rows.push(row);
    }
    return [...groups.values()].sort((a, b) => b.count - a.count);
  }
}
