import { rateInterval } from '@serasi/shared';
import { useMemo } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { RankBy } from '../../view/compare.slice.ts';
import type { ViewState } from '../../view/view-state.ts';
import { rankMeasures, valueOf, valuesWish, type RankMeasure } from './rank-measures.ts';
import { rankRegions, type Interval, type Ranking } from './rank-rows.ts';
import { RANKING_WORDS } from './ranking-words.ts';
import { levelWithin, rankingScope, type Scope } from './scope.ts';
import { useMethod, type MethodRecord } from './use-method.ts';
import { useRegionList, type ListedRegion } from './use-region-list.ts';
import { useValues, type Values } from './use-values.ts';

export interface RankingState {
  scope: Scope;
  level: MapLevel;
  method: MethodRecord | null;
  /** Null while the method is not here. */
  measures: readonly RankMeasure[] | null;
  /** The one in use. */
  measure: RankMeasure | null;
  values: Values | null;
  /** Null until all of it is here. */
  ranking: Ranking | null;
  /** Intervals are still being computed. */
  pending: boolean;
  failed: boolean;
  retry: () => void;
}

/** The ranking that the address asks for, inside the selected region. */
export function useRanking(
  { region, compare }: ViewState,
  shown: { method: string; period: string } | null,
): RankingState {
  const w = useWords(RANKING_WORDS);
  const scope = useMemo(() => rankingScope(region), [region]);
  const level = levelWithin(scope, compare.level);
  const method = useMethod(shown);
  const measures = useMemo(() => method && rankMeasures(level, method, w), [level, method, w]);
  const measure = measures?.find(({ by }) => by === compare.by) ?? measures?.[0] ?? null;
  const by = measure?.by ?? null;
  const place = shown && { within: scope.within, level, ...shown };
  const list = useRegionList(place);
  const wish = place && by && valuesWish(by, place);
  const { values, failed, retry } = useValues(wish);
  const { values: residents } = useValues(
    place && by === 'INCIDENT_RATE' ? valuesWish('RESIDENTS', place) : null,
  );
  const { regions } = list;
  const isAsked = wish !== null;
  const ranking = useMemo(() => {
    if (!regions || !measure || (isAsked && !values)) return null;
    return rankRegions(regions, valueOf(measure.by, values), {
      descending: !compare.ascending,
      decimals: measure.decimals,
      intervalOf: intervalOf(measure.by, values, residents),
      ...(measure.by === 'CHANGE' && {
        isUnclaimed: ({ id }: ListedRegion) => values?.isUnchanged(Number(id)) ?? false,
      }),
    });
  }, [regions, measure, values, residents, isAsked, compare.ascending]);
  return {
    scope,
    level,
    method,
    measures,
    measure,
    values,
    ranking,
    pending: list.pending,
    failed: list.failed || failed,
    retry: list.failed ? list.retry : retry,
  };
}

/** Of an index the one of its method; of an incident rate what chance does to so few incidents. */
function intervalOf(by: RankBy, rates: Values | null, residents: Values | null) {
  return ({ code, resilience }: ListedRegion): Interval | null => {
    if (by === 'INDEX') return resilience.interval;
    const [rate, people] = [rates?.byCode.get(code) ?? null, residents?.byCode.get(code) ?? null];
    return by !== 'INCIDENT_RATE' || rate === null || people === null ? null : rateInterval(rate, people);
  };
}
