import type { GeometryObject, Topology } from 'topojson-specification';
import { ArcWriter, ringCoordinates, type ArcRing, type Arcs } from '../../boundaries/topology.ts';
import { fileChunks } from '../archive/file-chunks.ts';
import type { Reason } from '../reason.ts';
import { finishArea, type Area } from './area.ts';
import { plainProperties, type GeoSource, type RawFeature, type SourceContext } from './geo-source.ts';
import { crsOf } from './geojson-source.ts';
import type { JsonOutline } from './json-source.ts';
import { parsePiece, splitJson } from './json-splitter.ts';
import { geoError, geoReason } from './problems.ts';

type Transform = NonNullable<Topology['transform']>;

const MAX_NESTING = 8;

/** All layers, or the one that is asked for. Arcs are held in memory, so neighbours share their exact coordinates. */
export async function openTopoJson(
  file: string,
  outline: JsonOutline,
  context: SourceContext,
): Promise<GeoSource> {
  const all = [...outline.layers, ...outline.singles.filter((name) => !outline.layers.includes(name))];
  const layers = context.layer === undefined ? all : all.filter((name) => name === context.layer);
  if (layers.length === 0) throw geoError(all.length === 0 ? 'NO_FEATURES' : 'LAYER_UNKNOWN', all.join(', '));
  const { arcs, flattened } = await readArcs(file, transformOf(outline.transform));
  const wanted = (path: readonly string[]): boolean => {
    const [objects, layer, member] = path;
    if (objects !== 'objects' || layer === undefined || !layers.includes(layer)) return false;
    return outline.layers.includes(layer) ? path.length === 4 && member === 'geometries' : path.length === 2;
  };
  return {
    format: 'topojson',
    layers,
    crs: crsOf(outline.crs),
    warnings: [],
    async *features(): AsyncGenerator<RawFeature> {
      for await (const { path, bytes } of splitJson(fileChunks(file), wanted)) {
        const geometry = parsePiece(bytes) as GeometryObject<Record<string, unknown>> | null;
        const area = areaOf(arcs, geometry, flattened);
        yield { layer: path[1] ?? '', properties: plainProperties(geometry?.properties ?? {}), area };
      }
    },
    close: () => Promise.resolve(),
  };
}

async function readArcs(
  file: string,
  transform: Transform | null,
): Promise<{ arcs: Arcs; flattened: boolean }> {
  const writer = new ArcWriter();
  const [sx, sy] = transform?.scale ?? [1, 1];
  const [tx, ty] = transform?.translate ?? [0, 0];
  let flattened = false;
  const isArc = (path: readonly string[]): boolean => path.length === 2 && path[0] === 'arcs';
  for await (const { bytes } of splitJson(fileChunks(file), isArc)) {
    let x = 0;
    let y = 0;
    for (const position of parsePiece(bytes) as readonly (readonly number[])[]) {
      if (!Array.isArray(position)) throw geoError('FILE_BROKEN', 'arcs');
      const [dx, dy] = position as readonly number[];
      x = transform ? x + (dx ?? NaN) : (dx ?? NaN);
      y = transform ? y + (dy ?? NaN) : (dy ?? NaN);
      flattened ||= position.length > 2;
      writer.point(x * sx + tx, y * sy + ty);
    }
    writer.end();
  }
  return { arcs: writer.finish(), flattened };
}

function transformOf(value: unknown): Transform | null {
  if (value === undefined || value === null) return null;
  const { scale, translate } = value as Partial<Transform>;
  const pair = (numbers: unknown): boolean =>
    Array.isArray(numbers) && numbers.length >= 2 && numbers.every((number) => Number.isFinite(number));
  if (!pair(scale) || !pair(translate)) throw geoError('FILE_BROKEN', 'transform');
  return value as Transform;
}

function areaOf(arcs: Arcs, geometry: GeometryObject | null, flattened: boolean): Area | Reason {
  const polygons: ArcRing[][] = [];
  const others = new Set<string>();
  try {
    collect(geometry, polygons, others, 0);
    if (polygons.length === 0 && others.size > 0) return geoReason('NOT_AN_AREA', [...others].join(', '));
    const count = arcs.starts.length - 1;
    return finishArea(
      polygons.map((rings) => rings.map((ring) => ringCoordinates(arcs, checked(ring, count)))),
      flattened,
    );
  } catch (cause) {
    if (cause instanceof TypeError) return geoReason('GEOMETRY_UNREADABLE', cause.message);
    throw cause;
  }
}

function collect(
  geometry: GeometryObject | null,
  polygons: ArcRing[][],
  others: Set<string>,
  depth: number,
): void {
  if (geometry === null || geometry.type === null) return;
  if (depth > MAX_NESTING) throw new TypeError('GeometryCollection');
  if (geometry.type === 'Polygon') polygons.push(geometry.arcs);
  else if (geometry.type === 'MultiPolygon') for (const polygon of geometry.arcs) polygons.push(polygon);
  else if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) collect(part, polygons, others, depth + 1);
  } else others.add(String(geometry.type));
}

function checked(ring: ArcRing, count: number): ArcRing {
  if (!Array.isArray(ring)) throw new TypeError('arcs');
  for (const arc of ring) {
    if (!Number.isInteger(arc) || (arc < 0 ? ~arc : arc) >= count) throw new TypeError(`arc ${String(arc)}`);
  }
  return ring;
}
