import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import type { ResilienceMethod } from '@serasi/shared';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { Named } from '../../platform/named.type.ts';
import type { LevelColumns } from './level-map.service.ts';
import {
  ConfidenceLevelEnum,
  DataStatusEnum,
  IndicatorDirectionEnum,
  MethodKindEnum,
  ResilienceFlagEnum,
  ResilienceLevelEnum,
} from './resilience.enums.ts';
import type { Run } from './catalog.ts';
import type { ScoreRow } from './resilience.queries.ts';

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

@ObjectType({ description: 'An indicator of a method.' })
export class MethodIndicator extends Named {
  unitLabel: { id: string; en: string };

  @Field(() => String, { description: 'Code, e.g. PKR1.' })
  code: string;

  @Field(() => String, { description: 'Unit of values.' })
  unit(@Arg('lang', () => LangEnum, { defaultValue: 'ID', description: 'Language.' }) lang: Lang): string {
    return inLanguage(this.unitLabel, lang);
  }

  @Field(() => IndicatorDirectionEnum, { description: 'Which way is better.' })
  direction: string;

  @Field(() => Float, {
    description: 'Goalpost: the value that is normalised to 0 (or 100, where lower is better).',
  })
  lo: number;

  @Field(() => Float, { description: 'Goalpost: the value that is normalised to 100 (or 0).' })
  hi: number;

  @Field(() => Float, { description: 'Relative weight inside the dimension.' })
  weight: number;
}

@ObjectType({ description: 'A dimension of a method.' })
export class MethodDimension extends Named {
  @Field(() => String, { description: 'Code, e.g. PKF.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'The Pokja responsible, I–IV. Null: none.' })
  pokja: string | null;

  @Field(() => [MethodIndicator], { description: 'Empty for published indices: their inputs are not ours.' })
  indicators: MethodIndicator[];
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

  @Field(() => [MethodDimension], { description: 'Its dimensions with their indicators.' })
  dimensions: MethodDimension[];
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
  description:
    'What the index would be in 90 of 100 methods with other weights, goalposts and mean (p5 to p95).',
})
export class IndexInterval {
  @Field(() => Float, { description: 'p5, in the scale of the method.' })
  low: number;

  @Field(() => Float, { description: 'p95, in the scale of the method.' })
  high: number;
}

@ObjectType({ simpleResolvers: true, description: 'What a confidence is made of, each 0–1.' })
export class ConfidenceParts {
  @Field(() => Float, { description: 'Observed / applicable indicators.' })
  completeness: number;

  @Field(() => Float, { description: '1: up to a year old, 0: four years and more.' })
  recency: number;

  @Field(() => Float, { description: 'Worth of the sources: verified 1, self-report 0.6, estimate 0.3.' })
  source: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Resilience (ketahanan sosial) of a region in a period by a method.',
})
export class Resilience {
  run: Run;
  score: ScoreRow | null;
  regionId: number;

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

  @Field(() => ConfidenceLevelEnum, {
    nullable: true,
    description: 'Class of confidence. Null: not computed.',
  })
  confidenceLevel: string | null;

  @Field(() => ConfidenceParts, {
    nullable: true,
    description: 'What confidence is made of. Null: not computed.',
  })
  confidenceParts: ConfidenceParts | null;

  @Field(() => IndexInterval, {
    nullable: true,
    description: 'Null without an index, for published indices, and while intervalPending.',
  })
  interval: IndexInterval | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How often the same level comes out with other choices, 0–1. Null like interval.',
  })
  levelProbability: number | null;

  @Field(() => Boolean, { description: 'The interval is still being computed: ask again in a minute.' })
  intervalPending: boolean;

  @Field(() => [ResilienceFlagEnum], { description: 'What must be said beside the level.' })
  flags: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Last day whose data count, YYYY-MM-DD. Null: the publisher did not say.',
  })
  dataCutOff: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the boundaries: the hash in the address of the tiles. Null: not known.',
  })
  boundaryVersion: string | null;

  @Field(() => String, { description: 'When it was computed, ISO 8601.' })
  computedAt: string;

  @Field(() => Int, { description: 'Number of the run it belongs to: see scoreRuns.' })
  runNumber: number;

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

  /** Not told: what `marks` are of. */
  of: { run: Run; level: number; ancestor: { id: number; level: number } };
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
