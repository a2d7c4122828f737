import { levelOfCode, REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import type { FormerCode, KnownRegion } from './region-clue.ts';
import { saysKabupaten, saysKota, tight } from './names.ts';

/** The regions of today by code, by name inside a region, and by former code. */
export class RegionIndex {
  private readonly byId = new Map<number, KnownRegion>();
  private readonly byCode = new Map<string, KnownRegion>();
  private readonly children = new Map<number, KnownRegion[]>();
  private readonly byName = new Map<string, KnownRegion[]>();
  private readonly former = new Map<string, FormerCode[]>();
  private readonly formerPrefix = new Map<string, KnownRegion[]>();

  constructor(regions: readonly KnownRegion[], former: readonly FormerCode[]) {
    for (const region of regions) {
      this.byId.set(region.id, region);
      this.byCode.set(region.code, region);
      if (region.parentId !== null) push(this.children, region.parentId, region);
    }
    for (const region of regions) {
      const name = tight(region.name);
      for (const ancestor of this.lineOf(region)) {
        if (ancestor !== region) push(this.byName, `${ancestor.id}/${region.level}/${name}`, region);
      }
    }
    for (const entry of former) {
      push(this.former, entry.code, entry);
      for (let cut = entry.code.lastIndexOf('.'); cut > 0; cut = entry.code.lastIndexOf('.', cut - 1)) {
        const prefix = entry.code.slice(0, cut);
        const now = this.ancestorOf(entry.successorId, levelOfCode(prefix));
        if (now) push(this.formerPrefix, prefix, now);
      }
    }
  }

  ofCode(code: string): KnownRegion | undefined {
    return this.byCode.get(code);
  }

  ofId(id: number): KnownRegion | undefined {
    return this.byId.get(id);
  }

  childrenOf(region: KnownRegion): readonly KnownRegion[] {
    return this.children.get(region.id) ?? [];
  }

  formerOf(code: string): readonly FormerCode[] {
    return this.former.get(code) ?? [];
  }

  /**
   * Regions of today in which the villages of a former kecamatan, kabupaten or province lie, the one with most first, with
   * the share of villages it has.
   */
  successorsOf(prefix: string): { region: KnownRegion; share: number }[] {
    const found = this.formerPrefix.get(prefix) ?? [];
    const counts = new Map<KnownRegion, number>();
    for (const region of found) counts.set(region, (counts.get(region) ?? 0) + 1);
    return [...counts]
      .map(([region, count]) => ({ region, share: count / found.length }))
      .sort((a, b) => b.share - a.share);
  }

  /** Regions of this name and level inside a region. A kota is taken only by a name that says so, a kabupaten otherwise. */
  named(inside: KnownRegion, level: RegionLevel, name: string): readonly KnownRegion[] {
    const found = this.byName.get(`${inside.id}/${REGION_LEVELS.indexOf(level)}/${tight(name)}`) ?? [];
    if (level !== 'REGENCY') return found;
    const isKota = saysKota(name);
    if (found.length < 2 && !isKota && !saysKabupaten(name)) return found;
    return found.filter((region) => saysKota(region.name) === isKota);
  }

  ancestorOf(id: number, level: RegionLevel): KnownRegion | undefined {
    const region = this.byId.get(id);
    return region && this.lineOf(region).find((one) => one.level === REGION_LEVELS.indexOf(level));
  }

  /** The region itself and all above it. */
  private lineOf(region: KnownRegion): KnownRegion[] {
    const line: KnownRegion[] = [];
    for (let at: KnownRegion | undefined = region; at; at = this.byId.get(at.parentId ?? -1)) line.push(at);
    return line;
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
