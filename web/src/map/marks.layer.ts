import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { REGIONS_SOURCE, type MapLayer, type StyleContext } from './layer-definition.ts';
import { LEVEL_RULES, MAP_LEVELS, type MapLevel } from './levels.ts';
import { PALETTES } from './palette.ts';

const IS_POINTED: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

/** Outlines the region that a chart points at; costs nothing while none does. */
function pointed(
  level: MapLevel,
  role: 'casing' | 'line',
  { theme, pointedLevel }: StyleContext,
): LayerSpecification {
  const { casing, mark } = PALETTES[theme];
  return {
    id: `pointed-${role}-${level}`,
    type: 'line',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: LEVEL_RULES[level].tilesFrom,
    layout: { visibility: pointedLevel === level ? 'visible' : 'none', 'line-join': 'round' },
    paint: {
      'line-color': role === 'casing' ? casing : mark,
      'line-width': ['case', IS_POINTED, role === 'casing' ? 6 : 3, 0],
    },
  };
}

/** Regions that a tool points out: those compared, chosen, or inside a drawn area; and the one that a chart points at. */
export const marksLayer: MapLayer = {
  id: 'marks',
  title: (t) => t.legend.layers.marks,
  order: 55,
  printable: true,
  style: (context) =>
    MAP_LEVELS.flatMap((level): LayerSpecification[] => {
      const { theme, marks } = context;
      const ids = marks.filter((mark) => mark.level === level).map(({ id }) => id);
      const common = {
        type: 'line',
        source: REGIONS_SOURCE,
        'source-layer': LEVEL_RULES[level].sourceLayer,
        minzoom: LEVEL_RULES[level].tilesFrom,
        filter: ['in', ['id'], ['literal', ids]],
        layout: { visibility: ids.length > 0 ? 'visible' : 'none', 'line-join': 'round' },
      } as const satisfies Partial<LayerSpecification>;
      return [
        {
          ...common,
          id: `mark-casing-${level}`,
          paint: { 'line-color': PALETTES[theme].casing, 'line-width': 4.5 },
        },
        { ...common, id: `mark-${level}`, paint: { 'line-color': PALETTES[theme].mark, 'line-width': 2 } },
        ...(['casing', 'line'] as const).map((role) => pointed(level, role, context)),
      ];
    }),
};
