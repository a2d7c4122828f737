import { YEAR_CHANGE_REASON_LABELS, type Localised } from '@serasi/shared';
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../platform/graphql-enum.ts';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { HandlingStatusEnum, IncidentKindEnum } from '../incident/index.ts';
import { ChangeClaimEnum, DataStatusEnum } from '../resilience/index.ts';

export const YearChangeReasonEnum = graphqlEnum(
  'IncidentChangeReason',
  'Why a change of incidents between years may or may not be claimed.',
  YEAR_CHANGE_REASON_LABELS,
);

const SHARE_NOTE =
  'Share of the kecamatan inside in which incidents were being reported, 0–1. Null: there are no kecamatan.';

@ObjectType({ simpleResolvers: true, description: 'Incidents of one month.' })
export class IncidentMonth {
  @Field(() => String, { description: 'Month (YYYY-MM).' })
  month: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Incidents. Null: nobody knows; 0 only where the whole month was reported everywhere.',
  })
  count: number | null;

  @Field(() => Float, { nullable: true, description: SHARE_NOTE })
  reportedShare: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Incidents of one year.' })
export class IncidentYearCount {
  @Field(() => Int, { description: 'Year.' })
  year: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Incidents. Null: nobody knows; 0 only where the whole year was reported everywhere.',
  })
  count: number | null;

  @Field(() => Float, { nullable: true, description: `${SHARE_NOTE} Mean of the twelve months.` })
  reportedShare: number | null;

  @Field(() => Boolean, { description: 'False: the data ends before the year does.' })
  isComplete: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Incidents of one kind.' })
export class IncidentKindCount {
  @Field(() => IncidentKindEnum, { description: 'Kind.' })
  kind: string;

  @Field(() => Int, { description: 'Incidents.' })
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'Incidents that are handled so far.' })
export class IncidentHandlingCount {
  @Field(() => HandlingStatusEnum, { description: 'Handling.' })
  status: string;

  @Field(() => Int, { description: 'Incidents.' })
  count: number;
}

@ObjectType({
  description:
    'Incidents of a region and of all below it over time, as far as the viewer may know them, and what may be said of their change.',
})
export class IncidentSummary {
  text: Localised | null;

  @Field(() => Boolean, {
    description:
      'True: not told at this level to this viewer (in public: villages). Everything else is then empty or null.',
  })
  withheld: boolean;

  @Field(() => [IncidentMonth], {
    description:
      'Thirteen months, earliest first, ending with the last one known of or of the year asked for.',
  })
  months: IncidentMonth[];

  @Field(() => IncidentYearCount, {
    nullable: true,
    description:
      'The last complete year, or the one asked for. Null: no incident or report is known of any place.',
  })
  year: IncidentYearCount | null;

  @Field(() => IncidentYearCount, { nullable: true, description: 'The year before. Null: as for `year`.' })
  yearBefore: IncidentYearCount | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Incidents of `year` of which the month is not known; they are in no month. Null: not told.',
  })
  monthUnknown: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Incidents of `year` minus those of the year before. Null: one of them is not known.',
  })
  change: number | null;

  @Field(() => ChangeClaimEnum, {
    description:
      'UP or DOWN only where both years are complete, reported in at least 60% of kecamatan and months, and chance explains the difference with p < 0.05.',
  })
  claim: string;

  @Field(() => YearChangeReasonEnum, { nullable: true, description: 'Why. Null: not told.' })
  claimReason: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Two-sided p of the exact test of two Poisson counts, each per what was reported. Null: not tested.',
  })
  p: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Both years and what may be said of them, in one or two sentences. Null: not told.',
  })
  sentence(
    @Arg('lang', () => LangEnum, { defaultValue: 'ID', description: 'Language.' }) lang: Lang,
  ): string | null {
    return this.text && inLanguage(this.text, lang);
  }

  @Field(() => [IncidentKindCount], { description: 'Incidents of `year` by kind, most first.' })
  kinds: IncidentKindCount[];

  @Field(() => [IncidentHandlingCount], { description: 'Incidents of `year` by handling, most first.' })
  handling: IncidentHandlingCount[];

  @Field(() => DataStatusEnum, {
    nullable: true,
    description: 'Whether incidents and reports are real. Null: there are none.',
  })
  dataStatus: string | null;
}
