import { REPORT_STATES, type MethodDimension, type MethodIndicator } from '@serasi/shared';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../platform/context.ts';
import type { Run } from './catalog.ts';
import { conflictOrdinals, reportedConflict } from './conflict-inputs.ts';
import { villageGaps, type GapRow } from './village-gaps.queries.ts';

/** In how many villages an indicator has no value though it applies. */
export interface IndicatorGap {
  indicator: MethodIndicator;
  dimension: MethodDimension;
  missing: number;
  suppressed: number;
}

/** What is not known of the villages of a region. */
export interface Gaps {
  villages: number;
  withoutScore: number;
  withoutPolygon: number;
  weightEstimated: number;
  withoutReport: number;
  /** In the order of the method; empty for published indices, which are taken as they are. */
  indicators: IndicatorGap[];
}

/** Sums up what is missing in the villages of a run. */
export function gapsOf({ method }: Run, rows: readonly GapRow[]): Gaps {
  const sum = (column: 'villages' | 'without_score' | 'without_polygon' | 'weight_estimated'): number =>
    rows.reduce((total, row) => total + row[column], 0);
  const isComputed = method.kind === 'COMPUTED';
  const dimensions = isComputed ? method.dimensions : [];
  const ordinals = conflictOrdinals(dimensions.flatMap(({ indicators }) => indicators));
  const groups = rows.map((row) => ({ villages: row.villages, states: statesOf(row, ordinals) }));
  const count = (ordinal: number, state: string): number =>
    groups.reduce(
      (total, { villages, states }) =>
        (states.get(ordinal) ?? REPORT_STATES.MISSING) === state ? total + villages : total,
      0,
    );
  return {
    villages: sum('villages'),
    withoutScore: sum('without_score'),
    withoutPolygon: sum('without_polygon'),
    weightEstimated: sum('weight_estimated'),
    withoutReport: isComputed
      ? rows.reduce((total, row) => (row.state === null ? total + row.villages : total), 0)
      : 0,
    indicators: dimensions.flatMap((dimension) =>
      dimension.indicators.map((indicator) => ({
        indicator,
        dimension,
        missing: count(indicator.ordinal, REPORT_STATES.MISSING),
        suppressed: count(indicator.ordinal, REPORT_STATES.SUPPRESSED),
      })),
    ),
  };
}

/** State letters by ordinal, as they were scored: what incidents say goes before what the village reported. */
function statesOf(row: GapRow, ordinals: readonly (number | undefined)[]): Map<number, string> {
  const states = new Map([...(row.state ?? '')].map((letter, i) => [i + 1, letter]));
  reportedConflict([], row.conflict_state ?? '', ordinals, (ordinal, _, state) => states.set(ordinal, state));
  return states;
}

const MAX_CACHED = 1000;

/** Gaps by data version, run and region: the whole nation is a second's work. The same for every viewer. */
export class VillageGaps {
  private readonly cache = new LRUCache<string, Promise<Gaps>>({ max: MAX_CACHED });

  load(context: RequestContext, run: Run, region: { id: number; level: number }): Promise<Gaps> {
    const key = `${context.dataVersion}/${run.id}/${region.id}`;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const made = context.batch
      .read<GapRow>(villageGaps(region.level), [region.id, run.id, Number(run.period), run.method.id])
      .then((rows) => gapsOf(run, rows));
    this.cache.set(key, made);
    made.catch(() => this.cache.delete(key));
    return made;
  }
}
