import { levelOfCode, NATION_CODE, parentCodeOf } from '@serasi/shared';
import { depthOf, isMapLevel, MAP_LEVELS, type MapLevel } from '../../map/levels.ts';

/** Which regions a table lists: those of a level inside a region, or in the whole nation (`within` null). */
export interface TableScope {
  level: MapLevel;
  within: string | null;
}

/** 0 for the nation, 1 for provinces to 4 for villages. */
function depthOfCode(code: string): number {
  const level = levelOfCode(code);
  return isMapLevel(level) ? depthOf(level) + 1 : 0;
}

/** The level just below a region; villages have nothing below them. */
export function levelBelow(code: string | null): MapLevel {
  return MAP_LEVELS[Math.min(depthOfCode(code ?? NATION_CODE), MAP_LEVELS.length - 1)] ?? 'PROVINCE';
}

/** The region, or the nearest one above it, that can hold regions of this level; null for the nation. */
export function boundOf(code: string | null, level: MapLevel): string | null {
  let bound = code;
  while (bound !== null && depthOfCode(bound) > depthOf(level)) bound = parentCodeOf(bound);
  return bound === NATION_CODE ? null : bound;
}

/** What the table lists while it follows the map: the level on view, inside the selected region. */
export function followedScope(
  region: string | null,
  pin: MapLevel | null,
  shown: MapLevel | null,
): TableScope {
  const level = pin ?? shown ?? levelBelow(region);
  return { level, within: boundOf(region, level) };
}
