import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ResilienceMethod } from '@serasi/shared';
import type { LevelColumns } from './level-map.service.ts';
import { DataStatusEnum, MethodKindEnum, ResilienceLevelEnum } from './resilience.enums.ts';

const LEVEL_NAMES = ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'] as const;

/** The enum value of a stored level (0 no data … 3 high). */
export function levelName(level: number): (typeof LEVEL_NAMES)[number] {
  return LEVEL_NAMES[level] ?? 'NO_DATA';
}

@ObjectType({ simpleResolvers: true, description: 'A class of the map: an interval of the index.' })
export class MethodClass {
  label: { id: string; en: string };
  remark: { id: string; en: string } | null;

  @Field(() => ResilienceLevelEnum, { description: 'Level shown.' })
  level: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end in the scale of the method. Null: no lower end.',
  })
  from: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end. Null: no upper end.' })
  to: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How an index is made: computed from indicators or published by somebody else. Immutable.',
})
export class Method {
  record: ResilienceMethod;

  @Field(() => String, { description: 'Name in arguments, e.g. "iksm-serasi".' })
  id: string;

  @Field(() => String, { description: 'Version, e.g. "1.0.0".' })
  version: string;

  @Field(() => MethodKindEnum, { description: 'COMPUTED here, or PUBLISHED elsewhere and only imported.' })
  kind: string;

  @Field(() => Float, { description: 'Lowest possible index.' })
  scaleMin: number;

  @Field(() => Float, { description: 'Highest possible index.' })
  scaleMax: number;

  @Field(() => Int, { description: 'Decimals that make sense on screen.' })
  decimals: number;

  @Field(() => [MethodClass], { description: 'The classes of the map, low to high.' })
  classes: MethodClass[];
}

@ObjectType({ simpleResolvers: true, description: 'Score of one dimension.' })
export class DimensionScore {
  label: { id: string; en: string };

  @Field(() => String, { description: 'Code: PKR, POS, PKF, KLS for iksm-serasi.' })
  code: string;

  @Field(() => Float, {
    nullable: true,
    description: 'In the scale of the method. Null: too few indicators observed.',
  })
  score: number | null;
}

@ObjectType({ simpleResolvers: true, description: "A published index's own class (e.g. berkembang)." })
export class NativeClass {
  label: { id: string; en: string };

  @Field(() => String, { description: 'Code of the class.' })
  code: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Resilience (ketahanan sosial) of a region in a period by a method.',
})
export class Resilience {
  @Field(() => ResilienceLevelEnum, { description: 'Level; NO_DATA where the method does not allow one.' })
  level: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Index in the scale of the method, unrounded. Null with NO_DATA.',
  })
  index: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Residents of scored villages / all residents, 0–1. Null: not known.',
  })
  coverage: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Confidence 0–1: completeness, recency, source. Null: not computed.',
  })
  confidence: number | null;

  @Field(() => String, { description: 'Period, e.g. "2025".' })
  period: string;

  @Field(() => Method, { description: 'How it was made.' })
  method: Method;

  @Field(() => DataStatusEnum, {
    description: 'SIMULATED: not reality. MIXED: real values, simulated weights.',
  })
  dataStatus: string;

  @Field(() => NativeClass, {
    nullable: true,
    description: 'Published index: its own class. Null otherwise.',
  })
  nativeClass: NativeClass | null;

  @Field(() => [DimensionScore], { description: 'In the order of the method.' })
  dimensions: DimensionScore[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share of covered residents in villages of level LOW, 0–1.',
  })
  shareLow: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of covered residents in villages of level MEDIUM, 0–1.',
  })
  shareMedium: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of covered residents in villages of level HIGH, 0–1.',
  })
  shareHigh: number | null;

  @Field(() => Boolean, {
    description: 'HETEROGEN: at least 20 % of covered residents live in villages of level LOW.',
  })
  heterogeneous: boolean;

  @Field(() => Boolean, {
    description: 'Whether residents of some village are unknown and its weight is an equal share.',
  })
  weightEstimated: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Levels for the map: one byte for each region, addressed by the region ids of the vector tiles.',
})
export class PackedLevels {
  @Field(() => Int, { description: 'Region id of the first byte.' })
  firstId: number;

  @Field(() => String, {
    description:
      'Base64. Byte i: level of region firstId + i: 0 no data, 1 low, 2 medium, 3 high, 255 no region of this level.',
  })
  levels: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Levels of all regions of one level, in columns: codes[i], levels[i], indices[i] speak of one region.',
})
export class ResilienceMap {
  columns: LevelColumns;

  @Field(() => String, { description: 'Period.' })
  period: string;

  @Field(() => Method, { description: 'Method.' })
  method: Method;

  @Field(() => DataStatusEnum, { description: 'Whether the values are real.' })
  dataStatus: string;

  @Field(() => [String], { description: 'Kemendagri codes.' })
  codes: string[];

  @Field(() => [ResilienceLevelEnum], { description: 'Levels.' })
  levels: string[];

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Indices in the scale of the method; null with NO_DATA.',
  })
  indices: (number | null)[];

  @Field(() => PackedLevels, { description: 'The levels again in a small form, for maps.' })
  packed: PackedLevels;
}

@ObjectType({ simpleResolvers: true, description: 'A method that has scores, and for which periods.' })
export class MethodPeriods {
  @Field(() => Method, { description: 'The method.' })
  method: Method;

  @Field(() => [String], { description: 'Periods, earliest first.' })
  periods: string[];
}
