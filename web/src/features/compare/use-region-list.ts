import { useEffect, useMemo, useState } from 'react';
import type { ListedRegionFragment } from '../../api/generated/graphql.ts';
import { ASK_AGAIN_MS } from './use-compared.ts';
import { fetchRegionList, type ListWish } from './fetch-region-list.ts';

export type ListedRegion = ListedRegionFragment;

/** `pending`: intervals are still being computed; the list is asked for again until they are here. `regions` is null until they are here; they are never those of another wish. */
export interface ListState {
  regions: readonly ListedRegion[] | null;
  pending: boolean;
  failed: boolean;
  retry: () => void;
}

const KEPT = 6;
const lists = new Map<string, Promise<readonly ListedRegion[]>>();

const isPending = (regions: readonly ListedRegion[]): boolean =>
  regions.some(({ resilience }) => resilience.intervalPending);

/** The last few lists stay, so that going from tab to tab asks for nothing. */
function listOf(key: string): Promise<readonly ListedRegion[]> {
  const known = lists.get(key);
  if (known) return known;
  const asked = fetchRegionList(JSON.parse(key) as ListWish);
  lists.set(key, asked);
  asked.then(
    (regions) => isPending(regions) && lists.delete(key),
    () => lists.delete(key),
  );
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
  const pending = useMemo(() => isPending(state?.regions ?? []), [state]);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setAttempt((count) => count + 1), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [pending, attempt]);
  const own = state !== null && state.key === key ? state : null;
  return {
    regions: own?.regions ?? null,
    pending,
    failed: own !== null && own.regions === null,
    retry: () => {
      setState(null);
      setAttempt(attempt + 1);
    },
  };
}
