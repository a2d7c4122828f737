import { readPoint, type WrittenPoint } from '@serasi/shared';
import { useRegionAt, type FoundRegion } from '../../api/use-region-at.ts';
import { useRecentPlaces, type NamedPlace } from '../../view/recent-places.ts';
import { SHORTEST, useSearch, useSettled, type SearchHit, type SearchState } from './use-search.ts';

/** What the list under the box offers. `region` of a point: undefined while it is looked for, null at sea. */
export type Option =
  | { kind: 'HIT'; id: string; hit: SearchHit }
  | { kind: 'RECENT'; id: string; place: NamedPlace }
  | { kind: 'POINT'; id: string; point: WrittenPoint; region: FoundRegion | undefined };

export interface Offer {
  /** What the options are; null: there is no list. */
  of: 'NAMES' | 'POINT' | 'OUTSIDE' | 'RECENT' | null;
  options: readonly Option[];
  search: SearchState;
  point: WrittenPoint | null;
  failed: boolean;
  retry: () => void;
}

/** Names and codes, or the point that the text tells; nothing typed yet: places opened lately. */
export function useOptions(text: string, method: string | null, period: string | null): Offer {
  const recent = useRecentPlaces();
  const settled = useSettled(text);
  const point = text === '' ? null : readPoint(settled);
  const search = useSearch(point ? '' : settled, text, method, period);
  const found = useRegionAt(point?.inIndonesia ? point : null);
  const common = { search, point, failed: search.failed, retry: search.retry };
  if (point && !point.inIndonesia) return { ...common, of: 'OUTSIDE', options: [] };
  if (point) {
    const option: Option = { kind: 'POINT', id: 'hit-point', point, region: found.region };
    return { ...common, of: 'POINT', options: [option], failed: found.failed, retry: found.retry };
  }
  if (text.trim().length >= SHORTEST) {
    const options = search.hits.map((hit): Option => ({ kind: 'HIT', id: `hit-${hit.code}`, hit }));
    return { ...common, of: 'NAMES', options };
  }
  const places = text === '' ? recent : [];
  const options = places.map((place): Option => ({ kind: 'RECENT', id: `hit-${place.code}`, place }));
  return { ...common, of: options.length > 0 ? 'RECENT' : null, options };
}
