import { Arg, Field, Float, ObjectType } from 'type-graphql';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { Named } from '../../platform/named.type.ts';
import {
  NoIndexReasonEnum,
  ReportSourceEnum,
  ReportStateEnum,
  ResilienceLevelEnum,
} from './resilience.enums.ts';

const LANG_ARG = { defaultValue: 'ID', description: 'Language.' };

@ObjectType({ description: 'One indicator of a village: its value, and what it does to the index.' })
export class IndicatorExplanation extends Named {
  unitLabel: { id: string; en: string };

  @Field(() => String, { description: 'Code, e.g. PKR1.' })
  code: string;

  @Field(() => String, { description: 'Unit of value.' })
  unit(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(this.unitLabel, lang);
  }

  @Field(() => ReportStateEnum, { description: 'OBSERVED, or why there is no value.' })
  state: string;

  @Field(() => ReportSourceEnum, { description: 'How the value came about.' })
  source: string;

  @Field(() => Boolean, {
    description: 'Counted from real incidents and reporting coverage, not from the report.',
  })
  fromIncidents: boolean;

  @Field(() => String, { nullable: true, description: 'Day of the value, YYYY-MM-DD. Null: not known.' })
  observedOn: string | null;

  @Field(() => Float, { nullable: true, description: 'In its unit. Null unless OBSERVED.' })
  value: number | null;

  @Field(() => Float, { nullable: true, description: '0–100, better is higher. Null unless OBSERVED.' })
  normalised: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share in the mean of its dimension, 0–1. Null where it does not count.',
  })
  weightShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Points of the index lost if this alone were at its worst. Null without index or value.',
  })
  adds: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Points of the index gained if this alone were at its best. Null without index or value.',
  })
  costs: number | null;
}

@ObjectType({ description: 'One dimension of a village with its indicators.' })
export class DimensionExplanation extends Named {
  @Field(() => String, { description: 'Code, e.g. PKR.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'The Pokja responsible, I–IV. Null: none.' })
  pokja: string | null;

  @Field(() => Float, { nullable: true, description: 'In the scale of the method. Null: not known.' })
  score: number | null;

  @Field(() => [IndicatorExplanation], { description: 'Empty for regions above the village.' })
  indicators: IndicatorExplanation[];
}

@ObjectType({
  description: 'The smallest realistic change of one indicator that lifts a village to a higher level.',
})
export class Lift extends Named {
  unitLabel: { id: string; en: string };

  @Field(() => String, { description: 'Code of the indicator.' })
  code: string;

  @Field(() => String, { description: 'Unit of from and to.' })
  unit(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(this.unitLabel, lang);
  }

  @Field(() => Float, { description: 'Value today.' })
  from: number;

  @Field(() => Float, { description: 'Value that is enough.' })
  to: number;

  @Field(() => Float, { description: 'The index that it would give.' })
  index: number;

  @Field(() => ResilienceLevelEnum, { description: 'The level that it would give.' })
  level: string;
}

@ObjectType({ description: 'Why a region has the score it has, made of stored numbers alone.' })
export class Explanation {
  text: { id: string; en: string };

  @Field(() => String, { description: 'One plain sentence or two.' })
  sentence(@Arg('lang', () => LangEnum, LANG_ARG) lang: Lang): string {
    return inLanguage(this.text, lang);
  }

  @Field(() => NoIndexReasonEnum, {
    nullable: true,
    description: 'Why there is no index; null when there is one.',
  })
  reason: string | null;

  @Field(() => DimensionExplanation, {
    nullable: true,
    description: 'The dimension with the lowest score. Null without an index.',
  })
  weakest: DimensionExplanation | null;

  @Field(() => [DimensionExplanation], { description: 'In the order of the method.' })
  dimensions: DimensionExplanation[];

  @Field(() => Lift, {
    nullable: true,
    description:
      'Villages only. Null at the highest level, without an index, or where no single change is enough.',
  })
  smallestLift: Lift | null;
}
