import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useRecovery } from '../api/use-connection.ts';
import type { LevelState } from '../map/level-store.ts';
import type { MapLevel } from '../map/levels.ts';
import { LAYERS } from './layer-registry.ts';
import { OverlayStore, type OverlaySet } from './overlay.ts';
import type { LayerChoice } from '../view/layer.slice.ts';

interface Wish {
  layer: LayerChoice;
  method: string | null;
  period: string | null;
  needed: readonly MapLevel[];
}

/** The state of a choropleth that is not the levels. */
export interface OverlayState extends LevelState<OverlaySet> {
  /** What was chosen is not here yet: `current` is what was on view before it, so that nothing else flashes up between. */
  waiting: boolean;
  retry: () => void;
}

/** The values of the chosen choropleth where it is not the levels; null while neither they nor others before them are here. */
export function useOverlay({ layer, method, period, needed }: Wish): OverlayState {
  const [store] = useState(() => new OverlayStore());
  const wanted = JSON.stringify(layer);
  const want = useCallback(() => {
    const chosen = JSON.parse(wanted) as LayerChoice;
    if (chosen.id === 'resilience') {
      store.clear();
      return;
    }
    const offered = LAYERS.find(({ id }) => id === chosen.id)?.choropleth?.levels ?? [];
    const near = offered.filter((level, index) => index === 0 || needed.includes(level));
    void store.want({ layer: chosen, method, period }, near);
  }, [store, wanted, method, period, needed]);
  useEffect(want, [want]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  useRecovery((stale) => {
    if (layer.id !== 'resilience' && (stale || store.get().failed)) void store.refresh();
  });
  return useMemo(() => {
    const chosen = JSON.parse(wanted) as LayerChoice;
    const asked = JSON.stringify({ layer: chosen, method, period });
    const fits = state.current !== null && JSON.stringify(state.current.key) === asked;
    const failed = state.failed && !fits;
    const isOverlay = chosen.id !== 'resilience';
    return {
      current: isOverlay && !failed ? state.current : null,
      failed,
      waiting: isOverlay && !fits && !failed,
      ...(state.refusal && { refusal: state.refusal }),
      retry: want,
    };
  }, [state, wanted, method, period, want]);
}
