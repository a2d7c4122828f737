import { inIndonesia } from '@serasi/shared';
import type { Reason } from '../reason.ts';
import { parseCoordinate } from './coordinates.ts';
import { type Parsed, problem } from './parsed.ts';

/** A place in degrees, and what was odd about how it was written. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly warning?: Reason;
}

/** Latitude and longitude of one row. Swapped ones are put right with a warning where only that reading lies in Indonesia. */
export function parsePoint(latitudeText: string, longitudeText: string): Parsed<Point> {
  const latitude = parseCoordinate(latitudeText, 'LATITUDE');
  const longitude = parseCoordinate(longitudeText, 'LONGITUDE');
  if (latitude === null && longitude === null) return null;
  if (latitude === null || longitude === null) return half();
  if ('value' in latitude && 'value' in longitude && inIndonesia(longitude.value, latitude.value))
    return { value: { latitude: latitude.value, longitude: longitude.value } };
  const swapped = swappedPoint(latitudeText, longitudeText);
  if (swapped !== null) return { value: swapped };
  if ('problem' in latitude) return latitude;
  if ('problem' in longitude) return longitude;
  return { value: { latitude: latitude.value, longitude: longitude.value } };
}

function swappedPoint(latitudeText: string, longitudeText: string): Point | null {
  const latitude = parseCoordinate(longitudeText, 'LATITUDE');
  const longitude = parseCoordinate(latitudeText, 'LONGITUDE');
  if (latitude === null || longitude === null || 'problem' in latitude || 'problem' in longitude) return null;
  if (!inIndonesia(longitude.value, latitude.value)) return null;
  const place = `${latitude.value}, ${longitude.value}`;
  const warning: Reason = {
    code: 'COORDINATES_SWAPPED',
    id: `Lintang dan bujur tertukar; dibaca sebagai ${place}. Perbaiki di sumbernya.`,
    en: `Latitude and longitude are swapped; read as ${place}. Correct it at the source.`,
  };
  return { latitude: latitude.value, longitude: longitude.value, warning };
}

function half(): Parsed<Point> {
  return problem(
    'COORDINATE_INCOMPLETE',
    'Hanya salah satu dari lintang dan bujur yang terisi. Isi keduanya atau kosongkan keduanya.',
    'Only one of latitude and longitude is filled in. Fill in both or leave both empty.',
  );
}
