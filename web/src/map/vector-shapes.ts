import type { Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { FlatProjection } from './flat-projection.ts';
import { pieceBox, pxOf, ringsOf, type Frame } from './region-pieces.ts';
import { clipToBox, PathWriter } from './vector-path.ts';

/** `hatch`: no data · `dots`: kept back. */
export type Pattern = 'hatch' | 'dots';

/** A piece of a vector picture, in px of the map's frame; `[x, y]`, y downwards. */
export type VectorShape =
  | { kind: 'area'; path: string; fill: string; opacity: number; pattern: Pattern | null }
  | { kind: 'line'; path: string; stroke: string; width: number; dash: readonly number[]; opacity: number }
  | {
      kind: 'dot';
      x: number;
      y: number;
      radius: number;
      fill: string;
      stroke: string;
      width: number;
      opacity: number;
    }
  | {
      kind: 'label';
      x: number;
      y: number;
      text: string;
      size: number;
      weight: number;
      fill: string;
      halo: string;
      /** Stands where it is, whatever else stands there: the number in a circle. */
      fixed: boolean;
    };

/** Characters of paths that a picture may have: with its texts it stays under 5 MB. */
const MOST_CHARACTERS = 4_300_000;
/** Grids in px, fine to coarse: the first one that keeps the picture small enough is taken. */
const STEPS = [0.1, 0.25, 0.5, 1, 2];
/** Pieces of an area reach so many px into each other, or their joints would show as hairlines. */
const OVERLAP = 0.3;

/**
 * The rendered map as shapes, whatever its layers are: areas and borders of tiles joined by feature, circles, names. Layers keep their order; colours are those drawn, because
 * MapLibre tells them with each feature.
 */
export function vectorShapes(map: MapLibreMap, place: FlatProjection, frame: Frame): VectorShape[] {
  for (const step of STEPS) {
    const shapes = shapesOn(map, place, frame, step);
    const characters = shapes.reduce((sum, shape) => sum + ('path' in shape ? shape.path.length : 90), 0);
    if (characters <= MOST_CHARACTERS || step === STEPS.at(-1)) return shapes;
  }
  return [];
}

function shapesOn(map: MapLibreMap, place: FlatProjection, frame: Frame, step: number): VectorShape[] {
  return map.getStyle().layers.flatMap((layer): VectorShape[] => {
    if (layer.type === 'background') {
      const fill = colourText(map.getPaintProperty(layer.id, 'background-color'));
      const path = `M0 0h${frame.width}v${frame.height}h${-frame.width}z`;
      return [{ kind: 'area', path, fill, opacity: 1, pattern: null }];
    }
    const features = map.queryRenderedFeatures({ layers: [layer.id] });
    const parts = { features, place, frame, step };
    if (layer.type === 'fill') return areas(parts);
    if (layer.type === 'line') return lines(parts);
    if (layer.type === 'circle') return dots(parts);
    return layer.type === 'symbol' ? labels(parts) : [];
  });
}

interface Parts {
  features: readonly MapGeoJSONFeature[];
  place: FlatProjection;
  frame: Frame;
  step: number;
}

/** The sign of a pattern: lines for no data, dots for what is kept back. */
function patternOf(feature: MapGeoJSONFeature): Pattern | null {
  const name = textOf(drawnValue(feature, 'fill-pattern'));
  if (name === '') return null;
  return name.startsWith('dots') ? 'dots' : 'hatch';
}

/** A value that MapLibre evaluated for a feature; layers' types speak of what was written in the style. */
function drawnValue({ layer }: MapGeoJSONFeature, name: string): unknown {
  const values: Record<string, unknown> = { ...layer.layout, ...layer.paint };
  return values[name];
}

function numberOf(feature: MapGeoJSONFeature, name: string, otherwise: number): number {
  const value = drawnValue(feature, name);
  return typeof value === 'number' ? value : otherwise;
}

/** A value as text: what was written in the style, or an object of MapLibre's (colours, formatted names) that says itself. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isSpoken(value) ? value.toString() : '';
}

interface Spoken {
  toString: () => string;
}

function isSpoken(value: unknown): value is Spoken {
  return typeof value === 'object' && value !== null && value.toString !== Object.prototype.toString;
}

/** A colour as CSS text. */
function colourText(value: unknown): string {
  return rounded(textOf(value)) || 'none';
}

/** "rgba(179,84,41,1)" with short numbers. */
function rounded(colour: string): string {
  return colour.replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(3))));
}

const colourOf = (feature: MapGeoJSONFeature, name: string): string => colourText(drawnValue(feature, name));

/** Collects paths under a look; one look is one shape, so that thousands of villages are a few paths. */
class Looks<Look extends object> {
  private readonly known = new Map<string, { look: Look; writer: PathWriter }>();
  private readonly step: number;

  constructor(step: number) {
    this.step = step;
  }

  writer(name: string, look: Look): PathWriter {
    const key = `${name}|${JSON.stringify(look)}`;
    const found = this.known.get(key) ?? { look, writer: new PathWriter(this.step) };
    this.known.set(key, found);
    return found.writer;
  }

