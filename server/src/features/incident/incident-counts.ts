import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { Region } from '../region/index.ts';
import { incidentCounts } from './incident.queries.ts';

const VILLAGE = 4;

/** Whether incidents are told of regions of this level (0 nation … 4 village) to who asks. */
export function isIncidentTold(context: RequestContext, level: number): boolean {
  return level < VILLAGE || context.viewer.kind !== 'public';
}

/** Recorded incidents by region id, one read for all regions of a level. A region without a record: 0. */
export function incidentCountLoaders(context: RequestContext): (level: number) => DataLoader<number, number> {
  const loaders = new Map<number, DataLoader<number, number>>();
  return (level) => {
    const loader =
      loaders.get(level) ??
      new DataLoader<number, number>(async (ids) => {
        const sql = incidentCounts(context.viewer, level);
        const rows = await context.batch.read<{ region_id: number; total: number }>(sql, [ids]);
        const found = new Map(rows.map((row) => [row.region_id, row.total]));
        return ids.map((id) => found.get(id) ?? 0);
      });
    loaders.set(level, loader);
    return loader;
  };
}

@Resolver(() => Region)
export class RegionIncidentCountResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Incidents recorded in this region and below it, of all years, as far as the viewer may see them; 0: none is recorded. Null: not told at this level (in public: villages). For lists of regions; the same number as incidents.totalCount.',
  })
  async incidentCount(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<number | null> {
    if (!isIncidentTold(context, row.level)) return null;
    return context.of(incidentCountLoaders)(row.level).load(row.id);
  }
}
