import type { LayerSpecification } from 'maplibre-gl';
import { fadedExpression } from '../../map/class-expressions.ts';
import { REGIONS_SOURCE, type MapLayer, type StyleContext } from '../../map/layer-definition.ts';
import { LEVEL_OF_BYTE } from '../../map/level-values.ts';
import { drawnFrom, LEVEL_RULES, MAP_LEVELS, type MapLevel } from '../../map/levels.ts';
import { PALETTES } from '../../map/palette.ts';

/** Covers what the filter leaves out, on the level on view. Always in the style, as the veil is. */
function fadeOf(level: MapLevel, { filter, shown, pin, theme }: StyleContext): LayerSpecification {
  const values = filter?.values[level];
  const kept = filter?.kept.map((one) => LEVEL_OF_BYTE.indexOf(one)) ?? [];
  const isOn = values !== undefined && level === shown;
  return {
    id: `fade-${level}`,
    type: 'fill',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: drawnFrom(level, pin),
    filter: isOn ? fadedExpression(values, kept) : false,
    layout: { visibility: isOn ? 'visible' : 'none' },
    paint: { 'fill-color': PALETTES[theme].fade, 'fill-antialias': false },
  };
}

/** Regions whose level of resilience is not among those to look at fade, whatever colours the map. */
export const fadeLayer: MapLayer = {
  id: 'fade',
  title: (t) => t.legend.layers.fade,
  order: 25,
  printable: true,
  style: (context) => MAP_LEVELS.map((level) => fadeOf(level, context)),
};
