import type { Localised, PlacedVillage } from '@serasi/shared';
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { Named } from '../../platform/named.type.ts';
import { Region } from '../region/index.ts';
import { DataStatusEnum, Method, ResilienceLevelEnum } from '../resilience/index.ts';
import type { PriorityResult } from './choose-priorities.ts';
import { PriorityCriterionEnum, PriorityStatusEnum } from './priority.enums.ts';

const LANG_ARG = { defaultValue: 'ID', description: 'Language.' };

@ObjectType({ description: 'A criterion of the plan.' })
export class PriorityCriterionUse extends Named {
  remark: Localised;

  @Field(() => PriorityCriterionEnum, { description: 'Which one.' })
  criterion: string;

  @Field(() => Int, { description: 'The weight that counted, 0–5; 0 where there is no data for it yet.' })
  weight: number;

  @Field(() => Int, { description: 'Villages where it is known.' })
  known: number;

  @Field(() => String, { description: 'What it measures, between which ends.' })
  note(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(this.remark, lang);
  }
}

@ObjectType({ simpleResolvers: true, description: 'What one criterion adds to a score.' })
export class PriorityShare {
  @Field(() => PriorityCriterionEnum, { description: 'The criterion.' })
  criterion: string;

  @Field(() => Float, { description: 'Need by this criterion, 0–1 between published ends.' })
  need: number;

  @Field(() => Float, { description: 'Points of the score.' })
  points: number;
}

@ObjectType({ description: 'A village and what the plan makes of it.' })
export class PriorityVillage {
  why: Localised;

  @Field(() => Region, { description: 'The village.' })
  region: Region;

  @Field(() => String, { description: 'Name of its kecamatan.' })
  districtName: string;

  @Field(() => String, { description: 'Name of its kabupaten/kota.' })
  regencyName: string;

  @Field(() => Boolean, { description: 'Whether it is in the choice.' })
  chosen: boolean;

  @Field(() => PriorityStatusEnum, { description: 'In, or what keeps it out.' })
  status: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Place by score among the eligible, from 1. Null: it takes no part.',
  })
  position: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Weighted mean of the known needs in points, 0–100. Null: no index, or no known criterion.',
  })
  score: number | null;

  @Field(() => [PriorityShare], {
    description: 'Criteria that are known and weigh; their points sum to the score. Empty without a score.',
  })
  shares: PriorityShare[];

  @Field(() => Float, { description: 'Points that too little confidence took off. 0 without a score.' })
  discount: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the draws of weights in which it is chosen, 0–1. Null: it takes no part.',
  })
  stability: number | null;

  @Field(() => ResilienceLevelEnum, { description: 'Level of resilience.' })
  level: string;

  @Field(() => Float, { nullable: true, description: 'Index in the scale of the method. Null: no data.' })
  index: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval. Null: not computed.' })
  low: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval. Null: not computed.' })
  high: number | null;

  @Field(() => Int, { nullable: true, description: 'Residents (people). Null: not known.' })
  residents: number | null;

  @Field(() => String, { description: 'Why it is in or out, in plain words made from the numbers.' })
  reason(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(this.why, lang);
  }
}

@ObjectType({ simpleResolvers: true, description: 'So many villages are in, or out for one reason.' })
export class PriorityStatusCount {
  @Field(() => PriorityStatusEnum, { description: 'In, or what keeps them out.' })
  status: string;

  @Field(() => Int, { description: 'Villages.' })
  villages: number;
}

@ObjectType({ description: 'Whether the choice holds when weights move.' })
export class PriorityStability {
  text: Localised;

  @Field(() => Int, { description: 'How often weights were drawn anew.' })
  draws: number;

  @Field(() => Float, { description: 'How far each weight was moved: 0.25 is ±25%.' })
  spread: number;

  @Field(() => Float, {
    description: 'A village chosen in at least this share of the draws is a firm choice.',
  })
  firmShare: number;

  @Field(() => Int, { description: 'Chosen villages that are firm choices.' })
  firm: number;

  @Field(() => String, { description: 'In one sentence.' })
  sentence(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(this.text, lang);
  }
}

@ObjectType({
  description:
    'Which villages a plan chooses first, and why. A working paper for internal use, no judgement of villages: it says where the plan’s own criteria add up.',
})
export class VillagePriorities {
  result: PriorityResult;
  toVillage: (placed: PlacedVillage) => PriorityVillage;

  @Field(() => Region, { description: 'Where villages are chosen.' })
  within: Region;

  @Field(() => Method, { description: 'Method of the index.' })
  method: Method;

  @Field(() => String, { description: 'Period of the index.' })
  period: string;

  @Field(() => String, {
    nullable: true,
    description: 'Period that a decline is counted from. Null: there is none.',
  })
  periodBefore: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of the data (YYYY-MM-DD). Null: not known.' })
  dataCutOff: string | null;

  @Field(() => DataStatusEnum, {
    description: 'Whether scores, residents and incidents behind the choice are real.',
  })
  dataStatus: string;

  @Field(() => String, {
    description: 'The plan as a short text, as links and the export take it (`rencana`).',
  })
  plan: string;

  @Field(() => Int, { description: 'Villages that the plan is for; with a budget, as many as it pays for.' })
  wanted: number;

  @Field(() => Int, { description: 'Villages chosen.' })
  chosen: number;

  @Field(() => Int, { description: 'Villages that meet the conditions and have a score.' })
  eligible: number;

  @Field(() => Int, { description: 'All villages of the region.' })
  villages: number;

  @Field(() => [PriorityCriterionUse], { description: 'All criteria, with what counted.' })
  criteria: PriorityCriterionUse[];

  @Field(() => [PriorityStatusCount], { description: 'How many are in, and out for which reason.' })
  statuses: PriorityStatusCount[];

  @Field(() => PriorityStability, { description: 'Whether the choice holds when weights move.' })
  stability: PriorityStability;

  @Field(() => String, {
    nullable: true,
    description: 'Why fewer villages than wanted are chosen. Null: as many as wanted.',
  })
  shortfall(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string | null {
    const { shortfall } = this.result;
    return shortfall && inLanguage(shortfall, lang);
  }
}
