import { choroplethLayer } from '../../map/choropleth.ts';
import type { MapLayer } from '../../map/layer-definition.ts';
import { MAP_LEVELS } from '../../map/levels.ts';

/**
 * The level on view against another method or period. Bytes are those of `resilienceComparison.packed`.
 * Smallest CIEDE2000 between classes 20 under simulated colour blindness (Machado 2009).
 */
export const comparisonLayer: MapLayer = choroplethLayer(
  'comparison',
  {
    levels: MAP_LEVELS,
    classes: [
      { byte: 3, colour: { light: '#5AA02C', dark: '#74BC45' }, label: ({ t }) => t.comparison.HIGHER },
      { byte: 2, colour: { light: '#D3D9DE', dark: '#2A343D' }, label: ({ t }) => t.comparison.SAME },
      { byte: 1, colour: { light: '#9C1F6B', dark: '#C0428F' }, label: ({ t }) => t.comparison.LOWER },
      { byte: 0, colour: null, label: ({ t }) => t.comparison.NO_DATA },
    ],
  },
  { title: (t) => t.legend.layers.comparison },
);
