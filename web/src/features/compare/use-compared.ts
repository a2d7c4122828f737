import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { ComparedRegionDocument, type ComparedRegionQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { readCompared } from '../../view/compared.ts';

export type ComparedProfile = NonNullable<ComparedRegionQuery['region']>;

/** One column: its entry in the address and, once it is here, what the server says. */
export interface Column {
  entry: string;
  code: string;
  /** The period asked for; null: the one on view. */
  period: string | null;
  profile: ComparedProfile | null;
  missing: boolean;
  failed: boolean;
  retry: () => void;
}

/** Intervals follow the scores within about a minute: how often to ask while they are not here. */
export const ASK_AGAIN_MS = 15_000;

interface Wish {
  compared: readonly string[];
  method: string | null;
  period: string | null;
}

/** The columns of a comparison in the order of the address; each is asked for once, so that adding one leaves the others. */
export function useCompared({ compared, method, period }: Wish): Column[] {
  const [first, second, third, fourth] = compared;
  const view = { method, period };
  const columns = [
    useColumn(first, view),
    useColumn(second, view),
    useColumn(third, view),
    useColumn(fourth, view),
  ];
  return columns.filter((column) => column !== null);
}

function useColumn(entry: string | undefined, view: Omit<Wish, 'compared'>): Column | null {
  const { lang } = useI18n();
  const wanted = entry === undefined ? null : readCompared(entry);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(ComparedRegionDocument, {
    variables: {
      code: wanted?.code ?? '',
      method: view.method,
      period: wanted?.period ?? view.period,
      lang: lang === 'en' ? 'EN' : 'ID',
    },
    skip: wanted === null,
  });
  const pending = data?.region?.resilience.intervalPending ?? false;
  useEffect(() => {
    if (!pending) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [pending, startPolling, stopPolling]);
  if (entry === undefined || !wanted) return null;
  return {
    ...wanted,
    entry,
    profile: data?.region?.code === wanted.code ? data.region : null,
    missing: data?.region === null,
    failed: error !== undefined && !data,
    retry: () => void refetch().catch(() => undefined),
  };
}
