import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RegionLevelEnum } from '../region/index.ts';
import { DataStatusEnum, Method } from '../resilience/index.ts';
import { SpatialClusterEnum, SpatialMeasureEnum, SpatialStatisticEnum } from './spatial.enums.ts';

@ObjectType({
  simpleResolvers: true,
  description: "Moran's I of all regions together, with row-standardised weights: are neighbours alike?",
})
export class GlobalMoran {
  @Field(() => Float, {
    description:
      'About −1 (neighbours are opposites) to 1 (neighbours are equal); expected where there is no pattern.',
  })
  i: number;

  @Field(() => Float, { description: 'What I is on average when values are shuffled: −1 / (n − 1).' })
  expected: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'I less the mean of the permutations, in their standard deviations. Null: all permutations are the same.',
  })
  z: number | null;

  @Field(() => Float, {
    description: 'Two-sided: chance of a pattern at least this strong in shuffled values.',
  })
  p: number;

  @Field(() => Int, { description: 'Regions that take part.' })
  n: number;

  @Field(() => Int, {
    description: 'Regions with a value that take no part: no neighbour over land has one.',
  })
  islands: number;

  @Field(() => Int, { description: 'How often values were shuffled.' })
  permutations: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Clusters for the map: one byte for each region, addressed by the region ids of the vector tiles.',
})
export class PackedClusters {
  @Field(() => Int, { description: 'Region id of the first byte.' })
  firstId: number;

  @Field(() => String, {
    description:
      'Base64. Byte i: cluster of region firstId + i: 0 no data, 1 no neighbours, 2 not significant, 3 high-high, 4 low-low, 5 high-low, 6 low-high, 7 hot, 8 cold, 255 no region of this level.',
  })
  clusters: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Pockets of high and low values, in columns: codes[i], clusters[i], values[i] … speak of one region. A pocket is a pattern of the data, not its cause, and no forecast.',
})
export class SpatialClusters {
  @Field(() => RegionLevelEnum, { description: 'Level of the regions.' })
  level: string;

  @Field(() => SpatialMeasureEnum, { description: 'What was looked at.' })
  measure: string;

  @Field(() => SpatialStatisticEnum, { description: 'How it was looked at.' })
  statistic: string;

  @Field(() => String, { description: 'Period, e.g. "2025".' })
  period: string;

  @Field(() => Method, { nullable: true, description: 'Method of the index. Null for INCIDENT_RATE.' })
  method: Method | null;

  @Field(() => DataStatusEnum, {
    description: 'Whether the values are real: scores, or incidents, reporting coverage and residents.',
  })
  dataStatus: string;

  @Field(() => GlobalMoran, {
    nullable: true,
    description:
      'Of all regions together. Null: fewer than three regions take part, or all have the same value.',
  })
  global: GlobalMoran | null;

  @Field(() => Int, { description: 'How often neighbours were drawn anew for p.' })
  permutations: number;

  @Field(() => [String], { description: 'Kemendagri codes, by region id.' })
  codes: string[];

  @Field(() => [SpatialClusterEnum], { description: 'What each region is among its neighbours.' })
  clusters: string[];

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'Index in the scale of the method, or public incidents of the year per 10,000 residents. Null: not known; silence without reporting coverage is not zero.',
  })
  values: (number | null)[];

  @Field(() => [Float], {
    nullable: 'itemsAndList',
    description: "Local Moran's I. Null with GI_STAR, and for regions that take no part.",
  })
  localI: (number | null)[] | null;

  @Field(() => [Float], {
    nullable: 'itemsAndList',
    description: 'Gi* as a standard deviate. Null with LOCAL_MORAN, and for regions that take no part.',
  })
  giZ: (number | null)[] | null;

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'Two-sided p-values by permutation; GeoDa shows half of them. Null for regions that take no part.',
  })
  p: (number | null)[];

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'p corrected for the number of regions (false discovery rate, Benjamini and Hochberg). A cluster has q ≤ 0.05.',
  })
  q: (number | null)[];

  @Field(() => PackedClusters, { description: 'The clusters again in a small form, for maps.' })
  packed: PackedClusters;
}
