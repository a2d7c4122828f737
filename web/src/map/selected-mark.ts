import type { Map as MapLibreMap } from 'maplibre-gl';
import { REGIONS_SOURCE } from './layer-definition.ts';
import { LEVEL_RULES, type MapLevel } from './levels.ts';

/** Which region a mark is on. */
export interface MarkedRegion {
  id: number;
  level: MapLevel;
}

/** The feature state `selected`, which at most one region has at a time. */
export class SelectedMark {
  private current: MarkedRegion | null = null;
  private readonly map: MapLibreMap;

  constructor(map: MapLibreMap) {
    this.map = map;
  }

  /** Moves the mark; null takes it away. Works before the region's tile is there. */
  move(to: MarkedRegion | null): void {
    if (this.current?.id === to?.id && this.current?.level === to?.level) return;
    if (this.current) this.write(this.current, false);
    if (to) this.write(to, true);
    this.current = to;
  }

  private write(region: MarkedRegion, on: boolean): void {
    const sourceLayer = LEVEL_RULES[region.level].sourceLayer;
    this.map.setFeatureState({ source: REGIONS_SOURCE, sourceLayer, id: region.id }, { selected: on });
  }
}
