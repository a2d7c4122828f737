import { multiPolygonToWkb } from '../platform/wkb.ts';
import type { LngLat } from '../sources/isolated-points.ts';
import { innerPoint, polygonsContain } from './inner-point.ts';
import { ringCoordinates, signedArea, type Arcs, type RegionGeometry } from './topology.ts';

/** A region's polygon as the database takes it. */
export interface RegionShape {
  /** MultiPolygon, little endian, 2D, EPSG:4326 (no SRID inside), rings closed, exteriors counter-clockwise. */
  wkb: Buffer;
  /** Inside the polygon. */
  point: LngLat;
  /** west, south, east, north */
  bbox: [number, number, number, number];
  /** Square degrees; for ordering and sums, not for display. */
  areaDeg2: number;
}

/** The full-detail shape; `preferred` becomes its point when it lies inside. Null when no ring has three corners. */
export function shapeOf(arcs: Arcs, geometry: RegionGeometry, preferred?: LngLat): RegionShape | null {
  const flat = flatPolygons(arcs, geometry);
  if (flat.length === 0) return null;
  const bbox: RegionShape['bbox'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of flat.flat()) {
    for (let k = 0; k < ring.length; k += 2) {
      bbox[0] = Math.min(bbox[0], ring[k] ?? 0);
      bbox[1] = Math.min(bbox[1], ring[k + 1] ?? 0);
      bbox[2] = Math.max(bbox[2], ring[k] ?? 0);
      bbox[3] = Math.max(bbox[3], ring[k + 1] ?? 0);
    }
  }
  const point = preferred && polygonsContain(flat, preferred) ? preferred : innerPoint(flat);
  return { wkb: toWkb(flat), point, bbox, areaDeg2: areaOf(flat) };
}

/** What the tiles need of a shape; `point`, when given, is taken as it is. */
export function measureOf(
  arcs: Arcs,
  geometry: RegionGeometry,
  point?: LngLat,
): Pick<RegionShape, 'point' | 'areaDeg2'> {
  const flat = flatPolygons(arcs, geometry);
  return { point: point ?? innerPoint(flat), areaDeg2: areaOf(flat) };
}

function flatPolygons(arcs: Arcs, { polygons }: RegionGeometry): number[][][] {
  return polygons
    .map((rings) => rings.map((ring) => ringCoordinates(arcs, ring)).filter((ring) => ring.length >= 6))
    .filter((rings) => rings.length > 0);
}

function areaOf(polygons: readonly number[][][]): number {
  return polygons
    .flatMap((rings) => rings.map((ring, i) => Math.abs(signedArea(ring)) * (i === 0 ? 1 : -1)))
    .reduce((sum, area) => sum + area, 0);
}

/** The WKB of a multipolygon of flat rings that are not closed yet. */
export function toWkb(polygons: readonly number[][][]): Buffer {
  return multiPolygonToWkb(polygons.map((rings) => rings.map((ring) => ring.concat(ring.slice(0, 2)))));
}
