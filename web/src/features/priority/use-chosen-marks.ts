import { useEffect } from 'react';
import type { RegionMark } from '../../map/layer-definition.ts';
import type { MapLevel } from '../../map/levels.ts';
import type { MapController } from '../../map/map-controller.ts';
import type { Priorities } from './ask.ts';

const WHO = 'priority';

/** The chosen villages; from far away, where villages are not drawn, also the kecamatan that they lie in. */
export function chosenMarks(answer: Priorities | null, shown: MapLevel | null): RegionMark[] {
  const chosen = answer?.ranked.filter((village) => village.chosen) ?? [];
  const marks = chosen.map(({ region }): RegionMark => ({ id: Number(region.id), level: 'VILLAGE' }));
  if (shown === 'VILLAGE') return marks;
  const districts = new Set(
    chosen.flatMap(({ region }) => (region.parent ? [Number(region.parent.id)] : [])),
  );
  return [...marks, ...[...districts].map((id): RegionMark => ({ id, level: 'DISTRICT' }))];
}

/** Points the chosen villages out on the map, as long as the tool is open. */
export function useChosenMarks(
  map: MapController | null,
  answer: Priorities | null,
  shown: MapLevel | null,
): void {
  useEffect(() => map?.setMarks(WHO, chosenMarks(answer, shown)), [map, answer, shown]);
  useEffect(() => () => map?.setMarks(WHO, []), [map]);
}
