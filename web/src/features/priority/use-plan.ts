import { FIRST_PLAN, formatPlan, levelOfCode, NATION_CODE, parsePlan, type PlacedPlan } from '@serasi/shared';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ViewHandle } from '../../view/tool.ts';

/** A slider that moves asks the server once it rests so long. */
const REST_MS = 250;

export interface PlanState {
  /** As on screen. */
  now: PlacedPlan;
  /** As in the address: what is asked of the server. */
  settled: PlacedPlan;
  /** Parts of the address that could not be read. */
  dropped: readonly string[];
  change: (to: PlacedPlan) => void;
}

/** Where a planner most likely means, by the region on view: a village stands for its kabupaten; null for the nation. */
export function placeFor(region: string | null): string | null {
  if (region === null || region === NATION_CODE) return null;
  return levelOfCode(region) === 'VILLAGE' ? region.slice(0, 5) : region;
}

/**
 * The plan of the address. What is changed shows at once and goes into the address when the change rests. The first plan is written into
 * it as soon as there is a region, so that opening a village does not move the plan there.
 */
export function usePlan({ view, replace }: Pick<ViewHandle, 'view' | 'replace'>): PlanState {
  const written = view.plan;
  const settled = useMemo(
    () => (written === null ? { within: placeFor(view.region), plan: FIRST_PLAN } : parsePlan(written)),
    [written, view.region],
  );
  const [draft, setDraft] = useState<{ over: string | null; plan: PlacedPlan } | null>(null);
  const isDrafting = draft !== null && draft.over === written;

  useEffect(() => {
    if (!isDrafting) return;
    const timer = setTimeout(() => replace({ plan: formatPlan(draft.plan) }), REST_MS);
    return () => clearTimeout(timer);
  }, [draft, isDrafting, replace]);

  const begin = useEffectEvent(() => {
    if (written === null && settled.within !== null) replace({ plan: formatPlan(settled) });
  });
  useEffect(() => begin(), [settled]);

  return {
    now: isDrafting ? draft.plan : settled,
    settled,
    dropped: 'dropped' in settled ? settled.dropped : [],
    change: (plan) => setDraft({ over: written, plan }),
  };
}
