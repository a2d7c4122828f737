import type { RegionLevel } from '@serasi/shared';

/** Levels that the map draws, coarse to fine (the nation has no layer of its own). */
export const MAP_LEVELS = [
  'PROVINCE',
  'REGENCY',
  'DISTRICT',
  'VILLAGE',
] as const satisfies readonly RegionLevel[];
export type MapLevel = (typeof MAP_LEVELS)[number];

/** One fact per level. `startsAt`: zoom from which the map shows it by itself; `tilesFrom`: first zoom of its tiles. */
interface LevelRule {
  sourceLayer: string;
  startsAt: number;
  tilesFrom: number;
}

/** @source design: provinces below zoom 5.2, kabupaten to 7.2, kecamatan to 9.2, villages beyond. */
export const LEVEL_RULES: Record<MapLevel, LevelRule> = {
  PROVINCE: { sourceLayer: 'province', startsAt: 0, tilesFrom: 0 },
  REGENCY: { sourceLayer: 'regency', startsAt: 5.2, tilesFrom: 4 },
  DISTRICT: { sourceLayer: 'district', startsAt: 7.2, tilesFrom: 6 },
  VILLAGE: { sourceLayer: 'village', startsAt: 9.2, tilesFrom: 8 },
};

/** Length of a level's codes: that is how a label point tells its level. */
export const CODE_LENGTH: Record<MapLevel, number> = { PROVINCE: 2, REGENCY: 5, DISTRICT: 8, VILLAGE: 13 };

export function isMapLevel(level: string | null | undefined): level is MapLevel {
  return MAP_LEVELS.some((known) => known === level);
}

/** 0 for provinces to 3 for villages. */
export function depthOf(level: MapLevel): number {
  return MAP_LEVELS.indexOf(level);
}

function finest(fits: (level: MapLevel) => boolean): MapLevel | null {
  return MAP_LEVELS.findLast(fits) ?? null;
}

/** The level that a zoom asks for; a pinned level wins where its tiles exist, else the finest above it that has some. */
export function levelAt(zoom: number, pin: MapLevel | null): MapLevel {
  if (pin === null) return finest((level) => zoom >= LEVEL_RULES[level].startsAt) ?? 'PROVINCE';
  const limit = depthOf(pin);
  return finest((level) => depthOf(level) <= limit && zoom >= LEVEL_RULES[level].tilesFrom) ?? 'PROVINCE';
}

/** The finest level at or above `wanted` whose values are here; null when none is. */
export function shownLevel(wanted: MapLevel, has: (level: MapLevel) => boolean): MapLevel | null {
  const limit = depthOf(wanted);
  return finest((level) => depthOf(level) <= limit && has(level));
}

/**
 * The level to pin so that only `offered` levels show: some layers speak of few levels. The user's pin where all are
 * offered, else the nearest one to what zoom and pin ask for.
 */
export function pinWithin(zoom: number, pin: MapLevel | null, offered: readonly MapLevel[]): MapLevel | null {
  if (offered.length === MAP_LEVELS.length) return pin;
  const limit = depthOf(levelAt(zoom, pin));
  return offered.findLast((level) => depthOf(level) <= limit) ?? offered[0] ?? pin;
}

/** First zoom at which a level's layers draw. Whole numbers, so that a tile is either wholly with or without it. */
export function drawnFrom(level: MapLevel, pin: MapLevel | null): number {
  const rule = LEVEL_RULES[level];
  return pin === null ? Math.floor(rule.startsAt) : rule.tilesFrom;
}

/** Levels whose values a view needs now: the one on view, those above it, and the next one when its zoom is near. */
export function levelsNeeded(zoom: number, pin: MapLevel | null): MapLevel[] {
  const limit = Math.max(depthOf(levelAt(zoom + 0.8, pin)), depthOf('REGENCY'));
  return MAP_LEVELS.filter((level) => depthOf(level) <= limit);
}
