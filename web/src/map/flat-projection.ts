import type { Bbox } from './map-events.ts';

/** Pixels of the world at zoom 0. */
const WORLD_PX = 512;
const EARTH_CIRCUMFERENCE_M = 40_075_016.686;

/** Web Mercator as MapLibre draws it, north up: the world is a square of 1 × 1, y downwards. */
export function mercator(lng: number, lat: number): { x: number; y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: (lng + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
}

export function latOfMercator(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** Where on a picture of so many px a place lies; made so that `bounds` fill it. */
export interface FlatProjection {
  zoom: number;
  center: { lng: number; lat: number };
  /** px for a place of the unit square. */
  scale: number;
  left: number;
  top: number;
  /** At the centre. */
  metresPerPx: number;
}

/** Zoom, centre and offsets with which `bounds` just fit into `width` × `height` px. */
export function fitBounds(
  [west, south, east, north]: Bbox,
  width: number,
  height: number,
  reach: { least: number; most: number },
): FlatProjection {
  const topLeft = mercator(west, north);
  const bottomRight = mercator(east, south);
  const scaleToFit = Math.min(
    width / Math.max(bottomRight.x - topLeft.x, 1e-9),
    height / Math.max(bottomRight.y - topLeft.y, 1e-9),
  );
  const zoom = Math.min(reach.most, Math.max(reach.least, Math.log2(scaleToFit / WORLD_PX)));
  const x = (topLeft.x + bottomRight.x) / 2;
  const y = (topLeft.y + bottomRight.y) / 2;
  return projectionAt({ lng: x * 360 - 180, lat: latOfMercator(y) }, zoom, width, height);
}

/** What `width` × `height` px around a place show at a zoom. */
export function projectionAt(
  center: { lng: number; lat: number },
  zoom: number,
  width: number,
  height: number,
): FlatProjection {
  const scale = WORLD_PX * 2 ** zoom;
  const { x, y } = mercator(center.lng, center.lat);
  return {
    zoom,
    center,
    scale,
    left: x * scale - width / 2,
    top: y * scale - height / 2,
    metresPerPx: (EARTH_CIRCUMFERENCE_M * Math.cos((center.lat * Math.PI) / 180)) / scale,
  };
}

/** px of a place `[lng, lat]`. */
export function toPx({ scale, left, top }: FlatProjection, lng: number, lat: number): [number, number] {
  const { x, y } = mercator(lng, lat);
  return [x * scale - left, y * scale - top];
}
