import { competitionRanks } from '@serasi/shared';
import { shortName } from '../../i18n/region-name.ts';
import type { ListedRegion } from './use-region-list.ts';

/** A region with its place. */
export interface RankedRegion {
  region: ListedRegion;
  value: number;
  /** Equal values share a place: 1, 2, 2, 4. */
  place: number;
  /** Something must be said against its place: see {@link Options.isDoubtful}. */
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
  /** Whether a region's place is in doubt, beside the one above it (undefined for the first). */
  isDoubtful: (region: ListedRegion, above: ListedRegion | undefined) => boolean;
}

/** Puts regions in order by a value; what is not known is listed apart and never ranked. */
export function rankRegions(
  regions: readonly ListedRegion[],
  valueOf: (region: ListedRegion) => number | null,
  { descending, decimals, isDoubtful }: Options,
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
      return value === null || place === null ? [] : [{ region, value, place }];
    })
    .sort((a, b) => a.place - b.place || byName(a.region, b.region));
  return {
    ranked: ranked.map((row, i) => ({
      ...row,
      isDoubtful: isDoubtful(row.region, ranked[i - 1]?.region),
    })),
    unknown: regions.filter((_, i) => places[i] === null).toSorted(byName),
  };
}

/** The intervals of the indices overlap, so that the order of the two may as well be the other way round. */
export function overlaps(first: ListedRegion, second: ListedRegion | undefined): boolean {
  const [one, other] = [first.resilience.interval, second?.resilience.interval];
  return !!one && !!other && one.low <= other.high && other.low <= one.high;
}

function byName(a: ListedRegion, b: ListedRegion): number {
  return shortName(a.name).localeCompare(shortName(b.name), 'id', { numeric: true });
}
