import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { Named } from '../../platform/named.type.ts';
import { Region } from '../region/index.ts';
import { ChangeClaimEnum, ChangeReasonEnum, ResilienceLevelEnum } from './resilience.enums.ts';
import { DimensionScore, Method, Resilience } from './resilience.type.ts';

const LANG_ARG = { defaultValue: 'ID', description: 'Language.' };

@ObjectType({ description: 'A period of a region, and what may be said against the period before.' })
export class ResiliencePoint {
  boundaryText: { id: string; en: string } | null;

  @Field(() => Resilience, { description: 'The score.' })
  resilience: Resilience;

  @Field(() => Float, {
    nullable: true,
    description: 'Index minus that of the period before. Null: one of them is not known.',
  })
  change: number | null;

  @Field(() => ChangeClaimEnum, {
    description: 'UP or DOWN only where the two intervals lie apart; the first period: NONE.',
  })
  claim: string;

  @Field(() => ChangeReasonEnum, { nullable: true, description: 'Why. Null for the first period.' })
  claimReason: string | null;

  @Field(() => Boolean, {
    description:
      'The region did not have its present boundary yet; the score is of the villages that belong to it today.',
  })
  beforeBoundaryChange: boolean;

  @Field(() => String, { nullable: true, description: 'What changed, in words. Null where nothing did.' })
  boundaryNote(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string | null {
    return this.boundaryText && inLanguage(this.boundaryText, lang);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A share with its spread over the drawn methods, 0–1.' })
export class Spread {
  @Field(() => Float, { description: 'Mean.' })
  mean: number;

  @Field(() => Float, { description: 'p5.' })
  low: number;

  @Field(() => Float, { description: 'p95.' })
  high: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the order of kabupaten and kota holds in the drawn methods.',
})
export class RankStability {
  @Field(() => Int, { description: 'Kabupaten and kota with an index.' })
  regions: number;

  @Field(() => Float, { description: 'Mean rank correlation (Spearman) with the order by the index.' })
  meanCorrelation: number;

  @Field(() => Float, { description: 'p5 of the rank correlation.' })
  lowCorrelation: number;

  @Field(() => Int, { description: 'How many are the lowest tenth.' })
  lowestTenth: number;

  @Field(() => Float, { description: 'Mean share of the lowest tenth that stays in it, 0–1.' })
  lowestTenthStaying: number;
}

@ObjectType({ description: 'How much one indicator weighs in the scores.' })
export class IndicatorInfluence extends Named {
  @Field(() => String, { description: 'Code.' })
  code: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean absolute change of a village’s index without this indicator. Null: nobody reports it.',
  })
  leftOut: number | null;

  @Field(() => Float, {
    description: 'Share of the variance of the mean index that its weight explains, 0–1.',
  })
  weightVariance: number;

  @Field(() => Float, {
    description: 'Share of the variance of the mean index that its two goalposts explain, 0–1.',
  })
  goalpostVariance: number;
}

@ObjectType({ simpleResolvers: true, description: 'Villages by class, for one choice of thresholds.' })
export class AlternativeCut {
  @Field(() => Float, { description: 'Below: LOW. In the scale of the method.' })
  lower: number;

  @Field(() => Float, { description: 'From here: HIGH.' })
  upper: number;

  @Field(() => [Int], { description: 'Villages LOW, MEDIUM, HIGH.' })
  villages: number[];

  @Field(() => [Float], { description: 'Residents of these villages.' })
  residents: number[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How the scores of a method and period stand up to other choices (step 9), and how they are distributed.',
})
export class ResilienceSensitivity {
  @Field(() => Method, { description: 'Method.' })
  method: Method;

  @Field(() => String, { description: 'Period.' })
  period: string;

  @Field(() => Int, { description: 'Methods that were drawn.' })
  draws: number;

  @Field(() => Int, { description: 'Villages with an index.' })
  scoredVillages: number;

  @Field(() => Spread, {
    nullable: true,
    description: 'Share of villages with another level in a draw. Null: no village.',
  })
  levelChanges: Spread | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of villages near a threshold, 0–1. Null: no village.',
  })
  nearThreshold: number | null;

  @Field(() => RankStability, { nullable: true, description: 'Null for fewer than two kabupaten.' })
  regencyRanks: RankStability | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the variance that geometric against arithmetic mean explains, 0–1. Null: no village.',
  })
  aggregationVariance: number | null;

  @Field(() => [IndicatorInfluence], { description: 'The most influential first (by leftOut).' })
  indicators: IndicatorInfluence[];

  @Field(() => [Int], { description: 'Villages in 50 equal bins of the scale.' })
  histogram: number[];

  @Field(() => [AlternativeCut], {
    description: 'The method’s thirds, 40/80, and where IDM draws its lines.',
  })
  cuts: AlternativeCut[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Two methods or periods on the regions of one level, in columns.',
})
export class ResilienceComparison {
  @Field(() => Method, { description: 'The first method.' })
  firstMethod: Method;

  @Field(() => String, { description: 'Its period.' })
  firstPeriod: string;

  @Field(() => Method, { description: 'The second method.' })
  secondMethod: Method;

  @Field(() => String, { description: 'Its period.' })
  secondPeriod: string;

  @Field(() => [String], { description: 'Kemendagri codes.' })
  codes: string[];

  @Field(() => [ResilienceLevelEnum], { description: 'Levels by the first.' })
  firstLevels: string[];

  @Field(() => [ResilienceLevelEnum], { description: 'Levels by the second.' })
  secondLevels: string[];

  @Field(() => [[Int]], {
    description: 'Regions by level of the first (rows) and of the second: NO_DATA, LOW, MEDIUM, HIGH.',
  })
  crossTable: number[][];

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the regions that both have a level for, and the same one, 0–1. Null: none.',
  })
  agreement: number | null;

  @Field(() => GraphQLJSONObject, {
    description:
      'For maps: {firstId, classes}; base64, byte i of region firstId + i: 0 one or both no data, 1 second lower, 2 same, 3 second higher, 255 no region.',
  })
  packed: { firstId: number; classes: string };
}

@ObjectType({ simpleResolvers: true, description: 'A score, stored or tried.' })
export class TriedScore {
  @Field(() => Float, { nullable: true, description: 'Index. Null with NO_DATA.' })
  index: number | null;

  @Field(() => ResilienceLevelEnum, { description: 'Level.' })
  level: string;

  @Field(() => [DimensionScore], { description: 'In the order of the method.' })
  dimensions: DimensionScore[];
}

@ObjectType({ simpleResolvers: true, description: 'A region with and without a change. Nothing is stored.' })
export class WhatIfResult {
  @Field(() => Region, { description: 'The region.' })
  region: Region;

  @Field(() => TriedScore, { description: 'As it is.' })
  before: TriedScore;

  @Field(() => TriedScore, { description: 'As it would be.' })
  after: TriedScore;
}
