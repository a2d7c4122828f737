import { levelOfCode, NATION_CODE, parentCodeOf, type RegionLevel } from '@serasi/shared';
import type { MapLevel } from '../../map/levels.ts';

/** The region whose parts are listed, and the levels that may be listed inside it. */
export interface Scope {
  within: string;
  levels: readonly MapLevel[];
}

/** Villages are put in order only inside their kabupaten; the nation's are 83,762. @source domain §6 */
const RANKED: Record<RegionLevel, readonly MapLevel[]> = {
  NATION: ['PROVINCE', 'REGENCY', 'DISTRICT'],
  PROVINCE: ['REGENCY', 'DISTRICT'],
  REGENCY: ['DISTRICT', 'VILLAGE'],
  DISTRICT: ['VILLAGE'],
  VILLAGE: [],
};

/** Incidents are made public down to the kecamatan. @source domain §6 */
const PLOTTED: Record<RegionLevel, readonly MapLevel[]> = {
  NATION: ['REGENCY', 'DISTRICT'],
  PROVINCE: ['REGENCY', 'DISTRICT'],
  REGENCY: ['DISTRICT'],
  DISTRICT: [],
  VILLAGE: [],
};

function scopeOf(selected: string | null, offered: Record<RegionLevel, readonly MapLevel[]>): Scope {
  let within: string | null = selected ?? NATION_CODE;
  while (within !== null) {
    const levels: readonly MapLevel[] = offered[levelOfCode(within)];
    if (levels.length > 0) return { within, levels };
    within = parentCodeOf(within);
  }
  return { within: NATION_CODE, levels: offered.NATION };
}

/** What is ranked for a selected region: its parts; for a village, its kecamatan's. */
export function rankingScope(selected: string | null): Scope {
  return scopeOf(selected, RANKED);
}

/** What is plotted: kabupaten/kota or kecamatan inside the selected region, or inside the kabupaten that it lies in. */
export function scatterScope(selected: string | null): Scope {
  return scopeOf(selected, PLOTTED);
}

/** The level chosen where the scope has it, else its first. */
export function levelWithin({ levels }: Scope, chosen: MapLevel | null): MapLevel {
  return levels.find((level) => level === chosen) ?? levels[0] ?? 'REGENCY';
}
