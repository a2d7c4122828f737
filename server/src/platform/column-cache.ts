import { LRUCache } from 'lru-cache';

/** About 60 MB at the most: 12 lists of all villages. */
const MAX_CACHED_REGIONS = 1_000_000;

/**
 * Ready columns of regions under a key that holds the data version. Who asks for the same while it is made waits for the same.
 * The codes of regions are kept once, however many columns speak of them.
 */
export class ColumnCache<Columns extends { codes: string[] }> {
  private readonly making = new Map<string, Promise<Columns>>();
  private readonly ready = new LRUCache<string, Columns>({
    maxSize: MAX_CACHED_REGIONS,
    sizeCalculation: (columns) => columns.codes.length + 1,
  });
  private readonly codes = new LRUCache<string, string[]>({ max: 10 });

  load(key: string, make: () => Promise<Columns>): Promise<Columns> {
    const cached = this.ready.get(key);
    if (cached) return Promise.resolve(cached);
    const asked = this.making.get(key);
    if (asked) return asked;
    const made = make()
      .then((columns) => {
        const kept = { ...columns, codes: this.known(columns.codes) };
        this.ready.set(key, kept);
        return kept;
      })
      .finally(() => this.making.delete(key));
    this.making.set(key, made);
    return made;
  }

  /** The same list of codes, from before where there is one. */
  private known(codes: string[]): string[] {
    const name = `${codes[0]}/${codes.length}`;
    const before = this.codes.get(name);
    if (before && before.every((code, i) => code === codes[i])) return before;
    this.codes.set(name, codes);
    return codes;
  }
}
