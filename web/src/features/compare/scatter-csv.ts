import type { Language } from '../../i18n/i18n.tsx';
import type { Cell } from './csv.ts';
import { RANKING_WORDS } from './ranking-words.ts';
import { SCATTER_WORDS } from './scatter-words.ts';
import type { Point } from './scatter-points.ts';
import type { MethodRecord } from './use-method.ts';
import type { Values } from './use-values.ts';

interface Told {
  method: MethodRecord;
  rates: Values;
  lang: Language;
}

/** The points as a table; every row says method, period and whether its rates are real. */
export function scatterRows(
  points: readonly Point[],
  inside: readonly Point[],
  { method, rates, lang }: Told,
): { head: string[]; rows: Cell[][] } {
  const { column, measure, status } = RANKING_WORDS[lang];
  const w = SCATTER_WORDS[lang];
  const chosen = new Set(inside);
  return {
    head: [
      column.code,
      column.name,
      column.parent,
      measure.INDEX,
      measure.INCIDENT_RATE,
      w.insideColumn,
      column.method,
      column.period,
      column.status,
    ],
    rows: points.map((point): Cell[] => [
      point.code,
      point.name,
      point.parent,
      Number(point.index.toFixed(3)),
      Number(point.rate.toFixed(4)),
      chosen.has(point) ? w.yes : null,
      `${method.id}/${method.version}`,
      rates.period,
      status[rates.dataStatus],
    ]),
  };
}
