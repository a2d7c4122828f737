import { levelOfCode, NATION_CODE, parentCodeOf, REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import type { Crosswalk } from './crosswalk.ts';
import { MATCH_REASONS } from './match-reasons.ts';
import { similarity, tight } from './names.ts';
import { NAME_FIELDS, type KnownRegion, type Match, type MatchedBy, type RegionClue } from './region-clue.ts';
import type { Reason } from '../reason.ts';
import type { RegionIndex } from './region-index.ts';

/** Names closer than this are taken as spellings of one name. @source looked through by hand on IDM 2024: 368 differing pairs. */
const SAME_NAME = 0.4;
/** … and this much closer than the next. */
const CLEARLY_NEARER = 0.2;
/** A former kabupaten is taken as recoded when this share of its villages lies in one region of today; else as split. */
const RECODED_SHARE = 0.9;

interface Wanted {
  clue: RegionClue;
  level: RegionLevel;
  name: string;
}

/**
 * Finds each clue's region of today. Codes get reused, so a code alone is trusted only where no name speaks against it: first
 * clues whose code and name agree, then former codes, then names that are unique inside the kecamatan, the kabupaten or a
 * kecamatan of that name in the province, then codes whose name is only spelled otherwise. Of two clues with codes that differ
 * only one gets a region by the last two ways.
 */
export class RegionMatcher {
  constructor(
    private readonly index: RegionIndex,
    private readonly crosswalk: Crosswalk | null = null,
  ) {}

  /** One match for each clue; equal clues get the same. */
  match(clues: readonly RegionClue[]): Match[] {
    const keys = clues.map(keyOf);
    const distinct = new Map<string, Wanted>();
    clues.forEach((clue, i) => {
      const key = keys[i] ?? '';
      if (!distinct.has(key)) distinct.set(key, { clue, ...targetOf(clue) });
    });
    const found = new Map<string, Match>();
    const taken = new Map<number, string>();
    const give = (key: string, id: number | undefined, by: MatchedBy): void => {
      if (id === undefined || found.has(key)) return;
      found.set(key, { id, by });
      if (!taken.has(id)) taken.set(id, key);
    };
    const free = (region: KnownRegion): boolean => !taken.has(region.id);
    for (const [key, wanted] of distinct) give(key, this.byCode(wanted), 'CODE');
    for (const [key, wanted] of distinct) if (!found.has(key)) give(key, this.byLineage(wanted), 'LINEAGE');
    for (const pass of [0, 1, 2, 3] as const) {
      for (const [key, wanted] of distinct) {
        if (found.has(key) || wanted.name === '') continue;
        const candidates = this.candidates(wanted, pass).filter(
          (region) => !wanted.clue.code || free(region),
        );
        if (candidates.length === 1)
          give(
            key,
            candidates[0]?.id,
            wanted.clue.system === 'bps' && wanted.clue.code ? 'CROSSWALK' : 'NAME',
          );
      }
    }
    for (const [key, wanted] of distinct) {
      if (!found.has(key)) give(key, this.bySpelling(wanted, free), 'CODE_OTHER_NAME');
    }
    for (const [key, wanted] of distinct) {
      const region = this.current(wanted);
      if (region && free(region) && similarity(region.name, wanted.name) >= SAME_NAME)
        give(key, region.id, 'CODE_OTHER_NAME');
    }
    return keys.map(
      (key) => found.get(key) ?? { reject: this.reasonFor(distinct.get(key) as Wanted, taken) },
    );
  }

  /** Level of a region that was matched. */
  levelOf(id: number): RegionLevel {
    return REGION_LEVELS[this.index.ofId(id)?.level ?? 4] ?? 'VILLAGE';
  }

  private current({ clue, level }: Wanted): KnownRegion | undefined {
    if (!clue.code) return undefined;
    if (clue.system === 'bps') {
      const code = this.crosswalk?.get(clue.code);
      if (code === undefined) return undefined;
      const now = this.index.ofCode(code) ?? this.recoded(code);
      return now?.level === REGION_LEVELS.indexOf(level) ? now : undefined;
    }
    return this.index.ofCode(clue.code);
  }

  private byCode(wanted: Wanted): number | undefined {
    const region = this.current(wanted);
    return region && (wanted.name === '' || tight(region.name) === tight(wanted.name))
      ? region.id
      : undefined;
  }

  private byLineage({ clue, name }: Wanted): number | undefined {
    if (!clue.code || clue.system !== 'kemendagri') return undefined;
    const former = this.index.formerOf(clue.code);
    const agreeing = former.filter(
      (entry) =>
        name === '' ||
        tight(entry.name ?? '') === tight(name) ||
        tight(this.index.ofId(entry.successorId)?.name ?? '') === tight(name),
    );
    const successors = new Set(agreeing.map((entry) => entry.successorId));
    if (successors.size === 1) return [...successors][0];
    if (former.length > 0 || this.index.ofCode(clue.code)) return undefined;
    const recoded = this.recoded(clue.code);
    return recoded && (name === '' || similarity(recoded.name, name) >= SAME_NAME) ? recoded.id : undefined;
  }

  /** A village of the kecamatan that a BPS code names, whose name is clearly the nearest of those that nobody else has. */
  private bySpelling(
    { clue, level, name }: Wanted,
    free: (region: KnownRegion) => boolean,
  ): number | undefined {
    if (clue.system !== 'bps' || !clue.code || level !== 'VILLAGE' || name === '') return undefined;
    const [best, second] = this.placesOf(clue, 'DISTRICT', true)
      .flatMap((place) => this.index.childrenOf(place))
      .filter(free)
      .map((region) => ({ region, near: similarity(region.name, name) }))
      .sort((a, b) => b.near - a.near);
    const isClear = best && best.near >= SAME_NAME && best.near - (second?.near ?? 0) >= CLEARLY_NEARER;
    return isClear ? best.region.id : undefined;
  }

  private recoded(code: string): KnownRegion | undefined {
    const [first] = this.index.successorsOf(code);
    return first && first.share >= RECODED_SHARE ? first.region : undefined;
  }

  /** From the surest to the loosest. */
  private candidates({ clue, level, name }: Wanted, pass: 0 | 1 | 2 | 3): readonly KnownRegion[] {
    const within = (places: readonly KnownRegion[]): KnownRegion[] =>
      unique(places.flatMap((place) => this.index.named(place, level, name)));
    if (pass === 3) return within(this.insideNames(clue, level));
    if (!clue.code || level === 'PROVINCE') return [];
    const regency = this.placesOf(clue, 'REGENCY');
    const province = this.placesOf(clue, 'PROVINCE');
    const districtsOf = (places: readonly KnownRegion[]): KnownRegion[] =>
      clue.district
        ? places.flatMap((place) => this.index.named(place, 'DISTRICT', clue.district ?? ''))
        : [];
    if (level !== 'VILLAGE') return pass === 1 ? within(level === 'REGENCY' ? province : regency) : [];
    if (pass === 0) return within([...this.placesOf(clue, 'DISTRICT', true), ...districtsOf(regency)]);
    return pass === 1 ? within(regency) : within(districtsOf(province));
  }

  /** Today's regions that the clue's code lies in at a level. `bpsOnly`: Kemendagri kecamatan codes shift too often to be trusted. */
  private placesOf({ code = '', system }: RegionClue, level: RegionLevel, bpsOnly = false): KnownRegion[] {
    if (bpsOnly && system !== 'bps') return [];
    const prefix = system === 'bps' ? this.crosswalk?.above(code, level) : codeAt(code, level);
    if (prefix === undefined || prefix === null) return [];
    const now = this.index.ofCode(prefix);
    const before = this.index.successorsOf(prefix).map(({ region }) => region);
    return unique(now ? [now, ...before] : before);
  }

  /** The regions one or more levels above that the clue's names (and code) lead to. */
  private insideNames(clue: RegionClue, level: RegionLevel): KnownRegion[] {
    const nation = this.index.ofCode(NATION_CODE);
    let places = nation ? [nation] : [];
    for (const [above, name] of [
      ['PROVINCE', clue.province],
      ['REGENCY', clue.regency],
      ['DISTRICT', clue.district],
    ] as const) {
      if (above === level) break;
      if (name) places = places.flatMap((place) => this.index.named(place, above, name));
    }
    return places;
  }

  private reasonFor(wanted: Wanted, taken: ReadonlyMap<number, string>): Reason {
    const { clue, name, level } = wanted;
    if (!clue.code && name === '') return MATCH_REASONS.noClue();
    if (!clue.code) {
      const count = unique(
        this.insideNames(clue, level).flatMap((place) => this.index.named(place, level, name)),
      ).length;
      return count > 1 ? MATCH_REASONS.ambiguousName(name, count) : MATCH_REASONS.unknownName(name);
    }
    if (clue.system === 'bps' && !this.crosswalk?.knows(clue.code))
      return MATCH_REASONS.noCrosswalk(clue.code);
    const region = this.current(wanted);
    if (region)
      return taken.has(region.id) ? MATCH_REASONS.taken(clue.code) : MATCH_REASONS.otherRegion(clue.code);
    const successors = this.index.successorsOf(clue.code);
    if (successors.length > 1)
      return MATCH_REASONS.split(
        clue.code,
        successors.slice(0, 4).map(({ region: now }) => now.code),
      );
    return MATCH_REASONS.unknownCode(clue.code);
  }
}

function targetOf(clue: RegionClue): { level: RegionLevel; name: string } {
  const { code, system } = clue;
  const fromCode = code ? (system === 'bps' ? bpsLevel(code) : levelOfCode(code)) : undefined;
  const level =
    clue.level ??
    fromCode ??
    (clue.village ? 'VILLAGE' : clue.district ? 'DISTRICT' : clue.regency ? 'REGENCY' : 'PROVINCE');
  return { level, name: level === 'NATION' ? '' : (clue[NAME_FIELDS[level]] ?? '') };
}

/** @source BPS: 2 province, 4 kabupaten/kota, 7 kecamatan, 10 village digits */
export function bpsLevel(code: string): RegionLevel {
  return code.length <= 2
    ? 'PROVINCE'
    : code.length <= 4
      ? 'REGENCY'
      : code.length <= 7
        ? 'DISTRICT'
        : 'VILLAGE';
}

function codeAt(code: string, level: RegionLevel): string | null {
  for (let at: string | null = code; at; at = parentCodeOf(at)) if (levelOfCode(at) === level) return at;
  return null;
}

function keyOf({ code, system, level, village, district, regency, province }: RegionClue): string {
  const names = [village, district, regency, province].map((name) => (name ? name.toLowerCase().trim() : ''));
  return [system, code ?? '', level ?? '', ...names].join('|');
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
