import { normaliseName } from '@serasi/shared';
import type { AdministrativeArea } from './idn-area-data.ts';
import { readPackageFile } from './package-file.ts';

interface GeografisEntry {
  code: string;
  city: string;
  district: string;
  village: string;
  latitude: number;
  longitude: number;
}

/** How a village of today was found among the entries of 2020. */
export type GeografisMatch = 'CODE_AND_NAME' | 'NAMES_IN_DISTRICT' | 'NAMES_IN_REGENCY' | 'CODE_IN_REGENCY';

export interface GeografisPoint {
  /** `[lng, lat]`, EPSG:4326, as the package gives it: not yet checked. */
  point: [number, number];
  match: GeografisMatch;
  /** Code and name that the village had in 2020. */
  formerCode: string;
  formerName: string;
}

interface Village {
  code: string;
  village: string;
  district: string;
  regency: string;
}

/**
 * The points of npm `geografis` by today's village code.
 *
 * A pass takes only what earlier passes left, and only names that are unambiguous on both sides:
 * same code and name; same regency, district and village names (survives the split of Papua); same regency and
 * village names (survives split districts); same code below a regency of the same name (renamed villages).
 *
 * @source geografis 1.3.2 (MIT), codes of Kepmendagri 146.1-4717/2020
 */
export function matchGeografis(areas: readonly AdministrativeArea[]): Map<string, GeografisPoint> {
  const entries = new Map<string, GeografisEntry>();
  for (const entry of JSON.parse(readPackageFile('geografis/data/json/data.json')) as GeografisEntry[]) {
    entries.set(entry.code, entry);
  }
  const villages = new Map(listVillages(areas).map((v) => [v.code, v]));
  const found = new Map<string, GeografisPoint>();

  const take = (village: Village, entry: GeografisEntry, match: GeografisMatch): void => {
    found.set(village.code, {
      point: [entry.longitude, entry.latitude],
      match,
      formerCode: entry.code,
      formerName: entry.village,
    });
    villages.delete(village.code);
    entries.delete(entry.code);
  };

  for (const village of [...villages.values()]) {
    const entry = entries.get(village.code);
    if (entry && compact(entry.village) === village.village) take(village, entry, 'CODE_AND_NAME');
  }
  const byNames = (
    match: GeografisMatch,
    ofVillage: (v: Village) => string,
    ofEntry: (e: GeografisEntry) => string,
  ): void => {
    const candidates = unique(entries.values(), ofEntry);
    for (const [key, village] of unique(villages.values(), ofVillage)) {
      const entry = candidates.get(key);
      if (entry) take(village, entry, match);
    }
  };
  byNames(
    'NAMES_IN_DISTRICT',
    (v) => `${v.regency}/${v.district}/${v.village}`,
    (e) => `${compactRegency(e.city)}/${compact(e.district)}/${compact(e.village)}`,
  );
  byNames(
    'NAMES_IN_REGENCY',
    (v) => `${v.regency}/${v.village}`,
    (e) => `${compactRegency(e.city)}/${compact(e.village)}`,
  );
  for (const village of [...villages.values()]) {
    const entry = entries.get(village.code);
    if (entry && compactRegency(entry.city) === village.regency) take(village, entry, 'CODE_IN_REGENCY');
  }
  return found;
}

function listVillages(areas: readonly AdministrativeArea[]): Village[] {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const villages: Village[] = [];
  for (const area of areas) {
    if (area.level !== 'VILLAGE') continue;
    const district = byId.get(area.parentId ?? 0);
    const regency = byId.get(district?.parentId ?? 0);
    villages.push({
      code: area.code,
      village: compact(area.name),
      district: compact(district?.name ?? ''),
      regency: compactRegency(regency?.name ?? ''),
    });
  }
  return villages;
}

function compact(name: string): string {
  return normaliseName(name).replaceAll(' ', '');
}

/** Keeps Kota Bima apart from Kabupaten Bima. */
function compactRegency(name: string): string {
  return (/^kota\b/i.test(name) ? 'kota:' : '') + compact(name);
}

function unique<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, T | null>();
  for (const item of items) {
    const key = keyOf(item);
    seen.set(key, seen.has(key) ? null : item);
  }
  const single = new Map<string, T>();
  for (const [key, item] of seen) if (item !== null) single.set(key, item);
  return single;
}
