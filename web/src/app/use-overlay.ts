import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
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

export interface OverlayState extends LevelState<OverlaySet> {
  retry: () => void;
}

/** The values of the chosen choropleth where it is not the levels; null while they are not here. */
export function useOverlay({ layer, method, period, needed }: Wish): OverlayState {
  const [store] = useState(() => new OverlayStore());
  const wanted = JSON.stringify(layer);
  useEffect(() => {
    const chosen = JSON.parse(wanted) as LayerChoice;
    if (chosen.id === 'resilience') return;
    const offered = LAYERS.find(({ id }) => id === chosen.id)?.choropleth?.levels ?? [];
    const near = offered.filter((level, index) => index === 0 || needed.includes(level));
    void store.want({ layer: chosen, method, period }, near);
  }, [store, wanted, method, period, needed]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  useRecovery((stale) => {
    if (layer.id !== 'resilience' && (stale || store.get().failed)) void store.refresh();
  });
  return useMemo(() => {
    const asked = JSON.stringify({ layer: JSON.parse(wanted) as LayerChoice, method, period });
    const fits = state.current !== null && JSON.stringify(state.current.key) === asked;
    return {
      current: fits ? state.current : null,
      failed: state.failed && !fits,
      ...(state.refused !== undefined && { refused: state.refused }),
      retry: () => void store.refresh(),
    };
  }, [store, state, wanted, method, period]);
}
