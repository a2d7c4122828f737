import type { Reason } from '../reason.ts';
import { parseCoordinate } from './coordinates.ts';
import { type Parsed, problem } from './parsed.ts';

/** A place in degrees, and what was odd about how it was written. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly warning?: Reason;
}

/** A box around Indonesia and its seas. */
const INDONESIA = { west: 94, east: 142, south: -12, north: 7 } as const;

/** Latitude and longitude of one row. Swapped ones are put right with a warning where only that reading lies in Indonesia. */
export function parsePoint(latitudeText: string, longitudeText: string): Parsed<Point> {
  const latitude = parseCoordinate(latitudeText, 'LATITUDE');
  const longitude = parseCoordinate(longitudeText, 'LONGITUDE');
  if (latitude === null && longitude === null) return null;
  if (latitude === null || longitude === null) return half();
  const swapped = swappedPoint(latitudeText, longitudeText);
  if ('value' in latitude && 'value' in longitude && isInside(latitude.value, longitude.value))
    return { value: { latitude: latitude.value, longitude: longitude.value } };
  if (swapped !== null) return { value: swapped };
  if ('problem' in latitude) return latitude;
  if ('problem' in longitude) return longitude;
  return { value: { latitude: latitude.value, longitude: longitude.value } };
}

function swappedPoint(latitudeText: string, longitudeText: string): Point | null {
  const latitude = parseCoordinate(longitudeText, 'LATITUDE');
  const longitude = parseCoordinate(latitudeText, 'LONGITUDE');
  if (latitude === null || longitude === null || 'problem' in latitude || 'problem' in longitude) return null;
  if (!isInside(latitude.value, longitude.value)) return null;
  const place = `${latitude.value}, ${longitude.value}`;
  const warning: Reason = {
    code: 'COORDINATES_SWAPPED',
    id: `Lintang dan bujur tertukar; dibaca sebagai ${place}. Perbaiki di sumbernya.`,
    en: `Latitude and longitude are swapped; read as ${place}. Correct it at the source.`,
  };
  return { latitude: latitude.value, longitude: longitude.value, warning };
}

function isInside(latitude: number, longitude: number): boolean {
  const { west, east, south, north } = INDONESIA;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

function half(): Parsed<Point> {
  return problem(
    'COORDINATE_INCOMPLETE',
    'Hanya salah satu dari lintang dan bujur yang terisi. Isi keduanya atau kosongkan keduanya.',
    'Only one of latitude and longitude is filled in. Fill in both or leave both empty.',
  );
}
