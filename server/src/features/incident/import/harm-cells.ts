import { HARM_KINDS, type Harm, type HarmCount, type HarmKind } from '@serasi/shared';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import type { RowReader } from './row-reader.ts';

/** "Some, number unknown", as people write it in place of a number. */
const SOME =
  /^(ada|banyak|beberapa|some|several|unknown number|ya)\b|tidak diketahui$|tdk diketahui$|number unknown$/i;

const COLUMNS = HARM_KINDS.map((kind) => ({
  kind,
  low: `${kind}_low`,
  best: `${kind}_best`,
  high: `${kind}_high`,
}));

/** The harm that the columns `<kind>_low`, `<kind>_best`, `<kind>_high` tell. */
export function harmOf(row: RowReader): Harm {
  const counts: Partial<Record<HarmKind, HarmCount>> = {};
  const unknown: HarmKind[] = [];
  for (const { kind, ...columns } of COLUMNS) {
    const text = row.text(columns.best);
    if (text !== '' && SOME.test(text)) {
      unknown.push(kind);
      continue;
    }
    const [low, best, high] = [row.count(columns.low), row.count(columns.best), row.count(columns.high)];
    if (low === null && best === null && high === null) continue;
    const known = [low, best, high].filter((count) => count !== null);
    if (known.some((count, i) => i > 0 && count < (known[i - 1] ?? 0))) row.reject(REASONS.countOrder());
    counts[kind] = { low, best, high };
  }
  return { counts, unknown };
}
