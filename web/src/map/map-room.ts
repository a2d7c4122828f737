import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox, Insets } from './map-events.ts';

/** A region reached by an arrow key keeps that far from the edge, px. */
const EDGE = 48;

interface Point {
  x: number;
  y: number;
}

/** The middle of the room that panels leave, in px. */
export function middleOf(map: MapLibreMap, insets: Insets): Point {
  const { clientWidth, clientHeight } = map.getContainer();
  return {
    x: (insets.left + clientWidth - insets.right) / 2,
    y: (insets.top + clientHeight - insets.bottom) / 2,
  };
}

/** The box that is on view in the room that panels leave. */
export function boundsIn(map: MapLibreMap, insets: Insets): Bbox {
  const { clientWidth, clientHeight } = map.getContainer();
  const right = Math.max(clientWidth - insets.right, insets.left + 1);
  const bottom = Math.max(clientHeight - insets.bottom, insets.top + 1);
  const southWest = map.unproject([insets.left, bottom]);
  const northEast = map.unproject([right, insets.top]);
  return [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
}

/** Moves as little as possible until a place (px) is in the room that panels leave. */
export function revealIn(map: MapLibreMap, place: Point, insets: Insets): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const by = [
    Math.min(0, place.x - insets.left - EDGE) + Math.max(0, place.x - (clientWidth - insets.right - EDGE)),
    Math.min(0, place.y - insets.top - EDGE) + Math.max(0, place.y - (clientHeight - insets.bottom - EDGE)),
  ] as const;
  if (by.some((px) => px !== 0)) map.panBy([...by], { duration: 200 });
}
