import { isMissing } from './missing.ts';
import { type Parsed, problem, quoted } from './parsed.ts';

/** Which coordinate a column holds. */
export type Axis = 'LATITUDE' | 'LONGITUDE';

/** The letters of the four directions: Lintang Utara, Lintang Selatan, Bujur Timur, Bujur Barat, and English. */
const DIRECTIONS: Record<string, { axis: Axis; sign: 1 | -1 }> = {
  LU: { axis: 'LATITUDE', sign: 1 },
  N: { axis: 'LATITUDE', sign: 1 },
  LS: { axis: 'LATITUDE', sign: -1 },
  S: { axis: 'LATITUDE', sign: -1 },
  BT: { axis: 'LONGITUDE', sign: 1 },
  E: { axis: 'LONGITUDE', sign: 1 },
  BB: { axis: 'LONGITUDE', sign: -1 },
  W: { axis: 'LONGITUDE', sign: -1 },
};

const LETTERS = 'LU|LS|BT|BB|N|S|E|W';
const SHAPE = new RegExp(
  `^(?<before>${LETTERS})?\\s*(?<sign>[+-])?\\s*(?<number>\\d.*?)\\s*(?<after>${LETTERS})?$`,
  'i',
);
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const DMS = new RegExp(`^(${NUMBER})\\s*°?\\s*(?:(${NUMBER})\\s*'?\\s*(?:(${NUMBER})\\s*"?\\s*)?)?$`);

/** A latitude or longitude in degrees: decimal with point or comma, or degrees, minutes and seconds. */
export function parseCoordinate(text: string, axis: Axis): Parsed<number> {
  if (isMissing(text)) return null;
  const match = SHAPE.exec(plainSigns(text));
  const { before, after, sign, number = '' } = match?.groups ?? {};
  const letter = (before ?? after)?.toUpperCase();
  const direction = letter === undefined ? undefined : DIRECTIONS[letter];
  const degrees = degreesOf(number);
  const doubled = (before !== undefined && after !== undefined) || (direction !== undefined && sign === '-');
  if (match === null || degrees === null || doubled) return notACoordinate(text);
  if (direction !== undefined && direction.axis !== axis) return wrongAxis(text, axis);
  const value = degrees * (direction?.sign ?? (sign === '-' ? -1 : 1));
  const limit = axis === 'LATITUDE' ? 90 : 180;
  if (Math.abs(value) > limit) return outOfRange(text, limit);
  return { value: value === 0 ? 0 : value };
}

/** Typographic signs as their plain ones: º ˚ for °, ′ ’ ` for ', ″ ” '' for ", − for -. */
function plainSigns(text: string): string {
  return text
    .trim()
    .replaceAll(/[º˚]/g, '°')
    .replaceAll(/[′’‘´`]/g, "'")
    .replaceAll(/[″”“]|''/g, '"')
    .replaceAll(/[−–]/g, '-');
}

function degreesOf(text: string): number | null {
  const match = DMS.exec(text);
  if (match === null) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  const hasMinutes = match[2] !== undefined;
  const hasSeconds = match[3] !== undefined;
  if (minutes >= 60 || seconds >= 60) return null;
  if ((hasMinutes && !Number.isInteger(degrees)) || (hasSeconds && !Number.isInteger(minutes))) return null;
  return degrees + minutes / 60 + seconds / 3600;
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
