import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  fetchCounts,
  fetchPlaces,
  INCIDENTS,
  IncidentStore,
  wishOf,
  type IncidentState,
} from '../features/incidents/index.ts';
import type { MapController } from '../map/map-controller.ts';
import type { ViewState } from '../view/view-state.ts';

/** The incidents on view, put on the map as they come. */
export interface Incidents {
  state: IncidentState;
  retry: () => void;
}

const OFF: readonly string[] = [];
const ON: readonly string[] = [INCIDENTS];

/** Ids of the layers on top that a view shows. The same list for the same view. */
export function overlaysOf({ incidents }: ViewState): readonly string[] {
  return incidents.shown ? ON : OFF;
}

export function useIncidents(view: ViewState, controller: MapController | null): Incidents {
  const [store] = useState(() => new IncidentStore({ places: fetchPlaces, counts: fetchCounts }));
  const { incidents, region } = view;
  const wish = useMemo(() => wishOf({ incidents, region }), [incidents, region]);
  useEffect(() => {
    if (incidents.shown) void store.want(wish);
  }, [store, incidents.shown, wish]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  const data = state.answer?.data;
  useEffect(() => {
    if (controller && data) controller.setData(INCIDENTS, data);
  }, [controller, data]);
  return { state, retry: () => void store.want(wish) };
}
