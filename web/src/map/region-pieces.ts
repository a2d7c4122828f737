import type { Position } from 'geojson';
import type { GeoJSONFeature } from 'maplibre-gl';
import { toPx, type FlatProjection } from './flat-projection.ts';
import type { Box, Ring } from './vector-path.ts';

export interface Frame {
  width: number;
  height: number;
}

/** What lies beyond the frame by more is cut off, px. */
const MARGIN = 4;

/** px of a position. */
export function pxOf(place: FlatProjection, [lng, lat]: Position): [number, number] {
  return toPx(place, lng ?? 0, lat ?? 0);
}

/** All rings of an area in px; none of another geometry. */
export function ringsOf({ geometry }: GeoJSONFeature, place: FlatProjection): Ring[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flat().map((ring) => ring.slice(0, -1).flatMap((at) => pxOf(place, at)));
}

/** The tile that a feature is a piece of, grown by a little, as far as it reaches into the frame. */
export function pieceBox(
  feature: GeoJSONFeature,
  { scale, left, top }: FlatProjection,
  frame: Frame,
  grow: number,
): Box {
  const size = scale / 2 ** feature._z;
  const x = feature._x * size - left;
  const y = feature._y * size - top;
  return {
    left: Math.max(x - grow, -MARGIN),
    top: Math.max(y - grow, -MARGIN),
    right: Math.min(x + size + grow, frame.width + MARGIN),
    bottom: Math.min(y + size + grow, frame.height + MARGIN),
  };
}
