import type { LayerSpecification } from 'maplibre-gl';
import { REGIONS_SOURCE, type MapLayer } from './layer-definition.ts';
import { LEVEL_RULES, MAP_LEVELS } from './levels.ts';
import { PALETTES } from './palette.ts';

/** Regions that a tool points out: those compared, chosen, or inside a drawn area. */
export const marksLayer: MapLayer = {
  id: 'marks',
  title: (t) => t.legend.layers.marks,
  order: 55,
  printable: true,
  style: ({ theme, marks }) =>
    MAP_LEVELS.flatMap((level): LayerSpecification[] => {
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
      ];
    }),
};
