import { useEffect, useSyncExternalStore } from 'react';
import { useRecovery } from '../api/use-connection.ts';
import type { ValueKey, ValueState, ValueStore } from '../features/resilience/index.ts';
import { MAP_LEVELS, type MapLevel } from '../map/levels.ts';

interface Wish {
  key: ValueKey;
  needed: readonly MapLevel[];
  /** True once the first picture stands: then the remaining levels may come in spare time. */
  settled: boolean;
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 1500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 4000 });
  return () => cancelIdleCallback(handle);
}

/** The map's values: what the zoom needs at once, the other levels when the browser is idle. */
export function useValues(store: ValueStore, { key, needed, settled }: Wish): ValueState {
  const { method, period } = key;
  useEffect(() => {
    void store.want({ method, period }, needed);
  }, [store, method, period, needed]);
  useEffect(() => {
    if (!settled) return;
    return whenIdle(() => void store.want({ method, period }, MAP_LEVELS));
  }, [store, method, period, settled]);
  useRecovery((stale) => {
    if (stale || store.get().failed) void store.refresh();
  });
  return useSyncExternalStore(store.subscribe, store.get);
}
