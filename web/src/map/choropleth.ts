import type { LayerSpecification } from 'maplibre-gl';
import { expressionsOf } from './class-expressions.ts';
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

/** Fill, hatch of no data and dots of what is kept back, of one level. */
function fillsOf(
  level: MapLevel,
  values: LevelValues,
  choropleth: Choropleth,
  context: StyleContext,
): LayerSpecification[] {
  const { colour, isNoData, isWithheld } = expressionsOf(values, choropleth);
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
    {
      ...common,
      id: fillLayerId(level),
      // Smooth edges of what lies below another level are never seen, and cost as much as the areas.
      paint: { ...fade, 'fill-color': colour[context.theme], 'fill-antialias': level === context.shown },
    },
    {
      ...common,
      id: `hatch-${level}`,
      filter: isNoData,
      paint: { ...fade, 'fill-pattern': `hatch-${context.theme}`, 'fill-antialias': false },
    },
    {
      ...common,
      id: `dots-${level}`,
      filter: isWithheld,
      layout: { visibility: hidden || isWithheld === false ? 'none' : 'visible' },
      paint: { ...fade, 'fill-pattern': `dots-${context.theme}`, 'fill-antialias': false },
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
