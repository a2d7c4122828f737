import { HARM_KINDS, type Harm, type HarmCount, type HarmKind } from '@serasi/shared';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import type { RowReader } from './row-reader.ts';

/** "Some, number unknown", as people write it in place of a number. */
const SOME =
  /^(ada|banyak|beberapa|some|several|unknown number|ya)\b|tidak diketahui$|tdk diketahui$|number unknown$/i;

/** The harm that the columns `<kind>_low`, `<kind>_best`, `<kind>_high` tell. */
export function harmOf(row: RowReader): Harm {
  const counts: Partial<Record<HarmKind, HarmCount>> = {};
  const unknown: HarmKind[] = [];
  for (const kind of HARM_KINDS) {
    if (SOME.test(row.text(`${kind}_best`))) {
      unknown.push(kind);
      continue;
    }
    const [low, best, high] = [
      row.count(`${kind}_low`),
      row.count(`${kind}_best`),
      row.count(`${kind}_high`),
    ];
    if (low === null && best === null && high === null) continue;
    const known = [low, best, high].filter((count) => count !== null);
    if (known.some((count, i) => i > 0 && count < (known[i - 1] ?? 0))) row.reject(REASONS.countOrder());
    counts[kind] = { low, best, high };
  }
  return { counts, unknown };
}
