import { words } from './words.ts';
import type { Numbers } from './numbers.ts';

/** Words for points, which several features find: search, places. */
export const POINT_WORDS = words(
  {
    north: 'LU',
    south: 'LS',
    east: 'BT',
    west: 'BB',
    title: (point: string): string => `Titik ${point}`,
    looking: 'Mencari desanya…',
    sea: 'di laut, atau di pulau yang tidak berbatas di peta',
    outside: 'Titik ini di luar Indonesia.',
    swapped: 'Bujur dan lintang tertulis terbalik; dibaca seperti ini.',
    failed: 'Titik ini tidak dapat dicari. Periksa sambungan, lalu coba lagi.',
  },
  {
    north: 'N',
    south: 'S',
    east: 'E',
    west: 'W',
    title: (point) => `Point ${point}`,
    looking: 'Looking for its village…',
    sea: 'at sea, or on an island without a boundary on the map',
    outside: 'This point lies outside Indonesia.',
    swapped: 'Longitude and latitude were written the other way round; read like this.',
    failed: 'This point could not be looked up. Check the connection, then try again.',
  },
);

/** A point as people read it: `5,55° LS, 120,2° BT`. */
export function pointText(
  { lng, lat }: { lng: number; lat: number },
  w: (typeof POINT_WORDS)['id'],
  n: Numbers,
): string {
  const latitude = `${n.upTo(Math.abs(lat), 5)}° ${lat < 0 ? w.south : w.north}`;
  return `${latitude}, ${n.upTo(Math.abs(lng), 5)}° ${lng < 0 ? w.west : w.east}`;
}
