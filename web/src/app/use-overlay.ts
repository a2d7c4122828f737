import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
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

/** The state of a choropleth that is not the levels, and a way to ask again. */
export type OverlayState = LevelState<OverlaySet> & { retry: () => void };

/** The values of the chosen choropleth where it is not the levels; null while they are not here. */
export function useOverlay({ layer, method, period, needed }: Wish): OverlayState {
  const [store] = useState(() => new OverlayStore());
  const wanted = JSON.stringify(layer);
  const want = useCallback(() => {
    const chosen = JSON.parse(wanted) as LayerChoice;
    if (chosen.id === 'resilience') return;
    const offered = LAYERS.find(({ id }) => id === chosen.id)?.choropleth?.levels ?? [];
    const near = offered.filter((level, index) => index === 0 || needed.includes(level));
    void store.want({ layer: chosen, method, period }, near);
  }, [store, wanted, method, period, needed]);
  useEffect(want, [want]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  return useMemo(() => {
    const asked = JSON.stringify({ layer: JSON.parse(wanted) as LayerChoice, method, period });
    const fits = state.current !== null && JSON.stringify(state.current.key) === asked;
    return {
      current: fits ? state.current : null,
      failed: state.failed && !fits,
      ...(state.refusal && { refusal: state.refusal }),
      retry: want,
    };
  }, [state, wanted, method, period, want]);
}
