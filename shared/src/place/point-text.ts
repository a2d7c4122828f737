import { plainSigns, readAngle, type Angle } from './angle.ts';
import { inIndonesia } from './indonesia.ts';

/** A point that someone wrote, in degrees (EPSG:4326). */
export interface WrittenPoint {
  lng: number;
  lat: number;
  /** The longitude stood first without saying so: only so does the pair lie in Indonesia. */
  swapped: boolean;
  /** False: neither order lies in Indonesia. */
  inIndonesia: boolean;
}

const LABEL = /\b(?:koordinat|lintang|latitude|lat|bujur|longitude|long|lng|lon)\b\s*[:=]?/giu;
/** A comma may be a decimal sign: other cuts come first. */
const SEPARATORS = [/[\s;/|]/, /,/];
const EDGES = /^[\s,;/|]+|[\s,;/|]+$/g;

/**
 * A pair of coordinates as people write them: `-5.55, 120.2` · `-5,55 120,2` · `5°33′ LS 120°12′ BT` · `(120.2; -5.55)`. Without letters the
 * latitude comes first, unless only the other order lies in Indonesia. Null: the text is no such pair, so it may be a name.
 */
export function readPoint(text: string): WrittenPoint | null {
  if (text.length > 80 || !/\d/.test(text)) return null;
  const plain = plainSigns(text)
    .replace(LABEL, ' ')
    .replaceAll(/[()[\]@]/g, ' ')
    .replace(EDGES, '');
  const points = pairsOf(plain).flatMap(([first, second]) => placed(first, second) ?? []);
  return points.find((point) => point.inIndonesia) ?? (isPlainly(plain) ? (points[0] ?? null) : null);
}

/** Every way to cut a text into two angles, the likelier ones first. */
function pairsOf(text: string): [Angle, Angle][] {
  const cuts = SEPARATORS.flatMap((separator) =>
    [...text].flatMap((sign, at) => (separator.test(sign) ? [at] : [])),
  );
  return cuts.flatMap((at): [Angle, Angle][] => {
    const first = readAngle(text.slice(0, at).replace(EDGES, ''));
    const second = readAngle(text.slice(at + 1).replace(EDGES, ''));
    return first && second ? [[first, second]] : [];
  });
}

function placed(first: Angle, second: Angle): WrittenPoint | null {
  if (first.axis !== null && first.axis === second.axis) return null;
  if (first.axis !== null || second.axis !== null) {
    const latitudeFirst = first.axis === 'LATITUDE' || second.axis === 'LONGITUDE';
    return latitudeFirst ? onEarth(first, second, false) : onEarth(second, first, false);
  }
  const asWritten = onEarth(first, second, false);
  const turned = onEarth(second, first, true);
  return asWritten?.inIndonesia || !turned?.inIndonesia ? asWritten : turned;
}

function onEarth(latitude: Angle, longitude: Angle, swapped: boolean): WrittenPoint | null {
  const [lat, lng] = [latitude.degrees, longitude.degrees];
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return { lng, lat, swapped, inIndonesia: inIndonesia(lng, lat) };
}

/** Whether a text far from Indonesia is meant as coordinates all the same: two bare whole numbers are not. */
function isPlainly(text: string): boolean {
  return /[°'"]|\d[.,]\d|[,;]|(^|\s)-|[a-z]/i.test(text);
}
