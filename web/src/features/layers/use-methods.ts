import { useQuery } from '@apollo/client/react';
import { PeriodsDocument } from '../../api/generated/graphql.ts';
import type { MethodChoice } from './choices.ts';

/** Methods that have scores, the default one first; empty until they are here. */
export function useMethods(): readonly MethodChoice[] {
  return useQuery(PeriodsDocument).data?.resiliencePeriods ?? NONE;
}

const NONE: readonly MethodChoice[] = [];
