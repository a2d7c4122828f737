import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { RegionPanelDocument, type RegionPanelQuery } from '../../api/generated/graphql.ts';
import type { Language } from '../../i18n/i18n.tsx';

/** A region with all that its profile shows. */
export type RegionProfile = NonNullable<RegionPanelQuery['region']>;
export type ChildRegion = RegionProfile['children'][number];

/** `missing` is true when no region has the code. `profile` is of the code asked for, never of an earlier one. */
export interface RegionState {
  profile: RegionProfile | null;
  missing: boolean;
  failed: boolean;
  retry: () => void;
}

/** Intervals follow the scores within about a minute: how often to ask while they are not here. */
const ASK_AGAIN_MS = 15_000;

interface Wish {
  code: string | null;
  method: string | null;
  period: string | null;
  lang: Language;
}

/** The selected region, by one GraphQL operation for panel, breadcrumb and camera together. */
export function useRegion({ code, method, period, lang }: Wish): RegionState {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(RegionPanelDocument, {
    variables: { code: code ?? '', method, period, lang: lang === 'en' ? 'EN' : 'ID' },
    skip: code === null,
  });
  const pending = data?.region?.resilience.intervalPending ?? false;
  useEffect(() => {
    if (!pending) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [pending, startPolling, stopPolling]);
  const profile = code !== null && data?.region?.code === code ? data.region : null;
  return {
    profile,
    missing: data?.region === null,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}
