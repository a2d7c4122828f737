import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { Region } from '../region/index.ts';
import { METHOD_ARG, PERIOD_ARG } from './resilience.resolver.ts';
import { RESILIENCE } from './resilience.service.ts';
import { IndicatorGap, VillageGapCounts } from './village-gaps.type.ts';

/** The nation's gaps cost about as much as this many fields. */
const COST = 500;

@Resolver(() => Region)
export class RegionVillageGapsResolver {
  @FieldResolver(() => VillageGapCounts, {
    description: 'What is missing in the reports and on the map of the villages in this region.',
    complexity: ({ childComplexity }) => COST + childComplexity,
  })
  async villageGaps(
    @Root() { row }: Region,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Ctx() context: RequestContext,
  ): Promise<VillageGapCounts> {
    const { catalog, villageGaps } = context.get(RESILIENCE);
    const { indicators, ...counts } = await villageGaps.load(context, catalog.find(method, period), row);
    return Object.assign(new VillageGapCounts(), {
      ...counts,
      indicators: indicators.map(({ indicator: { code, name: label }, dimension, missing, suppressed }) =>
        Object.assign(new IndicatorGap(), { code, label, dimension: dimension.code, missing, suppressed }),
      ),
    });
  }
}
