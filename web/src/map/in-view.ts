import type { Map as MapLibreMap } from 'maplibre-gl';
import { fillLayerId } from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import type { MapLevel } from './levels.ts';
import { numberOfId, type RegionNumbers } from './packed-numbers.ts';

/** Regions of the level on view of which something is drawn inside the window. */
export interface InView {
  level: MapLevel;
  ids: readonly number[];
}

/** What is drawn now; empty while the level has no layer. */
export function regionsInView(map: MapLibreMap, level: MapLevel): InView {
  const layer = fillLayerId(level);
  if (!map.getLayer(layer)) return { level, ids: [] };
  const ids = new Set<number>();
  for (const { id } of map.queryRenderedFeatures({ layers: [layer] }))
    if (typeof id === 'number') ids.add(id);
  return { level, ids: [...ids] };
}

/** Regions and residents by class. */
export interface ClassCounts {
  /** By byte. */
  regions: readonly number[];
  /** By byte; null while residents are not here. */
  residents: readonly number[] | null;
  /** Regions whose residents nobody knows: they are in no sum. */
  unknown: number;
}

/** Counts what is in view by class; regions without a class are not counted. */
export function countInView(
  { ids }: InView,
  values: LevelValues,
  residents: RegionNumbers | null,
): ClassCounts {
  const regions = new Array<number>(255).fill(0);
  const people = new Array<number>(255).fill(0);
  let unknown = 0;
  for (const id of ids) {
    const byte = values.bytes[id - values.firstId];
    if (byte === undefined || byte === 255) continue;
    regions[byte] = (regions[byte] ?? 0) + 1;
    const living = residents && numberOfId(residents, id);
    if (living === null) unknown += 1;
    else people[byte] = (people[byte] ?? 0) + living;
  }
  return { regions, residents: residents && people, unknown: residents ? unknown : 0 };
}
