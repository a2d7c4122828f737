import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SearchRegionsDocument, type SearchRegionsQuery } from '../../api/generated/graphql.ts';

export type Found = SearchRegionsQuery['searchRegions']['nodes'][number];

const SHORTEST = 2;

/** Regions by name, asked for once the typing rests; `settled` is the text that they answer. */
export function useFindRegion(text: string): {
  found: readonly Found[];
  settled: string;
  pending: boolean;
  failed: boolean;
} {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 180);
    return () => clearTimeout(timer);
  }, [text]);
  const skip = settled.length < SHORTEST;
  const { data, previousData, loading, error } = useQuery(SearchRegionsDocument, {
    variables: { text: settled, method: null, period: null },
    skip,
  });
  return {
    found: skip ? [] : ((data ?? previousData)?.searchRegions.nodes ?? []),
    settled: skip ? '' : settled,
    pending: loading || text.trim() !== settled,
    failed: error !== undefined,
  };
}
