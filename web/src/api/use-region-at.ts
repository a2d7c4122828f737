import { useQuery } from '@apollo/client/react';
import { RegionAtDocument, type RegionAtQuery } from './generated/graphql.ts';

/** The finest region at a point; null: at sea. */
export type FoundRegion = RegionAtQuery['regionAt'];

export interface PointAnswer {
  /** Undefined while it is not known. */
  region: FoundRegion | undefined;
  failed: boolean;
  retry: () => void;
}

/** Looks up the region at a point; a null point asks nothing. */
export function useRegionAt(point: { lng: number; lat: number } | null): PointAnswer {
  const { data, error, refetch } = useQuery(RegionAtDocument, {
    variables: { lng: point?.lng ?? 0, lat: point?.lat ?? 0 },
    skip: point === null,
  });
  return {
    region: point ? data?.regionAt : undefined,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}
