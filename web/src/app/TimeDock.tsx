import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { PeriodsDocument } from '../api/generated/graphql.ts';
import { useFacets } from '../features/incidents/index.ts';
import { TimeStrip } from '../features/time/TimeStrip.tsx';
import type { ViewHandle } from '../view/tool.ts';

interface Props extends ViewHandle {
  /** The method and period whose values are on view. */
  shown: { method: string; period: string } | null;
}

/** Gives the strip of time the periods of the method on view and the incidents of every month. */
export default function TimeDock({ view, push, replace, shown }: Props): JSX.Element {
  const { data } = useQuery(PeriodsDocument);
  const { facets, isOld, failed, retry } = useFacets(view);
  const method = data?.resiliencePeriods.find(({ method: { id } }) => id === shown?.method);
  const { incidents } = view;
  return (
    <TimeStrip
      periods={method?.periods ?? []}
      period={view.period ?? shown?.period ?? null}
      arrived={shown?.period ?? null}
      onPeriod={(period, isStep) =>
        (isStep ? push : replace)({ period, ...(shown && { method: shown.method }) })
      }
      months={facets?.months ?? []}
      range={incidents}
      yearOnly={facets?.yearOnly ?? 0}
      isOld={isOld}
      failed={failed}
      onRetry={retry}
      onMonths={({ from, to }) => replace({ incidents: { ...incidents, shown: true, from, to } })}
      onClose={() => push({ strip: false })}
    />
  );
}
