import { orNull } from '@serasi/shared';
import { ColumnCache } from '../../platform/column-cache.ts';
import { Service, type RequestContext } from '../../platform/context.ts';
import { packBytes, packNumbers, type PackedNumbers } from '../../platform/packed.ts';
import { idsBelow } from './measure.queries.ts';
import type { Measured, MeasuredColumns } from './measured.ts';

/** A measure of regions, ready to be sent. */
export interface MeasureColumns {
  ids: Int32Array;
  codes: string[];
  values: Float64Array;
  withheld: ReadonlySet<number>;
  dataStatus: string;
  packed: PackedNumbers & { claims: string | null };
  claims: Uint8Array | null;
}

/** Measures of all regions of a level, kept by data version; those inside one region are cut out of them. */
export class RegionMeasures {
  private readonly cache = new ColumnCache<MeasureColumns>();

  /** `within`: id and level (0 nation … 4 village) of the region that bounds the answer. */
  async load(
    context: RequestContext,
    level: number,
    measured: Measured,
    within: { id: number; level: number } | null,
  ): Promise<MeasureColumns> {
    const key = `${context.dataVersion}/${level}/${measured.key}`;
    const whole = this.cache.load(key, async () => toReady(await measured.read()));
    if (!within || within.level === 0) return whole;
    return this.cache.load(`${key}/${within.id}`, async () => {
      const below = context.batch.read<{ ids: number[] }>(idsBelow(within.level), [level, within.id]);
      const [columns, [row]] = await Promise.all([whole, below]);
      return cutOut(columns, new Set(row?.ids));
    });
  }
}

/** What resolvers of measures share between operations. */
export const REGION_MEASURES = new Service<RegionMeasures>('region measures');

/** The values as GraphQL has them. */
export function listOf(values: Float64Array): (number | null)[] {
  return Array.from(values, orNull);
}

function toReady({
  ids,
  codes,
  values,
  dataStatus,
  withheld = new Set(),
  claims,
}: MeasuredColumns): MeasureColumns {
  return {
    ids: Int32Array.from(ids),
    codes,
    values: Float64Array.from(values),
    withheld,
    dataStatus,
    claims: claims ? Uint8Array.from(claims) : null,
    packed: {
      ...packNumbers(ids, values, (i) => withheld.has(ids[i] ?? 0)),
      claims: claims ? packBytes(ids, (i) => claims[i] ?? 0).bytes : null,
    },
  };
}

function cutOut(
  { ids, codes, values, withheld, dataStatus, claims }: MeasureColumns,
  wanted: ReadonlySet<number>,
): MeasureColumns {
  const places = Array.from(ids.keys()).filter((i) => wanted.has(ids[i] ?? 0));
  const pick = <T>(list: ArrayLike<T>): T[] => places.map((i) => list[i] as T);
  return toReady({
    ids: pick(ids),
    codes: pick(codes),
    values: pick(values),
    withheld,
    dataStatus,
    ...(claims ? { claims: pick(claims) } : {}),
  });
}
