import type { DataStatus } from '../../api/generated/graphql.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { Cell } from './csv.ts';
import { reasonOf, type RankMeasure } from './rank-measures.ts';
import type { Ranking } from './rank-rows.ts';
import type { RankingWords } from './ranking-words.ts';
import type { RankingState } from './use-ranking.ts';
import type { MethodRecord } from './use-method.ts';

type Told = RankingState & {
  ranking: Ranking;
  measure: RankMeasure;
  method: MethodRecord;
  unit: string;
  status: DataStatus | null;
};

/** A ranking as a table: every row says its measure, unit, method, period and whether it is real. Unknown: no place, no value. */
export function rankingRows(
  { ranking, measure, method, values, unit, status, level }: Told,
  shown: { period: string },
  { w, t, n }: Pick<I18n, 't' | 'n'> & { w: RankingWords },
): { head: string[]; rows: Cell[][] } {
  const { column } = w;
  const head = [
    'place',
    'code',
    'name',
    'parent',
    'level',
    'measure',
    'value',
    'unit',
    'low',
    'high',
    'note',
    'method',
    'period',
    'status',
  ] as const;
  const end: Cell[] = [
    `${method.id}/${method.version}`,
    values?.period ?? shown.period,
    status && w.status[status],
  ];
  const rounded = (value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : Number(value.toFixed(measure.decimals + 2));
  const ranked = ranking.ranked.map(({ region, value, place, interval, isDoubtful }): Cell[] => [
    place,
    region.code,
    region.name,
    region.parent?.name ?? null,
    t.resilience.word[region.resilience.level],
    measure.title,
    rounded(value),
    unit,
    rounded(interval?.low),
    rounded(interval?.high),
    isDoubtful ? (measure.by === 'CHANGE' ? w.unchanged : w.alike) : null,
    ...end,
  ]);
  const unknown = ranking.unknown.map((region): Cell[] => [
    null,
    region.code,
    region.name,
    region.parent?.name ?? null,
    t.resilience.word[region.resilience.level],
    measure.title,
    null,
    unit,
    null,
    null,
    reasonOf(measure.by, region, level === 'VILLAGE', w, n),
    ...end,
  ]);
  return { head: head.map((key) => column[key]), rows: [...ranked, ...unknown] };
}