  all(): (Look & { path: string })[] {
    return [...this.known.values()]
      .map(({ look, writer }) => ({ ...look, path: writer.data() }))
      .filter(({ path }) => path !== '');
  }
}

/** One area for each region and colour, of all its pieces. */
function areas({ features, place, frame, step }: Parts): VectorShape[] {
  const looks = new Looks<{ kind: 'area'; fill: string; opacity: number; pattern: Pattern | null }>(step);
  for (const feature of features) {
    const opacity = numberOf(feature, 'fill-opacity', 1);
    if (opacity === 0) continue;
    const pattern = patternOf(feature);
    const look = {
      kind: 'area',
      fill: pattern ? '' : colourOf(feature, 'fill-color'),
      opacity,
      pattern,
    } as const;
    const writer = looks.writer(String(feature.id), look);
    const box = pieceBox(feature, place, frame, OVERLAP);
    for (const ring of ringsOf(feature, place)) writer.ring(clipToBox(ring, box));
  }
  return looks.all();
}

/** Lines of one look; those of areas without the cuts that tiles made. */
function lines({ features, place, frame, step }: Parts): VectorShape[] {
  const looks = new Looks<{ kind: 'line'; stroke: string; width: number; dash: number[]; opacity: number }>(
    step,
  );
  for (const feature of features) {
    const opacity = numberOf(feature, 'line-opacity', 1);
    const width = Number(numberOf(feature, 'line-width', 1).toFixed(2));
    if (opacity === 0 || width === 0) continue;
    const stroke = colourOf(feature, 'line-color');
    const writer = looks.writer('', { kind: 'line', stroke, width, dash: dashOf(feature, width), opacity });
    const { geometry } = feature;
    if (geometry.type === 'LineString') writer.line(geometry.coordinates.map((at) => pxOf(place, at)));
    if (geometry.type === 'MultiLineString')
      for (const line of geometry.coordinates) writer.line(line.map((at) => pxOf(place, at)));
    const box = pieceBox(feature, place, frame, 0);
    for (const ring of ringsOf(feature, place)) writer.borders(clipToBox(ring, box), box);
  }
  return looks.all();
}

/** Dashes in px; MapLibre counts them in widths of the line. */
function dashOf(feature: MapGeoJSONFeature, width: number): number[] {
  const value = drawnValue(feature, 'line-dasharray');
  const dashes: unknown = typeof value === 'object' && value !== null && 'to' in value ? value.to : value;
  if (!Array.isArray(dashes)) return [];
  return dashes.filter((dash) => typeof dash === 'number').map((dash) => Number((dash * width).toFixed(2)));
}

function dots({ features, place, frame }: Parts): VectorShape[] {
  const seen = new Set<string>();
  return features.flatMap((feature): VectorShape[] => {
    const at = pointOf(feature, place);
    const opacity = numberOf(feature, 'circle-opacity', 1);
    const key = `${feature.id}|${at?.join()}|${JSON.stringify(feature.properties)}`;
    if (!at || seen.has(key) || !isInside(at, frame, 40)) return [];
    seen.add(key);
    return [
      {
        kind: 'dot',
        x: at[0],
        y: at[1],
        radius: numberOf(feature, 'circle-radius', 5),
        fill: colourOf(feature, 'circle-color'),
        stroke: colourOf(feature, 'circle-stroke-color'),
        width: numberOf(feature, 'circle-stroke-width', 0),
        opacity,
      },
    ];
  });
}

/** Names that found room on the map, each at its place. */
function labels({ features, place, frame }: Parts): VectorShape[] {
  const seen = new Set<string>();
  return features.flatMap((feature): VectorShape[] => {
    const at = pointOf(feature, place);
    const text = textOf(drawnValue(feature, 'text-field'));
    const key = `${text}|${at?.join()}`;
    if (!at || text.trim() === '' || seen.has(key) || !isInside(at, frame, 0)) return [];
    if (numberOf(feature, 'text-opacity', 1) === 0) return [];
    seen.add(key);
    const fonts = drawnValue(feature, 'text-font');
    return [
      {
        kind: 'label',
        x: at[0],
        y: at[1],
        text,
        size: Number(numberOf(feature, 'text-size', 12).toFixed(1)),
        weight: JSON.stringify(fonts ?? '').includes('Semibold') ? 600 : 400,
        fill: colourOf(feature, 'text-color'),
        halo: colourOf(feature, 'text-halo-color'),
        fixed: drawnValue(feature, 'text-allow-overlap') === true,
      },
    ];
  });
}

function isInside([x, y]: readonly [number, number], { width, height }: Frame, margin: number): boolean {
  return x >= -margin && y >= -margin && x <= width + margin && y <= height + margin;
}

function pointOf({ geometry }: MapGeoJSONFeature, place: FlatProjection): [number, number] | null {
  if (geometry.type !== 'Point') return null;
  const [x, y] = pxOf(place, geometry.coordinates);
  return [Number(x.toFixed(1)), Number(y.toFixed(1))];
}
