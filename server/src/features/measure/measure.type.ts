import { REGION_MEASURE_LABELS, type Localised } from '@serasi/shared';
import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../platform/graphql-enum.ts';
import { inLanguage, LangEnum, type Lang } from '../../platform/language.ts';
import { RegionLevelEnum } from '../region/index.ts';
import { DataStatusEnum, Method } from '../resilience/index.ts';
import { listOf, type MeasureColumns } from './region-measures.service.ts';

export const RegionMeasureKindEnum = graphqlEnum(
  'RegionMeasureKind',
  'What can be told of all regions of a level at once.',
  REGION_MEASURE_LABELS,
);

@ObjectType({
  simpleResolvers: true,
  description:
    'Values for the map: a number of two bytes for each region, addressed by the region ids of the vector tiles.',
})
export class PackedValues {
  @Field(() => Int, { description: 'Region id of the first number. 0 when there are no regions.' })
  firstId: number;

  @Field(() => Float, {
    description: 'One step of the numbers in the unit of the measure: 1, 2 or 5 times a power of ten.',
  })
  factor: number;

  @Field(() => Float, { description: 'What the number 0 means, in the unit of the measure.' })
  offset: number;

  @Field(() => String, {
    description:
      'Base64 of little-endian numbers of 16 bits. Number i, of region firstId + i: value = offset + factor × number, rounded down; 65535 no data, 65534 no region of this level, 65533 withheld.',
  })
  values: string;

  @Field(() => String, {
    nullable: true,
    description:
      'CHANGE: base64. Byte i, of region firstId + i: 0 no data, 1 lower and the intervals lie apart, 2 no change can be claimed, 3 higher and they lie apart, 255 no region of this level. Null with other measures.',
  })
  claims: string | null;
}

@ObjectType({
  description:
    'One measure of all regions of one level, in columns: codes[i] and values[i] speak of one region.',
})
export class RegionMeasure {
  columns: MeasureColumns;
  unitLabel: Localised;

  @Field(() => RegionMeasureKindEnum, { description: 'What was measured.' })
  measure: string;

  @Field(() => RegionLevelEnum, { description: 'Level of the regions.' })
  level: string;

  @Field(() => String, {
    description: 'Period, e.g. "2025". Residents: the year that the figures are best for.',
  })
  period: string;

  @Field(() => String, {
    nullable: true,
    description: 'CHANGE: the period compared with. Null with other measures.',
  })
  against: string | null;

  @Field(() => Method, {
    nullable: true,
    description: 'Method. Null for INCIDENT_RATE, POPULATION_DENSITY and RESIDENTS, which rest on none.',
  })
  method: Method | null;

  @Field(() => DataStatusEnum, { description: 'Whether the values are real.' })
  dataStatus: string;

  @Field(() => String, { description: 'Unit of the values, e.g. "people per km²".' })
  unit(@Arg('lang', () => LangEnum, { defaultValue: 'ID', description: 'Language.' }) lang: Lang): string {
    return inLanguage(this.unitLabel, lang);
  }

  @Field(() => [String], { description: 'Kemendagri codes, by region id.' })
  codes(): string[] {
    return this.columns.codes;
  }

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Values in the unit. Null: not known, or withheld; never 0 for either.',
  })
  values(): (number | null)[] {
    return listOf(this.columns.values);
  }

  @Field(() => PackedValues, { description: 'The values again in a small form, for maps.' })
  packed(): PackedValues {
    return Object.assign(new PackedValues(), this.columns.packed);
  }
}
