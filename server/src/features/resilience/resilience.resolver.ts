import DataLoader from 'dataloader';
import { REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { checkRegionCode, Region, RegionLevelEnum } from '../region/index.ts';
import type { Run } from './catalog.ts';
import { findRun, RUN_ARG } from './find-run.ts';
import { RESILIENCE } from './resilience.service.ts';
import { REGION_PLACE, SCORES_OF, type PlaceRow, type ScoreRow } from './resilience.queries.ts';
import { MethodPeriods, PackedLevels, Resilience, ResilienceMap } from './resilience.type.ts';
import { toMethod, toResilience } from './resilience.view.ts';

export const METHOD_ARG = 'Method id ("iksm-serasi") or "id/version"; the default method when left out.';
export const PERIOD_ARG = 'Period; the latest one of the method when left out.';

/** Scores by run: one loader for each run that the operation asks for. */
export function scoreLoaders(context: RequestContext): (run: Run) => DataLoader<number, ScoreRow | null> {
  const loaders = new Map<number, DataLoader<number, ScoreRow | null>>();
  return (run) => {
    const loader =
      loaders.get(run.id) ??
      new DataLoader<number, ScoreRow | null>(async (ids) => {
        const rows = await context.batch.read<ScoreRow>(SCORES_OF, [run.id, ids]);
        const found = new Map(rows.map((row) => [row.region_id, row]));
        return ids.map((id) => found.get(id) ?? null);
      });
    loaders.set(run.id, loader);
    return loader;
  };
}

@Resolver(() => Region)
export class RegionResilienceResolver {
  @FieldResolver(() => Resilience, {
    description: 'Resilience of this region; level NO_DATA where nothing can be said.',
  })
  async resilience(
    @Root() { row }: Region,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Arg('run', () => Int, { nullable: true, description: RUN_ARG }) number: number | null,
    @Ctx() context: RequestContext,
  ): Promise<Resilience> {
    const run = await findRun(context, { method, period, run: number });
    return toResilience(run, row.id, await context.of(scoreLoaders)(run).load(row.id));
  }
}

@Resolver(() => ResilienceMap)
export class ResilienceMapResolver {
  @Query(() => ResilienceMap, {
    description: 'Levels of all regions of one level at once, in columns: for maps and for bulk analysis.',
  })
  async resilienceMap(
    @Arg('level', () => RegionLevelEnum, { description: 'Level of the regions.' }) level: RegionLevel,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Only regions inside the one with this code.',
    })
    within: string | null,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Arg('run', () => Int, { nullable: true, description: RUN_ARG }) number: number | null,
    @Ctx() context: RequestContext,
  ): Promise<ResilienceMap> {
    const { levelMaps } = context.get(RESILIENCE);
    const run = await findRun(context, { method, period, run: number });
    const ancestor = within ? await findPlace(within, context) : { id: 1, level: 0 };
    const columns = await levelMaps.load(context, run.id, REGION_LEVELS.indexOf(level), ancestor);
    return Object.assign(new ResilienceMap(), {
      columns,
      period: run.period,
      method: toMethod(run.method),
      dataStatus: run.dataStatus,
      codes: columns.codes,
      levels: columns.levels,
      indices: columns.indices,
      packed: Object.assign(new PackedLevels(), {
        firstId: columns.firstId,
        levels: columns.packed,
        of: { run, level: REGION_LEVELS.indexOf(level), ancestor },
      }),
    });
  }

  @Query(() => [MethodPeriods], {
    description: 'Methods that have scores, the default one first, with their periods.',
  })
  resiliencePeriods(@Ctx() context: RequestContext): MethodPeriods[] {
    return context
      .get(RESILIENCE)
      .catalog.methods()
      .map(({ method, runs }) => ({ method: toMethod(method), periods: runs.map((run) => run.period) }));
  }
}

@Resolver(() => PackedLevels)
export class PackedLevelsResolver {
  @FieldResolver(() => String, {
    description:
      'Base64. Byte i: what must be said beside the level of region firstId + i, added up: 1 heterogeneous, 2 near a threshold, 4 weight estimated; 255 no region of this level.',
  })
  marks(@Root() { of }: PackedLevels, @Ctx() context: RequestContext): Promise<string> {
    return context.get(RESILIENCE).levelMaps.loadMarks(context, of.run, of.level, of.ancestor);
  }
}

export async function findPlace(code: string, context: RequestContext): Promise<PlaceRow> {
  const [place] = await context.batch.read<PlaceRow>(REGION_PLACE, [checkRegionCode(code)]);
  if (place) return place;
  throw badUserInput('REGION_UNKNOWN', {
    id: `Tidak ada wilayah dengan kode ${code}. Cari kodenya dengan searchRegions.`,
    en: `No region has the code ${code}. Find the code with searchRegions.`,
  });
}
