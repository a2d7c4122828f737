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
 * Whether a level's fill is drawn. The level just above the one on view always lies below it, so that a cross-fade
 * never dips; while tiles load all coarser ones do, so that a gap shows their colours and not bare ground.
 */
function isDrawn(level: MapLevel, { shown, loading }: StyleContext): boolean {
  if (shown === null) return false;
  const above = depthOf(shown) - depthOf(level);
  return above === 0 || above === 1 || (above > 1 && loading);
}

/** Fill and hatch of one level. */
function fillsOf(level: MapLevel, values: LevelValues, context: StyleContext): LayerSpecification[] {
  const { colour, isNoData } = expressionsOf(values);
  const far = context.shown !== null && depthOf(context.shown) - depthOf(level) > 1;
  const hidden = context.pin !== null && depthOf(level) > depthOf(context.pin);
  const common = {
    type: 'fill',
    source: REGIONS_SOURCE,
    'source-layer': LEVEL_RULES[level].sourceLayer,
    minzoom: drawnFrom(level, context.pin),
    layout: { visibility: hidden ? 'none' : 'visible' },
  } as const;
  const fade = {
    'fill-opacity': isDrawn(level, context) ? 1 : 0,
    'fill-opacity-transition': { duration: far ? 0 : 150, delay: 0 },
  };
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
