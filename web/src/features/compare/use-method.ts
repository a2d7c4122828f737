import { useQuery } from '@apollo/client/react';
import { CompareMethodsDocument, type CompareMethodsQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';

export type MethodRecord = CompareMethodsQuery['resiliencePeriods'][number]['method'];

/** The record of the method on view; null while it is not here. */
export function useMethod(shown: { method: string } | null): MethodRecord | null {
  const { lang } = useI18n();
  const { data } = useQuery(CompareMethodsDocument, { variables: { lang: lang === 'en' ? 'EN' : 'ID' } });
  return data?.resiliencePeriods.find(({ method }) => method.id === shown?.method)?.method ?? null;
}
