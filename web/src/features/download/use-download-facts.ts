import { useQuery } from '@apollo/client/react';
import { NATION_CODE } from '@serasi/shared';
import { PictureFactsDocument, type PictureFactsQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ViewState } from '../../view/view-state.ts';

/** What must stand beside pictures and data of the view; null until it is here. It bypasses the client's cache. */
export function useDownloadFacts({ region, method, period }: ViewState): PictureFactsQuery | null {
  const { lang } = useI18n();
  const variables = {
    code: region ?? NATION_CODE,
    method,
    period,
    lang: lang === 'en' ? 'EN' : 'ID',
  } as const;
  const { data } = useQuery(PictureFactsDocument, { variables, fetchPolicy: 'no-cache' });
  return data ?? null;
}
