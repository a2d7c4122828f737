import { useQuery } from '@apollo/client/react';
import { planProblem, villagesWanted, type PlacedPlan } from '@serasi/shared';
import { useState } from 'react';
import { VillagePrioritiesDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ViewState } from '../../view/view-state.ts';
import { toCriteria, type Priorities } from './ask.ts';

/** Villages shown after the chosen ones at first, and added with every "more". */
const NEXT = 5;
const MORE = 50;
/** The server gives no more at once. */
const MOST_SHOWN = 1000;

export interface PrioritiesState {
  /** The answer to the plan, or to the one before while the next is under way; null: there is none. */
  answer: Priorities | null;
  pending: boolean;
  error: unknown;
  retry: () => void;
  /** Null when all are shown. */
  more: (() => void) | null;
}

/** What the server makes of a plan; nothing is asked without a region, or with a plan that has a problem. */
export function usePriorities({ within, plan }: PlacedPlan, view: ViewState): PrioritiesState {
  const { lang } = useI18n();
  const [extra, setExtra] = useState(NEXT);
  const first = Math.min(villagesWanted(plan) + extra, MOST_SHOWN);
  const isAskable = within !== null && planProblem(plan) === null;
  const { data, previousData, loading, error, refetch } = useQuery(VillagePrioritiesDocument, {
    variables: {
      within: within ?? '',
      criteria: toCriteria(plan),
      method: view.method,
      period: view.period,
      first: Number.isFinite(first) ? first : 0,
      lang: lang === 'en' ? 'EN' : 'ID',
    },
    skip: !isAskable,
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const answer = isAskable && !error ? ((data ?? previousData)?.villagePriorities ?? null) : null;
  const hasMore = answer !== null && answer.ranked.length < Math.min(answer.villages, MOST_SHOWN);
  return {
    answer: answer !== null && answer.within.code === within ? answer : null,
    pending: loading,
    error,
    retry: () => void refetch().catch(() => undefined),
    more: hasMore ? () => setExtra(extra + MORE) : null,
  };
}
