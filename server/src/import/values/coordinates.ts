import { readAngle, type Axis } from '@serasi/shared';
import { isMissing } from './missing.ts';
import { type Parsed, problem, quoted } from './parsed.ts';

/** A latitude or longitude in degrees, as `readAngle` reads it. */
export function parseCoordinate(text: string, axis: Axis): Parsed<number> {
  if (isMissing(text)) return null;
  const angle = readAngle(text);
  if (angle === null) return notACoordinate(text);
  if (angle.axis !== null && angle.axis !== axis) return wrongAxis(text, axis);
  const limit = axis === 'LATITUDE' ? 90 : 180;
  if (Math.abs(angle.degrees) > limit) return outOfRange(text, limit);
  return { value: angle.degrees };
}

function notACoordinate(text: string): Parsed<number> {
  return problem(
    'NOT_A_COORDINATE',
    `${quoted(text)} bukan koordinat. Tulis derajat desimal, misalnya -5.547, atau 5° 32' 50" LS.`,
    `${quoted(text)} is not a coordinate. Write decimal degrees, for example -5.547, or 5° 32' 50" S.`,
  );
}

function wrongAxis(text: string, axis: Axis): Parsed<number> {
  const [id, en] =
    axis === 'LATITUDE' ? ['lintang (LU/LS)', 'latitude (N/S)'] : ['bujur (BT/BB)', 'longitude (E/W)'];
  return problem(
    'COORDINATE_AXIS',
    `${quoted(text)} bukan ${id}. Mungkin kolom lintang dan bujur tertukar: perbaiki pemetaannya.`,
    `${quoted(text)} is no ${en}. The columns for latitude and longitude may be swapped: correct their mapping.`,
  );
}

function outOfRange(text: string, limit: number): Parsed<number> {
  return problem(
    'COORDINATE_RANGE',
    `${quoted(text)} di luar jangkauan -${limit} sampai ${limit} derajat. Periksa tanda desimalnya; koordinat UTM harus diubah ke derajat dahulu.`,
    `${quoted(text)} is outside -${limit} to ${limit} degrees. Check its decimal sign; UTM coordinates must be converted to degrees first.`,
  );
}
