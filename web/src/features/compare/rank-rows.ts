import { competitionRanks } from '@serasi/shared';
import { shortName } from '../../i18n/region-name.ts';
import type { ListedRegion } from './use-region-list.ts';

/** Ends in the unit of the value. */
export interface Interval {
  low: number;
  high: number;
}

/** A region with its place. */
export interface RankedRegion {
  region: ListedRegion;
  value: number;
  /** Equal values share a place: 1, 2, 2, 4. */
  place: number;
  /** Of its value; null where there is none. */
  interval: Interval | null;
  /** Its interval and that of the one above overlap, or no change can be claimed: its place may as well be another. */
  isDoubtful: boolean;
}

export interface Ranking {
  ranked: RankedRegion[];
  /** Regions without a value, by name; they have no place. */
  unknown: ListedRegion[];
}

interface Options {
  descending: boolean;
  /** What is shown equal is equal: values are compared as rounded. */
  decimals: number;
  intervalOf: (region: ListedRegion) => Interval | null;
  /** Changes: whether none can be claimed. */
  isUnclaimed?: (region: ListedRegion) => boolean;
}

/** Puts regions in order by a value; what is not known is listed apart and never ranked. */
export function rankRegions(
  regions: readonly ListedRegion[],
  valueOf: (region: ListedRegion) => number | null,
  { descending, decimals, intervalOf, isUnclaimed }: Options,
): Ranking {
  const factor = 10 ** decimals;
  const rounded = regions.map((region) => {
    const value = valueOf(region);
    return value === null ? null : Math.round(value * factor) / factor;
  });
  const places = competitionRanks(rounded, { descending });
  const ranked = regions
    .flatMap((region, i) => {
      const [value, place] = [valueOf(region), places[i] ?? null];
      return value === null || place === null ? [] : [{ region, value, place, interval: intervalOf(region) }];
    })
    .sort((a, b) => a.place - b.place || byName(a.region, b.region));
  return {
    ranked: ranked.map((row, i) => ({
      ...row,
      isDoubtful: isUnclaimed?.(row.region) ?? overlap(ranked[i - 1]?.interval, row.interval),
    })),
    unknown: regions.filter((_, i) => places[i] === null).toSorted(byName),
  };
}

function overlap(one: Interval | null | undefined, other: Interval | null): boolean {
  return !!one && !!other && one.low <= other.high && other.low <= one.high;
}

function byName(a: ListedRegion, b: ListedRegion): number {
  return shortName(a.name).localeCompare(shortName(b.name), 'id', { numeric: true });
}
