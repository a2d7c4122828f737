import type { FeatureCollection } from 'geojson';
import { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { i18nOf } from '../i18n/i18n.tsx';
import { addPatterns, CLOSEST_FIT, SMALLEST_ZOOM } from './create-map.ts';
import type { MarkedRegion } from './selected-mark.ts';
import { fitBounds, type FlatProjection } from './flat-projection.ts';
import { REGIONS_SOURCE, type LegendNote, type MapLayer, type StyleContext } from './layer-definition.ts';
import { LEVEL_RULES, levelAt, pinWithin, shownLevel, type MapLevel } from './levels.ts';
import { countInView, regionsInView } from './in-view.ts';
import type { Bbox } from './map-events.ts';
import { mapStyle } from './map-style.ts';
import type { RegionTiles } from './region-tiles.ts';
import { vectorShapes, type VectorShape } from './vector-shapes.ts';

/** How large a picture is: CSS px, how many real ones each of them is, and whether its shapes are wanted too. */
export interface PictureFrame {
  width: number;
  height: number;
  ratio: number;
  vector: boolean;
}

/** A map drawn off screen, with what its legend needs. */
export interface MapPicture {
  image: HTMLCanvasElement;
  level: MapLevel;
  /** Regions of the picture by class byte. */
  counts: readonly number[];
  metresPerPx: number;
  notes: readonly LegendNote[];
  /** Bottom to top; empty unless they were asked for. */
  shapes: readonly VectorShape[];
}

interface Start {
  registry: readonly MapLayer[];
  tiles: RegionTiles;
  context: StyleContext;
  offered: readonly MapLevel[];
  selection: MarkedRegion | null;
  data: ReadonlyMap<string, FeatureCollection>;
  bounds: Bbox;
  frame: PictureFrame;
}

/** A picture that is not there by then will not come. */
const PATIENCE_MS = 45_000;
/** Zoom from which indicative boundaries are dashed. @source design */
const DASHED_FROM = 9;

/**
 * Draws the map a second time, off screen, in the size asked for: same layers, values, level and marks, light colours, without
 * what is not printable. The level stays that of the screen wherever its tiles exist.
 * @throws when WebGL is missing or tiles do not come.
 */
export async function drawPicture(start: Start): Promise<MapPicture> {
  const { registry, context, offered, bounds, frame, tiles } = start;
  const least = Math.max(SMALLEST_ZOOM, LEVEL_RULES[offered[0] ?? 'PROVINCE'].tilesFrom);
  const place = fitBounds(bounds, frame.width, frame.height, { least, most: CLOSEST_FIT + 2 });
  const pin = pinWithin(place.zoom, context.shown, offered);
  const level = shownLevel(levelAt(place.zoom, pin), (known) => context.values[known] !== undefined);
  if (level === null) throw new Error('no values to draw');
  const dashed = tiles.indicative && place.zoom >= DASHED_FROM;
  const own = { ...context, pin, shown: level, dashed, scale: 1, basemap: null };
  const map = offScreenMap({ ...start, context: own }, place);
  try {
    await drawn(map);
    const { lang, overlays } = context;
    const doubt = context.doubt[level] ?? null;
    const words = { t: i18nOf(lang).t, lang, overlays, indicative: tiles.indicative, doubt };
    return {
      image: copyOf(map.getCanvas()),
      level,
      counts: countClasses(map, level, context),
      metresPerPx: place.metresPerPx,
      notes: registry.flatMap((layer) => layer.legend?.(words) ?? []),
      shapes: frame.vector ? vectorShapes(map, place, frame) : [],
    };
  } finally {
    const container = map.getContainer();
    map.remove();
    container.remove();
  }
}

function offScreenMap(
  { registry, tiles, context, selection, data, frame }: Start,
  place: FlatProjection,
): MapLibreMap {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  container.style.cssText = `position:fixed;left:-30000px;top:0;width:${frame.width}px;height:${frame.height}px`;
  document.body.append(container);
  const style = mapStyle(registry, tiles, context);
  const map = new MapLibreMap({
    container,
    style: { ...style, transition: { duration: 0, delay: 0 } },
    center: [place.center.lng, place.center.lat],
    zoom: place.zoom,
    minZoom: 0,
    pixelRatio: frame.ratio,
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    trackResize: false,
    fadeDuration: 0,
    validateStyle: false,
  });
  map.once('style.load', () => {
    addPatterns(map);
    for (const [name, features] of data) {
      const source = map.getSource(name);
      if (source instanceof GeoJSONSource) void source.setData(features);
    }
    if (selection) {
      const sourceLayer = LEVEL_RULES[selection.level].sourceLayer;
      map.setFeatureState({ source: REGIONS_SOURCE, sourceLayer, id: selection.id }, { selected: true });
    }
  });
  return map;
}

/** Resolves once everything on view is drawn. */
function drawn(map: MapLibreMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the picture took too long')), PATIENCE_MS);
    map.on('error', ({ error }) => {
      clearTimeout(timer);
      reject(new Error('the map could not be drawn', { cause: error }));
    });
    map.once('idle', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A canvas of its own: that of the map goes with it. */
function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

function countClasses(map: MapLibreMap, level: MapLevel, { values }: StyleContext): readonly number[] {
  const own = values[level];
  return own ? countInView(regionsInView(map, level), own, null).regions : [];
}
