import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SearchRegionsDocument, type SearchRegionsQuery } from '../../api/generated/graphql.ts';

export type SearchHit = SearchRegionsQuery['searchRegions']['nodes'][number];

/** Below this many letters nothing is asked. */
export const SHORTEST = 2;

export interface SearchState {
  hits: readonly SearchHit[];
  total: number;
  /** The text that the hits answer. */
  text: string;
  pending: boolean;
  failed: boolean;
  retry: () => void;
}

/** The text once the typing has rested for 180 ms. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 180);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Asks once for a settled text; the last answer stays until the next is here. `text`: what stands in the box now. */
export function useSearch(
  settled: string,
  text: string,
  method: string | null,
  period: string | null,
): SearchState {
  const active = settled.length >= SHORTEST;
  const { data, previousData, error, loading, refetch } = useQuery(SearchRegionsDocument, {
    variables: { text: settled, method, period },
    skip: !active,
  });
  const answer = active ? (data ?? previousData)?.searchRegions : undefined;
  return {
    hits: answer?.nodes ?? [],
    total: answer?.totalCount ?? 0,
    text: settled,
    pending: loading || text.trim() !== settled,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}
