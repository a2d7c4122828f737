import { useQuery } from '@apollo/client/react';
import { RegionNameDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';

/** The name of a region with its kind; its code while the name is not here. */
export function useRegionName(code: string): string {
  const { t } = useI18n();
  const { data } = useQuery(RegionNameDocument, { variables: { code } });
  return data?.region?.code === code ? fullName(data.region, t) : code;
}
