import { useEffect } from 'react';
import type { MapController } from '../../map/map-controller.ts';
import type { Priorities } from './ask.ts';

const WHO = 'priority';

/** Points the chosen villages out on the map, as long as the tool is open. */
export function useChosenMarks(map: MapController | null, answer: Priorities | null): void {
  useEffect(() => {
    const chosen = answer?.ranked.filter((village) => village.chosen) ?? [];
    map?.setMarks(
      WHO,
      chosen.map(({ region }) => ({ id: Number(region.id), level: 'VILLAGE' })),
    );
  }, [map, answer]);
  useEffect(() => () => map?.setMarks(WHO, []), [map]);
}
