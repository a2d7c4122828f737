import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { mergeArcs } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { NATION_CODE, type RegionLevel } from '@serasi/shared';
import { BoundaryError } from './boundary-error.ts';
import { decodeArcs, polygonArcs } from './topojson-arcs.ts';
import type { Arcs, BoundaryTopology, RegionGeometry } from './topology.ts';

type FileLevel = Exclude<RegionLevel, 'NATION'>;

const LAYER_NAMES: Record<FileLevel, readonly string[]> = {
  PROVINCE: ['provinsi', 'province'],
  REGENCY: ['kabupaten', 'kabupaten_kota', 'kabkota', 'regency'],
  DISTRICT: ['kecamatan', 'district'],
  VILLAGE: ['desa', 'desa_kelurahan', 'kelurahan', 'village'],
};

/** @source Kepmendagri 300.2.2-2138/2025 and BIG: Rondo 6°N, Dana 11°S, Benggala 95°E, Merauke 141°E, with a margin */
const INDONESIA = { west: 94, south: -12, east: 142, north: 7 };

/**
 * Boundaries from a TopoJSON file (also `.gz`) with the layers desa, kecamatan, kabupaten and provinsi (or their English
 * names) and the properties `code` and `name`. The nation is the union of the provinces.
 *
 * @throws BoundaryError
 */
export function readBoundaryFile(file: string): BoundaryTopology {
  const topology = parse(file);
  const arcs = decodeArcs(topology);
  checkPlace(arcs);
  const layers = {
    PROVINCE: readLayer(topology, 'PROVINCE'),
    REGENCY: readLayer(topology, 'REGENCY'),
    DISTRICT: readLayer(topology, 'DISTRICT'),
    VILLAGE: readLayer(topology, 'VILLAGE'),
  };
  const provinces = layers.PROVINCE.map(({ polygons }): MultiPolygon => ({
    type: 'MultiPolygon',
    arcs: polygons,
  }));
  const nation = mergeArcs(topology, provinces);
  return {
    arcs,
    layers: { NATION: [{ code: NATION_CODE, name: null, polygons: nation.arcs }], ...layers },
    status: 'OFFICIAL',
    attribution: 'Batas wilayah dari berkas yang dimuat pengelola',
  };
}

function parse(file: string): Topology {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new BoundaryError('FILE_UNREADABLE', file, { cause });
  }
  if (file.endsWith('.gz')) {
    try {
      bytes = gunzipSync(bytes);
    } catch (cause) {
      throw new BoundaryError('NOT_GZIP', file, { cause });
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new BoundaryError('NOT_JSON', file, { cause });
  }
  if (!isTopology(value)) throw new BoundaryError('NOT_TOPOLOGY', file);
  return value;
}

function isTopology(value: unknown): value is Topology {
  if (typeof value !== 'object' || value === null) return false;
  const { type, arcs, objects } = value as Partial<Topology>;
  return type === 'Topology' && Array.isArray(arcs) && typeof objects === 'object';
}

function checkPlace({ coords }: Arcs): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coords.length; i += 2) {
    west = Math.min(west, coords[i] ?? NaN);
    east = Math.max(east, coords[i] ?? NaN);
    south = Math.min(south, coords[i + 1] ?? NaN);
    north = Math.max(north, coords[i + 1] ?? NaN);
  }
  const within = (w: number, s: number, e: number, n: number): boolean =>
    w >= INDONESIA.west && s >= INDONESIA.south && e <= INDONESIA.east && n <= INDONESIA.north;
  if (within(west, south, east, north)) return;
  const box = [west, south, east, north].map((value) => value.toFixed(3)).join(', ');
  if (within(south, west, north, east)) throw new BoundaryError('AXES_SWAPPED', box);
  const degrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  throw new BoundaryError(degrees ? 'OUTSIDE_INDONESIA' : 'NOT_IN_DEGREES', box);
}

function readLayer(topology: Topology, level: FileLevel): RegionGeometry[] {
  const wanted = LAYER_NAMES[level];
  const name = Object.keys(topology.objects).find((key) => wanted.includes(key.toLowerCase()));
  const layer = name === undefined ? undefined : topology.objects[name];
  if (layer?.type !== 'GeometryCollection') throw new BoundaryError('LAYER_MISSING', wanted.join(' / '));
  const regions: RegionGeometry[] = [];
  for (const geometry of layer.geometries) {
    if (!isArea(geometry)) continue;
    const { code, name: title } = (geometry.properties ?? {}) as { code?: unknown; name?: unknown };
    if (typeof code !== 'string' || code === '') continue;
    const polygons = polygonArcs(geometry);
    if (polygons.length > 0) regions.push({ code, name: typeof title === 'string' ? title : null, polygons });
  }
  if (regions.length === 0) throw new BoundaryError('LAYER_EMPTY', name ?? level);
  return regions;
}

function isArea(
  geometry: GeometryObject<object | null>,
): geometry is (Polygon | MultiPolygon) & { properties?: object | null } {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
