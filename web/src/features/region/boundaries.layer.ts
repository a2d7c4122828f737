import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { REGIONS_SOURCE, type MapLayer, type StyleContext } from '../../map/layer-definition.ts';
import { depthOf, drawnFrom, LEVEL_RULES, MAP_LEVELS, type MapLevel } from '../../map/levels.ts';
import { PALETTES } from '../../map/palette.ts';

/** Line widths by zoom, growing gently: zoom and px in turn. @source design: 1.4, .8, .5, .25 px. */
const WIDTHS: Record<MapLevel, ReadonlyArray<readonly [zoom: number, px: number]>> = {
  PROVINCE: [
    [3, 0.8],
    [6, 1.5],
    [11, 2.4],
  ],
  REGENCY: [
    [5, 0.5],
    [8, 1],
    [11, 1.7],
  ],
  DISTRICT: [
    [7, 0.4],
    [10, 0.9],
    [12, 1.4],
  ],
  VILLAGE: [
    [8, 0.2],
    [10, 0.5],
    [13, 1],
  ],
};

function widthOf(level: MapLevel, scale: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...WIDTHS[level].flatMap(([zoom, px]) => [zoom, px * scale])];
}

/** The width of a line that only the selected region has. */
const ifSelected = (px: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'selected'], false],
  px,
  0,
];

/** Line layers of a level share source layer, zoom and layout on purpose: MapLibre then builds one geometry for all. */
function line(
  level: MapLevel,
  role: string,
  context: StyleContext,
  on: boolean,
  paint: LineLayerSpecification['paint'],
): LayerSpecification {
  const hidden = context.pin !== null && depthOf(level) > depthOf(context.pin);
  return {
    id: `${role}-${level}`,
    type: 'line',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: drawnFrom(level, context.pin),
    layout: { visibility: hidden ? 'none' : 'visible', 'line-join': 'round' },
    paint: { ...paint, 'line-opacity': on ? 1 : 0, 'line-opacity-transition': { duration: 150, delay: 0 } },
  };
}

function borders(context: StyleContext): LayerSpecification[] {
  const { shown } = context;
  return MAP_LEVELS.toReversed().map((level) =>
    line(level, 'border', context, shown !== null && depthOf(level) <= depthOf(shown), {
      'line-color': PALETTES[context.theme].border,
      'line-width': widthOf(level, context.scale),
      ...(context.dashed && { 'line-dasharray': [3, 1.6] }),
    }),
  );
}

/** @source design: selected 2.5 px ink with white casing. */
function highlights(context: StyleContext): LayerSpecification[] {
  const palette = PALETTES[context.theme];
  return MAP_LEVELS.flatMap((level) => {
    const selected = context.shown !== null && context.selectedLevel === level;
    return [
      line(level, 'casing', context, selected, {
        'line-color': palette.casing,
        'line-width': ifSelected(5.5 * context.scale),
      }),
      line(level, 'outline', context, selected, {
        'line-color': palette.ink,
        'line-width': ifSelected(2.5 * context.scale),
      }),
    ];
  });
}

export const boundariesLayer: MapLayer = {
  id: 'boundaries',
  title: (t) => t.legend.layers.boundaries,
  order: 40,
  printable: true,
  style: borders,
  legend: ({ t, indicative }) =>
    indicative
      ? [{ swatch: 'dashed', label: t.legend.boundaries, note: t.legend.boundariesNote }]
      : [{ swatch: 'line', label: t.legend.noBoundaries }],
};

export const highlightLayer: MapLayer = {
  id: 'highlight',
  title: (t) => t.legend.layers.boundaries,
  order: 50,
  printable: true,
  style: highlights,
};
