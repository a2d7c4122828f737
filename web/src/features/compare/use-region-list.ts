import { useEffect, useState } from 'react';
import type { ListedRegionFragment } from '../../api/generated/graphql.ts';
import { fetchRegionList, type ListWish } from './fetch-region-list.ts';

export type ListedRegion = ListedRegionFragment;

/** `regions` is null until they are here; they are never those of another wish. */
export interface ListState {
  regions: readonly ListedRegion[] | null;
  failed: boolean;
  retry: () => void;
}

const KEPT = 6;
const lists = new Map<string, Promise<readonly ListedRegion[]>>();

/** The last few lists stay, so that going from tab to tab asks for nothing. */
function listOf(key: string): Promise<readonly ListedRegion[]> {
  const known = lists.get(key);
  if (known) return known;
  const asked = fetchRegionList(JSON.parse(key) as ListWish);
  lists.set(key, asked);
  asked.catch(() => lists.delete(key));
  const [oldest] = lists.keys();
  if (lists.size > KEPT && oldest !== undefined) lists.delete(oldest);
  return asked;
}

/** The regions that a ranking or a scatter plot is about; null asks for none. */
export function useRegionList(wish: ListWish | null): ListState {
  const key = wish && JSON.stringify(wish);
  const [state, setState] = useState<{ key: string; regions: readonly ListedRegion[] | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    listOf(key).then(
      (regions) => current && setState({ key, regions }),
      () => current && setState({ key, regions: null }),
    );
    return () => {
      current = false;
    };
  }, [key, attempt]);
  const own = state !== null && state.key === key ? state : null;
  return {
    regions: own?.regions ?? null,
    failed: own !== null && own.regions === null,
    retry: () => {
      setState(null);
      setAttempt(attempt + 1);
    },
  };
}
