import { useQuery } from '@apollo/client/react';
import { IncidentFacetsDocument, type IncidentFacetsQuery } from '../../api/generated/graphql.ts';
import type { ViewState } from '../../view/view-state.ts';
import { wishOf } from './incident-wish.ts';

export type Facets = IncidentFacetsQuery['incidentFacets'];

/** The counts for every choice of the filter on view; the old ones, marked as such, while new ones are under way. */
export interface FacetState {
  facets: Facets | null;
  isOld: boolean;
  failed: boolean;
  retry: () => void;
}

export function useFacets(view: Pick<ViewState, 'incidents' | 'region'>): FacetState {
  const { data, previousData, loading, error, refetch } = useQuery(IncidentFacetsDocument, {
    variables: wishOf(view),
  });
  return {
    facets: (data ?? previousData)?.incidentFacets ?? null,
    isOld: loading,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}
