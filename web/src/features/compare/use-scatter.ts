import { useMemo } from 'react';
import type { MapLevel } from '../../map/levels.ts';
import type { ViewState } from '../../view/view-state.ts';
import { insideOf, pointsOf, type Point } from './scatter-points.ts';
import { levelWithin, scatterScope, type Scope } from './scope.ts';
import { useMethod, type MethodRecord } from './use-method.ts';
import { useRegionList } from './use-region-list.ts';
import { useValues, type Values } from './use-values.ts';

export interface ScatterState {
  scope: Scope;
  level: MapLevel;
  method: MethodRecord | null;
  /** Incident rates; null until they are here. */
  rates: Values | null;
  /** Null until all of it is here. */
  points: readonly Point[] | null;
  withoutIndex: number;
  withoutRate: number;
  /** Points in the brushed rectangle. */
  inside: readonly Point[];
  failed: boolean;
  retry: () => void;
}

const NO_POINTS: readonly Point[] = [];

/** Index and incident rate of the kabupaten/kota or kecamatan inside the selected region. */
export function useScatter(
  { region, compare }: ViewState,
  shown: { method: string; period: string } | null,
): ScatterState {
  const scope = useMemo(() => scatterScope(region), [region]);
  const level = levelWithin(scope, compare.level);
  const method = useMethod(shown);
  const place = shown && { within: scope.within, level };
  const list = useRegionList(place && { ...place, ...shown });
  const { values, failed, retry } = useValues(
    place && { ...place, measure: 'INCIDENT_RATE', period: shown.period },
  );
  const { regions } = list;
  const joined = useMemo(
    () => (regions && values ? pointsOf(regions, values.byCode) : null),
    [regions, values],
  );
  const points = joined?.points ?? null;
  const inside = useMemo(() => insideOf(points ?? NO_POINTS, compare.brush), [points, compare.brush]);
  return {
    scope,
    level,
    method,
    rates: values,
    points,
    withoutIndex: joined?.withoutIndex ?? 0,
    withoutRate: joined?.withoutRate ?? 0,
    inside,
    failed: list.failed || failed,
    retry: list.failed ? list.retry : retry,
  };
}
