import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byteExpression } from './byte-expression.ts';
import {
  fillLayerId,
  REGIONS_SOURCE,
  type Choropleth,
  type ChoroplethId,
  type MapLayer,
  type StyleContext,
} from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import { depthOf, drawnFrom, LEVEL_RULES, MAP_LEVELS, type MapLevel } from './levels.ts';
import { PALETTES, type Theme } from './palette.ts';

interface Expressions {
  colour: Record<Theme, ExpressionSpecification>;
  isNoData: ExpressionSpecification;
}

const known = new WeakMap<LevelValues, Expressions>();

/**
 * Style expressions that look a region's class up by its feature id. The values travel to the tile worker inside the
 * style, so a tile is coloured while it is built: no frame can show it uncoloured, and a tile costs what its own
 * features cost, not what the nation costs. Built once per values: equal values are the same objects.
 */
function expressionsOf(values: LevelValues, { classes }: Choropleth): Expressions {
  const cached = known.get(values);
  if (cached) return cached;
  const byte = byteExpression(values);
  const last = values.firstId + values.bytes.length - 1;
  const inside: ExpressionSpecification = ['all', ['>=', ['id'], values.firstId], ['<=', ['id'], last]];
  const coloured = classes.flatMap(({ byte: value, colour }) => (colour ? [{ value, colour }] : []));
  const colourOf = (theme: Theme): ExpressionSpecification => {
    const { NO_DATA } = PALETTES[theme].classes;
    const [first, ...others] = coloured;
    if (!first) return ['literal', NO_DATA];
    const rest = others.flatMap(({ value, colour }) => [value, colour[theme]]);
    return ['case', inside, ['match', byte, first.value, first.colour[theme], ...rest, NO_DATA], NO_DATA];
  };
  const made: Expressions = {
    colour: { light: colourOf('light'), dark: colourOf('dark') },
    isNoData: ['case', inside, ['!', ['in', byte, ['literal', coloured.map(({ value }) => value)]]], true],
  };
  known.set(values, made);
  return made;
}

/**
 * Whether a level's fill is drawn. The level just above the one on view always lies below it, so that a cross-fade
 * never dips; while tiles load all coarser ones do, so that a gap shows their colours and not bare ground. See-through colours
 * must not add up: then only the level on view is drawn.
 */
function isDrawn(level: MapLevel, { shown, loading, opacity }: StyleContext): boolean {
  if (shown === null) return false;
  const above = depthOf(shown) - depthOf(level);
  if (opacity < 1 && !loading) return above === 0;
  return above === 0 || above === 1 || (above > 1 && loading);
}

/** Fill and hatch of one level. */
function fillsOf(
  level: MapLevel,
  values: LevelValues,
  choropleth: Choropleth,
  context: StyleContext,
): LayerSpecification[] {
  const { colour, isNoData } = expressionsOf(values, choropleth);
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
    'fill-opacity': isDrawn(level, context) ? context.opacity : 0,
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

/** A layer that colours regions by the class of their byte; drawn only while it is the one chosen. */
export function choroplethLayer(
  id: ChoroplethId,
  choropleth: Choropleth,
  rest: Pick<MapLayer, 'title' | 'legend'>,
): MapLayer {
  return {
    ...rest,
    id,
    order: 20,
    choropleth,
    printable: true,
    style: (context) =>
      context.choropleth !== id
        ? []
        : MAP_LEVELS.flatMap((level) => {
            const values = context.values[level];
            return values ? fillsOf(level, values, choropleth, context) : [];
          }),
  };
}
