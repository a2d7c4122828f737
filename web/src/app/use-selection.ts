import { NATION_CODE } from '@serasi/shared';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RegionProfile } from '../features/region/index.ts';
import { isMapLevel } from '../map/levels.ts';
import type { MapController } from '../map/map-controller.ts';
import { NATION_BBOX, type Bbox, type Insets, type MapRegion } from '../map/map-events.ts';
import type { ViewStore } from '../view/view-store.ts';

interface Parts {
  store: ViewStore;
  controller: MapController | null;
  profile: RegionProfile | null;
  code: string | null;
  /** The room that panels and legend leave for a region. */
  roomFor: (bbox: Bbox) => Insets;
}

/** How a region gets selected. */
export interface Selection {
  /** Selects a region and moves the map to it: drill-down, breadcrumb, search. */
  open: (code: string) => void;
  /** Selects what was clicked on the map, without moving it. */
  pick: (region: MapRegion | null) => void;
  /** Selects the next one on the way: no step that Back undoes. */
  step: (region: MapRegion) => void;
  close: () => void;
}

/** The box of a region; without a polygon that of the nearest region around it which has one; null: none has. */
export function bboxOf({ bbox, ancestors }: RegionProfile): Bbox | null {
  const known = bbox ?? ancestors.findLast((ancestor) => ancestor.bbox)?.bbox;
  const [west, south, east, north] = known ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north];
}

/** Keeps address, outline on the map and camera in step with the selected region. */
export function useSelection({ store, controller, profile, code, roomFor }: Parts): Selection {
  const goTo = useRef<string | null>(null);

  const arrive = useEffectEvent(() => {
    if (!controller || !profile || goTo.current !== profile.code) return;
    goTo.current = null;
    const bbox = bboxOf(profile);
    if (bbox) controller.fit(bbox, roomFor(bbox));
  });

  useEffect(() => {
    if (!controller) return;
    if (code === null || code === NATION_CODE) controller.select(null);
    else if (profile && isMapLevel(profile.level))
      controller.select({ id: Number(profile.id), level: profile.level });
    arrive();
  }, [controller, profile, code]);

  const back = useEffectEvent(() => {
    const { camera, region } = store.get();
    if (camera) controller?.jump(camera);
    else if (region === null) controller?.fit(NATION_BBOX, roomFor(NATION_BBOX));
    else goTo.current = region;
  });
  useEffect(() => {
    const listener = () => back();
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  }, []);

  return {
    open: (next) => {
      goTo.current = next;
      if (next === code) arrive();
      else store.push({ region: next });
    },
    pick: (region) => {
      controller?.select(region);
      store.push({ region: region?.code ?? null });
    },
    step: (region) => {
      controller?.select(region);
      store.replace({ region: region.code });
    },
    close: () => store.push({ region: null }),
  };
}
