import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { IncidentFacetsDocument, type IncidentFacetsQuery } from '../../api/generated/graphql.ts';
import type { ViewState } from '../../view/view-state.ts';
import { wishOf } from './incident-wish.ts';

export type Facets = IncidentFacetsQuery['incidentFacets'];

/** A line that came back is noticed after this long. */
export const AGAIN_MS = 5000;

/** The counts for every choice of the filter on view; the old ones, marked as such, while new ones are not here. */
export interface FacetState {
  facets: Facets | null;
  isOld: boolean;
  failed: boolean;
  retry: () => void;
}

/** Asks again by itself after a failure. */
export function useFacets(view: Pick<ViewState, 'incidents' | 'region'>): FacetState {
  const { data, previousData, loading, error, refetch } = useQuery(IncidentFacetsDocument, {
    variables: wishOf(view),
  });
  const failed = error !== undefined;
  useEffect(() => {
    if (!failed) return;
    const timer = setInterval(() => void refetch().catch(() => undefined), AGAIN_MS);
    return () => clearInterval(timer);
  }, [failed, refetch]);
  return {
    facets: (data ?? previousData)?.incidentFacets ?? null,
    isOld: loading || failed,
    failed,
    retry: () => void refetch().catch(() => undefined),
  };
}
