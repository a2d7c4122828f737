import type { Map as MapLibreMap } from 'maplibre-gl';
import { fillLayerId } from './layer-definition.ts';
import type { MapLevel } from './levels.ts';
import type { MapRegion } from './map-events.ts';

/** The region of `level` drawn at a point (px); null at sea, or when nothing is drawn yet. */
export function regionAtPoint(
  map: MapLibreMap,
  { x, y }: { x: number; y: number },
  level: MapLevel | null,
): MapRegion | null {
  if (level === null || !map.getLayer(fillLayerId(level))) return null;
  const feature = map.queryRenderedFeatures([x, y], { layers: [fillLayerId(level)] })[0];
  if (!feature || typeof feature.id !== 'number') return null;
  return {
    id: feature.id,
    code: String(feature.properties['code']),
    name: String(feature.properties['name']),
    level,
  };
}
