import { fileChunks } from '../archive/file-chunks.ts';
import { openGeoJson } from './geojson-source.ts';
import type { GeoSource, SourceContext } from './geo-source.ts';
import { parsePiece, splitJson } from './json-splitter.ts';
import { geoError } from './problems.ts';
import { openTopoJson } from './topojson-source.ts';

/** What stands at the top of a JSON file. */
export interface JsonOutline {
  readonly type: string;
  readonly name: string;
  readonly crs: unknown;
  readonly transform: unknown;
  /** `name` of each object of a topology that lists its geometries. */
  readonly layers: readonly string[];
  readonly singles: readonly string[];
}

const GEOMETRIES = /^((Multi)?Polygon|(Multi)?Point|(Multi)?LineString|GeometryCollection)$/;

/** GeoJSON in its three shapes, or TopoJSON. Reads the file once, to see whether it is whole. */
export async function openJson(file: string, context: SourceContext): Promise<GeoSource> {
  const outline = await readOutline(file);
  const { type } = outline;
  if (type === 'Topology') return openTopoJson(file, outline, context);
  if (type === 'FeatureCollection' || type === 'Feature' || type === '[]' || GEOMETRIES.test(type)) {
    return openGeoJson(file, outline);
  }
  throw geoError('NOT_GEOJSON', type === '' ? '–' : type);
}

async function readOutline(file: string): Promise<JsonOutline> {
  const found: Record<string, unknown> = {};
  const layers = new Set<string>();
  const singles = new Set<string>();
  let isArray = false;
  const wants = (path: readonly string[]): boolean => {
    const [first, second, third] = path;
    if (path.length === 1) {
      isArray ||= first === '*';
      return first !== undefined && ['type', 'name', 'crs', 'transform'].includes(first) && !(first in found);
    }
    if (first === 'objects' && second !== undefined && path.length === 3) {
      if (third === 'geometries') layers.add(second);
      if (third === 'arcs' || third === 'coordinates') singles.add(second);
    }
    return false;
  };
  for await (const { path, bytes } of splitJson(fileChunks(file), wants)) {
    found[path[0] ?? ''] = parsePiece(bytes);
  }
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    type: isArray && found['type'] === undefined ? '[]' : text(found['type']),
    name: text(found['name']),
    crs: found['crs'],
    transform: found['transform'],
    layers: [...layers],
    singles: [...singles],
  };
}
