import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { fillLayerId, REGIONS_SOURCE, type MapLayer, type StyleContext } from '../../map/layer-definition.ts';
import type { LevelValues } from '../../map/level-values.ts';
import { depthOf, drawnFrom, LEVEL_RULES, MAP_LEVELS, type MapLevel } from '../../map/levels.ts';
import { PALETTES, type Theme } from '../../map/palette.ts';

interface Expressions {
  colour: Record<Theme, ExpressionSpecification>;
  isNoData: ExpressionSpecification;
}

const known = new WeakMap<LevelValues, Expressions>();

/**
 * Style expressions that look a region's level up by its feature id. The values travel to the tile worker inside the
 * style, so a tile is coloured while it is built: no frame can show it uncoloured, and a tile costs what its own
 * features cost, not what the nation costs. Built once per values: equal values are the same objects.
 */
function expressionsOf(values: LevelValues): Expressions {
  const cached = known.get(values);
  if (cached) return cached;
  const byte: ExpressionSpecification = ['at', ['-', ['id'], values.firstId], ['literal', [...values.bytes]]];
  const last = values.firstId + values.bytes.length - 1;
  const inside: ExpressionSpecification = ['all', ['>=', ['id'], values.firstId], ['<=', ['id'], last]];
  const colour = (theme: Theme): ExpressionSpecification => {
    const { LOW, MEDIUM, HIGH, NO_DATA } = PALETTES[theme].classes;
    return ['case', inside, ['match', byte, 1, LOW, 2, MEDIUM, 3, HIGH, NO_DATA], NO_DATA];
  };
  const made: Expressions = {
    colour: { light: colour('light'), dark: colour('dark') },
    isNoData: ['case', inside, ['==', byte, 0], true],
  };
  known.set(values, made);
  return made;
}

/**
 * Fill and hatch of one level. Coarser levels stay opaque below the level on view, so that a gap while tiles load
 * shows their colours and not bare ground, and a cross-fade never dips.
 */
function fillsOf(level: MapLevel, values: LevelValues, context: StyleContext): LayerSpecification[] {
  const { colour, isNoData } = expressionsOf(values);
  const visible = context.shown !== null && depthOf(level) <= depthOf(context.shown);
  const hidden = context.pin !== null && depthOf(level) > depthOf(context.pin);
  const common = {
    type: 'fill',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: drawnFrom(level, context.pin),
    layout: { visibility: hidden ? 'none' : 'visible' },
  } as const;
  const fade = { 'fill-opacity': visible ? 1 : 0, 'fill-opacity-transition': { duration: 150, delay: 0 } };
  return [
    { ...common, id: fillLayerId(level), paint: { ...fade, 'fill-color': colour[context.theme] } },
    {
      ...common,
      id: `hatch-${level}`,
      filter: isNoData,
      paint: { ...fade, 'fill-pattern': `hatch-${context.theme}`, 'fill-antialias': false },
    },
  ];
}

/**
 * Dims all but the selected region. It is there only while something is selected, and shares the geometry of the
 * level's fill.
 */
function veilOf(level: MapLevel, context: StyleContext): LayerSpecification {
  return {
    id: `veil-${level}`,
    type: 'fill',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: drawnFrom(level, context.pin),
    layout: { visibility: 'visible' },
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
  style: (context) => {
    const level = context.selectedLevel;
    const tooFine = level !== null && context.pin !== null && depthOf(level) > depthOf(context.pin);
    return level === null || tooFine || !context.values[level] ? [] : [veilOf(level, context)];
  },
};

export const resilienceLayer: MapLayer = {
  id: 'resilience',
  title: (t) => t.legend.layers.resilience,
  order: 20,
  choropleth: true,
  printable: true,
  style: (context) =>
    MAP_LEVELS.flatMap((level) => {
      const values = context.values[level];
      return values ? fillsOf(level, values, context) : [];
    }),
};
