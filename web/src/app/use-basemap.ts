import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { basemapInUse, BasemapStore } from '../features/settings/index.ts';

interface Basemap {
  store: BasemapStore;
  /** What is drawn; null: nothing. */
  used: { url: string; attribution: string } | null;
}

/** The online basemap, if the user switched it on and the server allows it. */
export function useBasemap(): Basemap {
  const [store] = useState(() => new BasemapStore());
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => {
    if (state.on) void store.load();
  }, [store, state.on]);
  return useMemo(() => ({ store, used: basemapInUse(state) }), [store, state]);
}
