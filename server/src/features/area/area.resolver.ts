import { areaKm2, areaRing, REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { pageCost } from '../../platform/limits.ts';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../../platform/paging.ts';
import { RegionLevelEnum } from '../region/index.ts';
import { findRun, METHOD_ARG, PERIOD_ARG } from '../resilience/index.ts';
import { AreaInput, toShape } from './area.input.ts';
import { regionsInArea, type AreaRow } from './area.queries.ts';
import { AreaRegions } from './area.type.ts';
import { toAreaRegions } from './area.view.ts';

/** An area of the whole nation costs about as much as a thousand fields. */
const COST = 1000;

@Resolver(() => AreaRegions)
export class AreaResolver {
  @Query(() => AreaRegions, {
    description:
      'What lies in an area: regions of a level, their residents and levels of resilience, and incidents.',
    complexity: (estimate) => COST + pageCost(estimate),
  })
  async regionsInArea(
    @Arg('area', () => AreaInput, { description: 'The area.' }) area: AreaInput,
    @Arg('level', () => RegionLevelEnum, { description: 'Level of the regions.' }) level: RegionLevel,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Page size, at most 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AreaRegions> {
    const shape = toShape(area);
    const run = await findRun(context, { method, period, run: null });
    const [code] = decodeCursor(after, ['string']) ?? [null];
    const size = checkPageSize(first);
    const polygon = JSON.stringify({ type: 'Polygon', coordinates: [areaRing(shape)] });
    const depth = REGION_LEVELS.indexOf(level);
    const [row] = await context.batch.read<AreaRow>(regionsInArea(context.viewer), [
      polygon,
      depth,
      run.id,
      code,
      size + 1,
    ]);
    if (!row) throw new Error('What lies in an area is one row, even where nothing does.');
    const page = toPage(row.nodes, size, (found) => encodeCursor([found.code]));
    return toAreaRegions({ row, page, run, level, areaKm2: areaKm2(shape) });
  }
}
