import { ColumnCache } from '../../platform/column-cache.ts';
import type { RequestContext } from '../../platform/context.ts';
import { packBytes } from '../../platform/packed.ts';
import type { Run } from './catalog.ts';
import {
  levelColumns,
  markColumns,
  type LevelColumnsRow,
  type MarkColumnsRow,
} from './resilience.queries.ts';
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

/** Columns by data version, run, level and ancestor. The same for every viewer: scores are public. */
export class LevelMaps {
  private readonly cache = new ColumnCache<LevelColumns>();
  private readonly marks = new ColumnCache<{ codes: string[]; packed: string }>();

  /** `ancestor`: id and level (0 nation … 4 village) of the region that bounds the answer. */
  load(
    context: RequestContext,
    runId: number,
    level: number,
    ancestor: { id: number; level: number },
  ): Promise<LevelColumns> {
    return this.cache.load(`${context.dataVersion}/${runId}/${level}/${ancestor.id}`, async () => {
      const sql = levelColumns(ancestor.level);
      const [row] = await context.batch.read<LevelColumnsRow>(sql, [runId, level, ancestor.id]);
      return toColumns(row ?? { ids: [], codes: [], levels: [], indices: [] });
    });
  }

  /** Base64; byte i: marks of region `firstId + i` as `PackedLevels` defines them. Only for whoever asks. */
  async loadMarks(
    context: RequestContext,
    { id, method }: Run,
    level: number,
    ancestor: { id: number; level: number },
  ): Promise<string> {
    const { codes } = await this.load(context, id, level, ancestor);
    const { packed } = await this.marks.load(
      `${context.dataVersion}/${id}/${level}/${ancestor.id}`,
      async () => {
        const near = method.robustness?.nearThreshold ?? null;
        const sql = markColumns(ancestor.level);
        const [row] = await context.batch.read<MarkColumnsRow>(sql, [id, level, ancestor.id, near]);
        const { ids, marks } = row ?? { ids: [], marks: [] };
        return { codes, packed: packBytes(ids, (i) => marks[i] ?? 0).bytes };
      },
    );
    return packed;
  }
}

function toColumns({ ids, codes, levels, indices }: LevelColumnsRow): LevelColumns {
  const { firstId, bytes } = packBytes(ids, (i) => levels[i] ?? 0);
  return { codes, levels: levels.map(levelName), indices, firstId, packed: bytes };
}
