import { PACKED_CLAIMS } from '@serasi/shared';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  RegionValuesDocument,
  type DataStatus,
  type RegionMeasureKind,
  type RegionValuesQueryVariables,
} from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';

/** One measure by region code. Null values are not known. */
export interface Values {
  byCode: ReadonlyMap<string, number | null>;
  period: string;
  /** The period that a change is against; null for other measures. */
  against: string | null;
  unit: string;
  dataStatus: DataStatus;
  /** CHANGE: whether no change can be claimed of the region with this id. Of other measures never. */
  isUnchanged: (id: number) => boolean;
}

export interface ValuesState {
  values: Values | null;
  failed: boolean;
  retry: () => void;
}

export interface ValuesWish extends RegionValuesQueryVariables {
  measure: RegionMeasureKind;
}

const UNCHANGED = PACKED_CLAIMS.indexOf('NONE');

/** A measure of the regions of one level inside another; null asks for none. */
export function useValues(wish: ValuesWish | null): ValuesState {
  const { lang } = useI18n();
  const { data, error, refetch } = useQuery(RegionValuesDocument, {
    variables: wish ?? { level: 'PROVINCE', measure: 'INDEX' },
    skip: wish === null,
  });
  const answer = wish === null ? undefined : data?.regionMeasure;
  const values = useMemo(() => {
    if (!answer) return null;
    const { codes, values: numbers, period, against, unitId, unitEn, dataStatus, packed } = answer;
    const claims = packed.claims === null ? '' : atob(packed.claims);
    const isUnchanged = (id: number) => claims.charCodeAt(id - packed.firstId) === UNCHANGED;
    const byCode = new Map(codes.map((code, index) => [code, numbers[index] ?? null]));
    return { byCode, period, against, unit: lang === 'en' ? unitEn : unitId, dataStatus, isUnchanged };
  }, [answer, lang]);
  return { values, failed: error !== undefined && !data, retry: () => void refetch().catch(() => undefined) };
}
