import type { MapLevel } from '../../map/levels.ts';
import type { Numbers } from '../../i18n/numbers.ts';
import { isDimension, type RankBy } from '../../view/compare.slice.ts';
import type { RankingWords } from './ranking-words.ts';
import type { MethodRecord } from './use-method.ts';
import type { ListedRegion } from './use-region-list.ts';
import type { Values, ValuesWish } from './use-values.ts';

/** One way to rank: what it is called and how its values are written. */
export interface RankMeasure {
  by: RankBy;
  group: 'scores' | 'dimensions' | 'data';
  title: string;
  /** Decimals of {@link RankMeasure.show}; values that show the same are the same. */
  decimals: number;
  show: (value: number, n: Numbers) => string;
}

/** The dimension of conflict control; with incidents the one thing that villages are never ranked by. @source domain §6 */
const CONFLICT_DIMENSION = 'PKF';

/** What regions of a level may be ranked by. */
export function rankMeasures(level: MapLevel, method: MethodRecord, w: RankingWords): RankMeasure[] {
  const isVillage = level === 'VILLAGE';
  const points = {
    decimals: method.decimals,
    show: (v: number, n: Numbers) => n.decimal(v, method.decimals),
  };
  const percent = { decimals: 1, show: (v: number, n: Numbers) => n.percent(v / 100) };
  const { measure } = w;
  const dimensions = method.dimensions
    .filter(({ code }) => !isVillage || code !== CONFLICT_DIMENSION)
    .map(({ code, name }) => ({
      by: `DIMENSION:${code}` as const,
      group: 'dimensions' as const,
      title: name,
      ...points,
    }));
  const change: RankMeasure = {
    by: 'CHANGE',
    group: 'scores',
    title: measure.CHANGE,
    decimals: method.decimals,
    show: (v, n) => n.signed(v, method.decimals),
  };
  const all: (RankMeasure | false)[] = [
    { by: 'INDEX', group: 'scores', title: measure.INDEX, ...points },
    change,
    !isVillage && { by: 'SHARE_LOW', group: 'scores', title: measure.SHARE_LOW, ...percent },
    ...dimensions,
    !isVillage && {
      by: 'INCIDENT_RATE',
      group: 'data',
      title: measure.INCIDENT_RATE,
      decimals: 2,
      show: (v, n) => n.decimal(v, 2),
    },
    {
      by: 'RESIDENTS',
      group: 'data',
      title: measure.RESIDENTS,
      decimals: 0,
      show: (v, n) => n.integer(v),
    },
    { by: 'CONFIDENCE', group: 'data', title: measure.CONFIDENCE, ...percent },
    {
      by: 'COVERAGE',
      group: 'data',
      title: isVillage ? measure.COVERAGE_VILLAGE : measure.COVERAGE,
      ...percent,
    },
  ];
  return all.filter((one) => one !== false);
}

/** Where the values come from: columns of the server, or null where the list of regions has them. */
export function valuesWish(
  by: RankBy,
  { level, within, method, period }: { level: MapLevel; within: string; method: string; period: string },
): ValuesWish | null {
  if (by === 'INDEX' || by === 'SHARE_LOW') return null;
  const place = { level, within, period };
  if (by === 'INCIDENT_RATE' || by === 'RESIDENTS') return { ...place, measure: by };
  if (isDimension(by))
    return { ...place, method, measure: 'DIMENSION', dimension: by.slice('DIMENSION:'.length) };
  return { ...place, method, measure: by };
}

/** The value of a region in the unit that is shown; shares and confidence in percent. */
export function valueOf(by: RankBy, values: Values | null): (region: ListedRegion) => number | null {
  return ({ code, resilience: { index, shareLow } }) => {
    if (by === 'INDEX') return index;
    if (by === 'SHARE_LOW') return shareLow === null ? null : shareLow * 100;
    const value = values?.byCode.get(code) ?? null;
    return by === 'CONFIDENCE' && value !== null ? value * 100 : value;
  };
}

/** Why a region has no value, in words. */
export function reasonOf(
  by: RankBy,
  { resilience: { level, coverage } }: ListedRegion,
  isVillage: boolean,
  w: RankingWords,
  n: Numbers,
): string {
  if (by === 'RESIDENTS') return w.why.residents;
  if (by === 'INCIDENT_RATE') return w.why.rate;
  if (level !== 'NO_DATA') {
    if (by === 'CHANGE') return w.why.change;
    return isDimension(by) ? w.why.dimension : w.why.notComputed;
  }
  if (isVillage) return w.why.reports;
  return coverage === null || coverage === 0 ? w.why.noVillage : w.why.coverage(n.percent(coverage));
}
