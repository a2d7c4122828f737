import type { Reason } from '../reason.ts';
import { finishArea, type Area, type FlatRing } from './area.ts';
import { geoReason } from './problems.ts';

interface Collected {
  readonly polygons: FlatRing[][];
  flattened: boolean;
  /** Kinds that are no areas. */
  readonly others: Set<string>;
}

const MAX_NESTING = 8;

/** The areas of a GeoJSON geometry of any kind. */
export function areaFromGeoJson(geometry: unknown): Area | Reason {
  if (geometry === null || geometry === undefined) return geoReason('NO_GEOMETRY');
  const found: Collected = { polygons: [], flattened: false, others: new Set() };
  try {
    collect(geometry, found, 0);
  } catch (cause) {
    if (cause instanceof TypeError) return geoReason('GEOMETRY_UNREADABLE', cause.message);
    throw cause;
  }
  if (found.polygons.length === 0 && found.others.size > 0) {
    return geoReason('NOT_AN_AREA', [...found.others].join(', '));
  }
  return finishArea(found.polygons, found.flattened);
}

function collect(value: unknown, found: Collected, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_NESTING) throw new TypeError('geometry');
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'Polygon') addPolygon(coordinates, found);
  else if (type === 'MultiPolygon') for (const polygon of list(coordinates)) addPolygon(polygon, found);
  else if (type === 'GeometryCollection')
    for (const part of list(geometries)) collect(part, found, depth + 1);
  else if (typeof type === 'string' && /^(Multi)?(Point|LineString)$/.test(type)) found.others.add(type);
  else throw new TypeError(`type ${typeof type === 'string' ? type.slice(0, 40) : typeof type}`);
}

function addPolygon(value: unknown, found: Collected): void {
  found.polygons.push(list(value).map((ring) => flatten(list(ring), found)));
}

function flatten(positions: readonly unknown[], found: Collected): FlatRing {
  const ring: FlatRing = [];
  for (const position of positions) {
    const [x, y] = list(position);
    if (list(position).length > 2) found.flattened = true;
    ring.push(typeof x === 'number' ? x : NaN, typeof y === 'number' ? y : NaN);
  }
  return ring;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('coordinates');
  return value as readonly unknown[];
}
