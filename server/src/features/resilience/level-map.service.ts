import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../platform/context.ts';
import { levelColumns, type LevelColumnsRow } from './resilience.queries.ts';
import { levelName } from './resilience.type.ts';

/** Levels of all regions of one level, in columns: `codes[i]`, `levels[i]` and `indices[i]` speak of one region. */
export interface LevelColumns {
  codes: string[];
  levels: string[];
  indices: (number | null)[];
  /** Region id of the first byte of `packed`. 0 when there are no regions. */
  firstId: number;
  /** Base64; byte i: level of region `firstId + i` (0 no data … 3 high), 255 where no such region is. */
  packed: string;
}

const NO_REGION = 255;
/** About 60 MB at the most: 12 lists of all villages. */
const MAX_CACHED_REGIONS = 1_000_000;

/** Columns by data version, run, level and ancestor. The same for every viewer: scores are public. */
export class LevelMaps {
  private readonly cache = new LRUCache<string, LevelColumns>({
    maxSize: MAX_CACHED_REGIONS,
    sizeCalculation: (columns) => columns.codes.length + 1,
  });

  /** `ancestor`: id and level (0 nation … 4 village) of the region that bounds the answer. */
  async load(
    context: RequestContext,
    runId: number,
    level: number,
    ancestor: { id: number; level: number },
  ): Promise<LevelColumns> {
    const key = `${context.dataVersion}/${runId}/${level}/${ancestor.id}`;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const [row] = await context.batch.read<LevelColumnsRow>(levelColumns(ancestor.level), [
      runId,
      level,
      ancestor.id,
    ]);
    const columns = toColumns(row ?? { ids: [], codes: [], levels: [], indices: [] });
    this.cache.set(key, columns);
    return columns;
  }
}

/** Exported for its test. */
export function toColumns(row: LevelColumnsRow): LevelColumns {
  const firstId = row.ids[0] ?? 0;
  const bytes = Buffer.alloc(row.ids.length ? (row.ids.at(-1) ?? 0) - firstId + 1 : 0, NO_REGION);
  row.ids.forEach((id, i) => (bytes[id - firstId] = row.levels[i] ?? 0));
  return {
    codes: row.codes,
    levels: row.levels.map(levelName),
    indices: row.indices,
    firstId,
    packed: bytes.toString('base64'),
  };
}
