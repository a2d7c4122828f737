import type { LayerSpecification } from 'maplibre-gl';
import { choroplethLayer } from '../../map/choropleth.ts';
import { REGIONS_SOURCE, type MapLayer, type StyleContext } from '../../map/layer-definition.ts';
import { LEVEL_OF_BYTE } from '../../map/level-values.ts';
import { depthOf, drawnFrom, LEVEL_RULES, MAP_LEVELS, type MapLevel } from '../../map/levels.ts';
import { PALETTES } from '../../map/palette.ts';

/**
 * Dims all but the selected region; hidden while no region of its level is selected. It is never taken out of the style:
 * MapLibre fails on a tile that was built with a state-dependent layer that is gone when the tile arrives.
 */
function veilOf(level: MapLevel, context: StyleContext): LayerSpecification {
  const tooFine = context.pin !== null && depthOf(level) > depthOf(context.pin);
  const visible = context.selectedLevel === level && !tooFine;
  return {
    id: `veil-${level}`,
    type: 'fill',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: drawnFrom(level, context.pin),
    layout: { visibility: visible ? 'visible' : 'none' },
    paint: {
      'fill-color': PALETTES[context.theme].veil,
      'fill-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 0, 1],
      'fill-antialias': false,
    },
  };
}

export const veilLayer: MapLayer = {
  id: 'veil',
  title: (t) => t.legend.layers.resilience,
  order: 30,
  printable: false,
  style: (context) =>
    MAP_LEVELS.filter((level) => context.values[level]).map((level) => veilOf(level, context)),
};

export const resilienceLayer: MapLayer = choroplethLayer(
  'resilience',
  {
    levels: MAP_LEVELS,
    ofMethod: true,
    classes: (['LOW', 'MEDIUM', 'HIGH', 'NO_DATA'] as const).map((level) => ({
      byte: LEVEL_OF_BYTE.indexOf(level),
      colour:
        level === 'NO_DATA'
          ? null
          : { light: PALETTES.light.classes[level], dark: PALETTES.dark.classes[level] },
      label: ({ t }) => t.resilience.word[level],
    })),
  },
  { title: (t) => t.legend.layers.resilience },
);
