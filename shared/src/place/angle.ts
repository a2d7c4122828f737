/** Which coordinate a number is. */
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

/** An angle as written; `axis` only where letters tell it. */
export interface Angle {
  degrees: number;
  axis: Axis | null;
}

/**
 * A latitude or longitude in degrees: decimal with point or comma, or degrees, minutes and seconds, with a sign or letters
 * (LU, LS, BT, BB, N, S, E, W). Null for anything else; whether it lies on Earth is another matter.
 */
export function readAngle(text: string): Angle | null {
  const match = SHAPE.exec(plainSigns(text));
  const { before, after, sign, number = '' } = match?.groups ?? {};
  const letter = (before ?? after)?.toUpperCase();
  const direction = letter === undefined ? undefined : DIRECTIONS[letter];
  const degrees = degreesOf(number);
  const doubled = (before !== undefined && after !== undefined) || (direction !== undefined && sign === '-');
  if (match === null || degrees === null || doubled) return null;
  const value = degrees * (direction?.sign ?? (sign === '-' ? -1 : 1));
  return { degrees: value === 0 ? 0 : value, axis: direction?.axis ?? null };
}

/** Typographic signs as their plain ones: º ˚ for °, ′ ’ ` for ', ″ ” '' for ", − for -. */
export function plainSigns(text: string): string {
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
