import type { FilterSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from 'geojson';
import type { ScreenPoint } from './direction.ts';
import { REGIONS_SOURCE } from './layer-definition.ts';
import { CODE_LENGTH, LEVEL_RULES, type MapLevel } from './levels.ts';
import type { MapRegion } from './map-events.ts';

/** A region and where it stands on the screen. */
export interface RegionPlace extends MapRegion, ScreenPoint {}

function positionsOf(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(positionsOf);
}

/** The middle of the box around a geometry, `[lng, lat]`; null without coordinates. */
function middleOf(coordinates: unknown): [number, number] | null {
  const all = positionsOf(coordinates);
  if (all.length === 0) return null;
  const lngs = all.map(([lng = 0]) => lng);
  const lats = all.map(([, lat = 0]) => lat);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

/**
 * Regions of a level in the tiles on view, by the point of their name; where the tiles have no names yet (a pinned level,
 * far out) by the middle of what is drawn of them.
 */
export function regionPlaces(map: MapLibreMap, level: MapLevel): RegionPlace[] {
  const filter: FilterSpecification = ['==', ['length', ['to-string', ['get', 'code']]], CODE_LENGTH[level]];
  const names = map.querySourceFeatures(REGIONS_SOURCE, { sourceLayer: 'label', filter });
  const features =
    names.length > 0
      ? names
      : map.querySourceFeatures(REGIONS_SOURCE, { sourceLayer: LEVEL_RULES[level].sourceLayer });
  const places = new Map<number, RegionPlace>();
  for (const { id, geometry, properties } of features) {
    if (typeof id !== 'number' || places.has(id) || !('coordinates' in geometry)) continue;
    const middle = middleOf(geometry.coordinates);
    if (!middle) continue;
    const { x, y } = map.project(middle);
    places.set(id, { id, level, code: String(properties['code']), name: String(properties['name']), x, y });
  }
  return [...places.values()];
}
