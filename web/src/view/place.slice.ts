import { isRegionCode } from '@serasi/shared';
import { isMapLevel, type MapLevel } from '../map/levels.ts';
import { readOne, type Slice } from './slice.ts';

/** `wilayah`: the selected region's code (`ID` the nation) · `tingkat`: the pinned level · `metode`, `periode` · `bahasa`. */
export interface PlacePart {
  region: string | null;
  pin: MapLevel | null;
  method: string | null;
  period: string | null;
  lang: 'id' | 'en';
}

/** Levels as addresses name them. */
export const LEVEL_WORDS: Record<MapLevel, string> = {
  PROVINCE: 'provinsi',
  REGENCY: 'kabupaten',
  DISTRICT: 'kecamatan',
  VILLAGE: 'desa',
};

/** The level that a word of an address (`kabupaten`) or its enum name stands for; null for another word. */
export function parseLevel(word: string): MapLevel | null {
  const upper = word.toUpperCase();
  if (isMapLevel(upper)) return upper;
  const entry = Object.entries(LEVEL_WORDS).find(([, known]) => known === word.toLowerCase());
  return entry && isMapLevel(entry[0]) ? entry[0] : null;
}

export function wordOfLevel(level: MapLevel): string {
  return LEVEL_WORDS[level];
}

export const placeSlice: Slice<PlacePart> = {
  empty: { region: null, pin: null, method: null, period: null, lang: 'id' },
  read: (query, drop) => ({
    region: readOne(query, 'wilayah', drop, (code) => (isRegionCode(code) ? code : null)),
    pin: readOne(query, 'tingkat', drop, parseLevel),
    method: query.get('metode'),
    period: query.get('periode'),
    lang: query.get('bahasa') === 'en' ? 'en' : 'id',
  }),
  write: (query, { region, pin, method, period, lang }) => {
    if (region) query.set('wilayah', region);
    if (pin) query.set('tingkat', wordOfLevel(pin));
    if (method) query.set('metode', method);
    if (period) query.set('periode', period);
    if (lang === 'en') query.set('bahasa', 'en');
  },
};
