import { useEffect, useEffectEvent } from 'react';
import type { ViewStore } from '../view/view-store.ts';

/** What the server said that it does not know: METHOD or PERIOD; null: nothing. */
interface Refused {
  values: string | null;
  comparison: string | null;
}

/** An address may ask for a method or period that is not there (any more): then the newest is shown, and the notice says so. */
export function useFallback(store: ViewStore, { values, comparison }: Refused): void {
  const fallBack = useEffectEvent(() => {
    const { method, period, layer, dropped } = store.get();
    if (values === 'METHOD' && method !== null)
      store.replace({
        method: null,
        period: null,
        dropped: [...dropped, 'metode', ...(period ? ['periode'] : [])],
      });
    else if (values === 'PERIOD' && period !== null)
      store.replace({ period: null, dropped: [...dropped, 'periode'] });
    else if (comparison !== null && layer.id === 'comparison' && layer.against !== null)
      store.replace({ layer: { id: 'comparison', against: null }, dropped: [...dropped, 'dengan'] });
  });
  useEffect(() => fallBack(), [values, comparison]);
}
