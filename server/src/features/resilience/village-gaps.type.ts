import { Field, Int, ObjectType } from 'type-graphql';
import { Named } from '../../platform/named.type.ts';

@ObjectType({ description: 'In how many villages one indicator has no value though it applies there.' })
export class IndicatorGap extends Named {
  @Field(() => String, { description: 'Code, e.g. PKR1.' })
  code: string;

  @Field(() => String, { description: 'Code of its dimension.' })
  dimension: string;

  @Field(() => Int, { description: 'Villages that have not reported it.' })
  missing: number;

  @Field(() => Int, { description: 'Villages whose value is suppressed.' })
  suppressed: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a score does not know of the villages in a region; of a village: of itself.',
})
export class VillageGapCounts {
  @Field(() => Int, { description: 'Villages in the region.' })
  villages: number;

  @Field(() => Int, { description: 'Villages without an index.' })
  withoutScore: number;

  @Field(() => Int, { description: 'Villages that sent no report at all; 0 for published indices.' })
  withoutReport: number;

  @Field(() => Int, { description: 'Villages without a polygon: they are on no map.' })
  withoutPolygon: number;

  @Field(() => Int, { description: 'Villages whose residents, and so their weight, are estimated.' })
  weightEstimated: number;

  @Field(() => [IndicatorGap], {
    description: 'All indicators in the order of the method; empty for published indices.',
  })
  indicators: IndicatorGap[];
}
