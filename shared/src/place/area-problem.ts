import type { Labels } from '../localised.ts';
import { areaBox, areaKm2, type AreaShape, type LngLat } from './area.ts';
import { INDONESIA } from './indonesia.ts';

/** A drawn line has no more corners. */
export const MOST_AREA_POINTS = 100;
/** From Makassar this reaches every shore of Indonesia. */
export const LARGEST_RADIUS_KM = 3000;
/** A tenth of a football field: below it nobody meant an area. */
const SMALLEST_KM2 = 0.0007;

/** Why an area cannot be used: what is wrong and what to do. */
export const AREA_PROBLEMS = {
  NOT_A_NUMBER: {
    id: 'Ada koordinat area yang bukan angka. Tulis derajat desimal, misalnya 120.2.',
    en: 'A coordinate of the area is no number. Write decimal degrees, for example 120.2.',
  },
  OFF_EARTH: {
    id: 'Koordinat area tidak mungkin: bujur antara −180 dan 180, lintang antara −90 dan 90.',
    en: 'The coordinates of the area are impossible: longitude between −180 and 180, latitude between −90 and 90.',
  },
  SWAPPED: {
    id: 'Bujur dan lintang area tampaknya tertukar: tulis bujur (94 sampai 142) lebih dulu, lalu lintang (−12 sampai 7).',
    en: 'Longitude and latitude of the area look swapped: write the longitude (94 to 142) first, then the latitude (−12 to 7).',
  },
  ANTIMERIDIAN: {
    id: 'Area melintasi garis bujur 180°. Indonesia seluruhnya di sebelah baratnya: pilih area antara bujur 94 dan 142.',
    en: 'The area crosses the 180° meridian. All of Indonesia lies west of it: choose an area between longitudes 94 and 142.',
  },
  TURNED: {
    id: 'Batas kotak terbalik: barat harus lebih kecil daripada timur, selatan lebih kecil daripada utara.',
    en: 'The sides of the box are turned round: west must be less than east, south less than north.',
  },
  OUTSIDE: {
    id: 'Area ini di luar Indonesia. Pilih area antara bujur 94 dan 142, lintang −12 dan 7.',
    en: 'This area lies outside Indonesia. Choose one between longitudes 94 and 142, latitudes −12 and 7.',
  },
  RADIUS: {
    id: 'Jari-jari harus lebih dari 0 dan paling banyak 3.000 km.',
    en: 'The radius must be more than 0 and at most 3,000 km.',
  },
  FEW_POINTS: {
    id: 'Area bebas memerlukan paling sedikit tiga titik yang berbeda.',
    en: 'A free-form area needs at least three different points.',
  },
  MANY_POINTS: {
    id: 'Area bebas memuat paling banyak 100 titik. Sederhanakan garisnya.',
    en: 'A free-form area has at most 100 points. Simplify its line.',
  },
  CROSSING: {
    id: 'Garis area memotong dirinya sendiri, jadi bagian dalamnya tidak jelas. Geser titiknya sampai tidak bersilang.',
    en: 'The line of the area crosses itself, so its inside is not clear. Move its points until it does not.',
  },
  NO_AREA: {
    id: 'Area ini terlalu kecil atau hanya sebuah garis. Perbesar.',
    en: 'This area is too small, or a mere line. Make it larger.',
  },
} as const satisfies Labels<string>;
export type AreaProblem = keyof typeof AREA_PROBLEMS;

/** What is wrong with an area; null: it can be used. */
export function areaProblem(shape: AreaShape): AreaProblem | null {
  return numbersProblem(shape) ?? formProblem(shape) ?? placeProblem(shape);
}

/** The points that a shape is given by. */
function given(shape: AreaShape): readonly LngLat[] {
  if (shape.kind === 'POLYGON') return shape.points;
  if (shape.kind === 'CIRCLE') return [[shape.lng, shape.lat]];
  return [
    [shape.west, shape.south],
    [shape.east, shape.north],
  ];
}

const isOnEarth = ([lng, lat]: LngLat): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
const isIn = (lng: number, lat: number): boolean =>
  lng >= INDONESIA.west && lng <= INDONESIA.east && lat >= INDONESIA.south && lat <= INDONESIA.north;

function numbersProblem(shape: AreaShape): AreaProblem | null {
  const points = given(shape);
  if (!points.flat().every(Number.isFinite)) return 'NOT_A_NUMBER';
  if (points.length > 0 && points.every(([lng, lat]) => !isIn(lng, lat) && isIn(lat, lng))) return 'SWAPPED';
  return points.every(isOnEarth) ? null : 'OFF_EARTH';
}

function formProblem(shape: AreaShape): AreaProblem | null {
  switch (shape.kind) {
    case 'BOX':
      if (shape.west > 0 && shape.east < 0) return 'ANTIMERIDIAN';
      return shape.west >= shape.east || shape.south >= shape.north ? 'TURNED' : null;
    case 'CIRCLE':
      return shape.radiusKm > 0 && shape.radiusKm <= LARGEST_RADIUS_KM ? null : 'RADIUS';
    case 'POLYGON':
      return polygonProblem(shape.points);
  }
}

function polygonProblem(points: readonly LngLat[]): AreaProblem | null {
  if (points.length > MOST_AREA_POINTS) return 'MANY_POINTS';
  if (new Set(points.map(String)).size < 3) return 'FEW_POINTS';
  const edges = points.map((point, i): Edge => [point, points[(i + 1) % points.length] ?? point]);
  if (edges.some(([[from], [to]]) => Math.abs(to - from) > 180)) return 'ANTIMERIDIAN';
  const isCrossed = edges.some((edge, i) =>
    edges.some((other, k) => k > i + 1 && !(i === 0 && k === edges.length - 1) && cross(edge, other)),
  );
  return isCrossed ? 'CROSSING' : null;
}

type Edge = [LngLat, LngLat];

/** Which side of the line a→b a point lies on: positive left, 0 on it. */
function side([ax, ay]: LngLat, [bx, by]: LngLat, [px, py]: LngLat): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

function isBetween([ax, ay]: LngLat, [bx, by]: LngLat, [px, py]: LngLat): boolean {
  return px >= Math.min(ax, bx) && px <= Math.max(ax, bx) && py >= Math.min(ay, by) && py <= Math.max(ay, by);
}

/** Whether two edges that are no neighbours meet. */
function cross([a, b]: Edge, [c, d]: Edge): boolean {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && isBetween(a, b, c)) ||
    (abd === 0 && isBetween(a, b, d)) ||
    (cda === 0 && isBetween(c, d, a)) ||
    (cdb === 0 && isBetween(c, d, b))
  );
}

function placeProblem(shape: AreaShape): AreaProblem | null {
  if (areaKm2(shape) < SMALLEST_KM2) return 'NO_AREA';
  const [west, south, east, north] = areaBox(shape);
  const touches =
    west <= INDONESIA.east && east >= INDONESIA.west && south <= INDONESIA.north && north >= INDONESIA.south;
  if (!touches) return 'OUTSIDE';
  return east > 180 || west < -180 ? 'ANTIMERIDIAN' : null;
}
