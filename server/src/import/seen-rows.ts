import type { Reason } from './reason.ts';

/** Remembers what rows were about: of several for the same thing the first counts. */
export class SeenRows {
  private readonly first = new Map<string, number>();

  /** Why a row about `key` can't be taken; null where it is the first. */
  duplicate(key: string): Reason | null {
    const row = this.first.get(key);
    if (row === undefined) return null;
    return {
      code: 'DUPLICATE_ROW',
      id: `Sama dengan baris ${row} (wilayah dan waktunya sama). Yang dipakai baris ${row}.`,
      en: `The same as row ${row} (same region and time). Row ${row} is used.`,
    };
  }

  add(key: string, row: number): void {
    this.first.set(key, row);
  }
}
