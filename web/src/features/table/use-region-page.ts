import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  RegionTableDocument,
  type RegionTableQuery,
  type RegionTableQueryVariables,
} from '../../api/generated/graphql.ts';

/** A row of the table. */
export type TableRow = RegionTableQuery['regionList']['nodes'][number];
export type TableWish = Omit<RegionTableQueryVariables, 'after'>;

export const PAGE_SIZE = 100;

/** A page of the table; the page before stays while the next one comes. */
export interface RegionPage {
  list: RegionTableQuery['regionList'] | null;
  /** Counted from 0. */
  page: number;
  loading: boolean;
  failed: boolean;
  retry: () => void;
  next: () => void;
  previous: () => void;
}

/** Pages of a list, one by one: a wish of another kind begins at the first page again. It bypasses the client's cache. */
export function useRegionPage(wish: TableWish): RegionPage {
  const key = JSON.stringify(wish);
  const [place, setPlace] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = place.key === key ? place.cursors : [];
  const { data, previousData, error, loading, refetch } = useQuery(RegionTableDocument, {
    variables: { ...wish, after: cursors.at(-1) ?? null },
    fetchPolicy: 'no-cache',
  });
  const list = (data ?? previousData)?.regionList ?? null;
  return {
    list,
    page: cursors.length,
    loading,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
    next: () => {
      const cursor = data?.regionList.pageInfo.endCursor;
      if (cursor) setPlace({ key, cursors: [...cursors, cursor] });
    },
    previous: () => setPlace({ key, cursors: cursors.slice(0, -1) }),
  };
}

/** A value once it has stood still for `ms`. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
