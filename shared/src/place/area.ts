/** `[lng, lat]` in degrees, EPSG:4326. */
export type LngLat = readonly [number, number];

/** An area that someone chose on the map. A polygon's points are its corners in order, the first not repeated. */
export type AreaShape =
  | { kind: 'BOX'; west: number; south: number; east: number; north: number }
  | { kind: 'CIRCLE'; lng: number; lat: number; radiusKm: number }
  | { kind: 'POLYGON'; points: readonly LngLat[] };

/** Mean radius of the Earth. @source IUGG 1980: 6371.0088 km */
const EARTH_KM = 6371.0088;
/** A circle is counted as it is drawn: with this many corners it is 0.05 % smaller than a true one. */
const CORNERS = 96;
const RADIANS = Math.PI / 180;

/** The outline as a closed ring, `[lng, lat]`: what is drawn and what is counted. */
export function areaRing(shape: AreaShape): [number, number][] {
  const corners = cornersOf(shape);
  const [first] = corners;
  return first ? [...corners, first].map(([lng, lat]) => [lng, lat]) : [];
}

function cornersOf(shape: AreaShape): readonly LngLat[] {
  switch (shape.kind) {
    case 'BOX': {
      const { west, south, east, north } = shape;
      return [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ];
    }
    case 'CIRCLE':
      return Array.from({ length: CORNERS }, (_, corner) => towards(shape, (-corner * 360) / CORNERS));
    case 'POLYGON':
      return shape.points;
  }
}

/** The place `radiusKm` away from a centre in a direction (degrees from north, clockwise), along a great circle. */
function towards(circle: { lng: number; lat: number; radiusKm: number }, bearing: number): LngLat {
  const arc = circle.radiusKm / EARTH_KM;
  const lat = circle.lat * RADIANS;
  const angle = bearing * RADIANS;
  const sine = Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(angle);
  const away = Math.atan2(
    Math.sin(angle) * Math.sin(arc) * Math.cos(lat),
    Math.cos(arc) - Math.sin(lat) * sine,
  );
  return [circle.lng + away / RADIANS, Math.asin(sine) / RADIANS];
}

/** `[west, south, east, north]` of a shape. */
export function areaBox(shape: AreaShape): [number, number, number, number] {
  const ring = areaRing(shape);
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Distance along the great circle. */
export function distanceKm([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const haversine =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lngB - lngA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/**
 * Area on the sphere, land and sea together.
 * @source Chamberlain and Duquette, "Some algorithms for polygons on a sphere", JPL Publication 07-3, 2007
 */
export function areaKm2(shape: AreaShape): number {
  const ring = areaRing(shape);
  const sum = ring.slice(1).reduce((total, [lng, lat], index) => {
    const [lngBefore, latBefore] = ring[index] ?? [lng, lat];
    return (
      total + (lng - lngBefore) * RADIANS * (2 + Math.sin(latBefore * RADIANS) + Math.sin(lat * RADIANS))
    );
  }, 0);
  return Math.abs((sum * EARTH_KM * EARTH_KM) / 2);
}
