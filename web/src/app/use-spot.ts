import { useEffect, useState } from 'react';
import type { MapController } from '../map/map-controller.ts';
import { SPOT_SOURCE, spotData } from '../map/spot.layer.ts';
import type { ViewStore } from '../view/view-store.ts';

interface Parts {
  store: ViewStore;
  controller: MapController | null;
  /** The region selected now. */
  code: string | null;
  open: (code: string) => void;
}

interface Point {
  lng: number;
  lat: number;
}

/** From here a point at sea is seen with its shores. */
const SEA_ZOOM = 8;

/** Shows a point that someone looked for, as long as the region around it stays selected. The address does not keep it. */
export function useSpot({
  store,
  controller,
  code,
  open,
}: Parts): (point: Point, code: string | null) => void {
  const [spot, setSpot] = useState<(Point & { code: string | null }) | null>(null);
  const shown = spot !== null && spot.code === code ? spot : null;
  useEffect(() => controller?.setData(SPOT_SOURCE, spotData(shown)), [controller, shown]);
  return (point, region) => {
    setSpot({ ...point, code: region });
    if (region !== null) open(region);
    else {
      store.push({ region: null });
      controller?.jump({ ...point, zoom: SEA_ZOOM });
    }
  };
}
