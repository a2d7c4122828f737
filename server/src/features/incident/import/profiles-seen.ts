import type { IncidentDraft } from './incident-draft.ts';
import { PROFILE_COLUMNS } from './staged-columns.ts';

/** The different sets of coded values of a file: a few hundred for 250,000 rows, sent once each. */
export class ProfilesSeen {
  readonly values: (string | number | boolean | null)[][] = PROFILE_COLUMNS.map(() => []);
  private readonly numbers = new Map<string, number>();

  no(draft: IncidentDraft): number {
    const cells = PROFILE_COLUMNS.map((column) => column.of(draft));
    const key = cells.join('|');
    let no = this.numbers.get(key);
    if (no === undefined) {
      no = this.numbers.size;
      this.numbers.set(key, no);
      cells.forEach((cell, i) => this.values[i]?.push(cell));
    }
    return no;
  }
}
