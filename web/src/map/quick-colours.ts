import type { Map as MapLibreMap } from 'maplibre-gl';
import { FILL_STATE, REGIONS_SOURCE, type Choropleth, type ValuesByLevel } from './layer-definition.ts';
import { classOfId } from './level-values.ts';
import { LEVEL_RULES, type MapLevel } from './levels.ts';
import { PALETTES, type Theme } from './palette.ts';

/** The part of a MapLibre map that this needs. */
export type Colourable = Pick<MapLibreMap, 'querySourceFeatures' | 'setFeatureState'>;

/** The colours that fills are to have. */
export interface Colours {
  choropleth: Choropleth;
  values: ValuesByLevel;
  theme: Theme;
}

/**
 * Recolours the regions that are loaded within one frame, by feature state. The style has the same colours, but a style
 * change builds every tile anew in the worker, which takes half a second for a province's villages: it follows behind, for the
 * tiles that are still to come.
 */
export class QuickColours {
  private readonly map: Colourable;
  private coloured: { level: MapLevel; ids: ReadonlySet<number> } | null = null;

  constructor(map: Colourable) {
    this.map = map;
  }

  /** Gives the loaded regions of a level their colours; all others follow the style. Null: all do. */
  colour(level: MapLevel | null, { choropleth, values, theme }: Colours): void {
    const before = this.coloured;
    this.coloured = level && { level, ids: this.loaded(level) };
    for (const id of before?.ids ?? [])
      if (before && (level !== before.level || !this.coloured?.ids.has(id)))
        this.write(before.level, id, null);
    if (!level) return;
    const colourOf = new Map(choropleth.classes.map(({ byte, colour }) => [byte, colour?.[theme]]));
    for (const id of this.coloured?.ids ?? []) {
      const byte = classOfId(values[level], id);
      const colour = byte === null ? undefined : colourOf.get(byte);
      this.write(level, id, colour ?? PALETTES[theme].classes.NO_DATA);
    }
  }

  private loaded(level: MapLevel): Set<number> {
    const { sourceLayer } = LEVEL_RULES[level];
    const features = this.map.querySourceFeatures(REGIONS_SOURCE, { sourceLayer });
    return new Set(features.flatMap(({ id }) => (typeof id === 'number' ? [id] : [])));
  }

  private write(level: MapLevel, id: number, colour: string | null): void {
    const { sourceLayer } = LEVEL_RULES[level];
    this.map.setFeatureState({ source: REGIONS_SOURCE, sourceLayer, id }, { [FILL_STATE]: colour });
  }
}
