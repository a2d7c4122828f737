import { Field, Float, Int, ObjectType, type ClassType } from 'type-graphql';
import {
  ConflictSourceEnum,
  HandlingStatusEnum,
  IncidentFilterNameEnum,
  IncidentFormEnum,
  IncidentKindEnum,
  LocationPrecisionEnum,
} from './incident.enums.ts';

/** A value of a facet with its count. */
interface FacetCount<Value> {
  value: Value;
  count: number;
}

const COUNT = 'Incidents that have it and pass all other filters: what choosing only it would give.';

/** The GraphQL type of a value with its count. */
function countsOf<Value>(name: string, what: string, valueType: object): ClassType<FacetCount<Value>> {
  @ObjectType(name, { simpleResolvers: true, description: `${what}, with its count.` })
  class Counted implements FacetCount<Value> {
    @Field(() => valueType, { description: `${what}.` })
    value: Value;

    @Field(() => Int, { description: COUNT })
    count: number;
  }
  return Counted;
}

const KindCount = countsOf<string>('IncidentKindFacet', 'A kind', IncidentKindEnum);
const FormCount = countsOf<string>('IncidentFormFacet', 'A form', IncidentFormEnum);
const StatusCount = countsOf<string>('HandlingStatusFacet', 'A handling status', HandlingStatusEnum);
const PrecisionCount = countsOf<string>(
  'LocationPrecisionFacet',
  'How exactly a place is told',
  LocationPrecisionEnum,
);
const SourceCount = countsOf<string>('ConflictSourceFacet', 'A source of conflict', ConflictSourceEnum);
const DeadlyCount = countsOf<boolean>('IncidentDeadlyFacet', 'Whether anybody died', Boolean);

@ObjectType({ simpleResolvers: true, description: 'Incidents of a month.' })
export class IncidentMonthCount {
  @Field(() => String, { description: 'YYYY-MM.' })
  month: string;

  @Field(() => Int, {
    description:
      'Incidents that pass all filters but the months. 0: none is told, which is not "none happened".',
  })
  count: number;

  @Field(() => Boolean, { description: 'Whether the month is inside the months asked for.' })
  inside: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A filter that leaves nothing.' })
export class IncidentBlame {
  @Field(() => IncidentFilterNameEnum, { description: 'The filter.' })
  filter: string;

  @Field(() => Int, { description: 'Incidents there would be without it; above 0.' })
  count: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Counts of incidents under a filter, as far as the viewer may see them: in public verified ones only, placed in their kecamatan at the finest and in their month.',
})
export class IncidentFacets {
  @Field(() => Int, { description: 'Incidents that pass all filters.' })
  total: number;

  @Field(() => Int, { description: 'Of the total, those that are simulated and not real.' })
  simulated: number;

  @Field(() => Int, { description: 'Incidents in the region, whatever the filter.' })
  unfiltered: number;

  @Field(() => [KindCount], { description: 'By kind; every kind once.' })
  kinds: FacetCount<string>[];

  @Field(() => [FormCount], { description: 'By form; every form once.' })
  forms: FacetCount<string>[];

  @Field(() => [StatusCount], { description: 'By handling; every status that is told once.' })
  statuses: FacetCount<string>[];

  @Field(() => [PrecisionCount], { description: 'By precision of the place; every one that is told once.' })
  precisions: FacetCount<string>[];

  @Field(() => [SourceCount], { description: 'By source of conflict, and those of which none is recorded.' })
  sources: FacetCount<string>[];

  @Field(() => [DeadlyCount], {
    description: 'Where anybody died and where no death is recorded. Never how many died.',
  })
  deadly: FacetCount<boolean>[];

  @Field(() => [IncidentMonthCount], {
    description:
      'By month, from the first to the last month of all incidents told, without a gap, whatever months are asked for. Empty: no incident is told at all.',
  })
  months: IncidentMonthCount[];

  @Field(() => Int, {
    description:
      'Incidents of any year that pass all filters but the months and are known to their year only: they are in no month’s count.',
  })
  yearOnly: number;

  @Field(() => [IncidentBlame], {
    description:
      'Only where the total is 0: each single filter without which there would be incidents, most first. Empty although the total is 0: it takes several.',
  })
  blame: IncidentBlame[];
}

@ObjectType({ simpleResolvers: true, description: 'Counts of incidents by place, packed for the map.' })
export class PackedIncidentPlaces {
  @Field(() => String, {
    description: 'Base64 of 32-bit little-endian whole numbers: the counts, in the order of the columns.',
  })
  counts: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Counts of incidents by the finest region told, in columns: `codes[i]`, `counts[i]` … speak of one place. A kabupaten’s count holds only what is known no better than to the kabupaten, never what is in its kecamatan.',
})
export class IncidentPlaces {
  @Field(() => String, {
    description:
      'Equal keys: the same places in the same order, so that only the counts need be asked again.',
  })
  key: string;

  @Field(() => Int, { description: 'Incidents that pass the filter; the sum of the counts.' })
  total: number;

  @Field(() => Int, { description: 'Of the total, those that are simulated and not real.' })
  simulated: number;

  @Field(() => Int, { description: 'Incidents told at all, whatever the filter and the region.' })
  told: number;

  @Field(() => [Int], { description: 'Region ids of all places where any incident is told, ascending.' })
  ids: number[];

  @Field(() => [String], { description: 'Kemendagri codes; their length tells the level.' })
  codes: string[];

  @Field(() => [String], { description: 'Names, kabupaten and kota with their kind.' })
  names: string[];

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Longitudes of label points, degrees, EPSG:4326. Null: the region has no place on the map.',
  })
  lngs: (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Latitudes of label points, like the longitudes.' })
  lats: (number | null)[];

  @Field(() => [Int], { description: 'Incidents in each place that pass the filter.' })
  counts: number[];

  @Field(() => PackedIncidentPlaces, { description: 'The counts, packed.' })
  packed: PackedIncidentPlaces;

  @Field(() => [String], {
    description: 'Where the incidents come from: title, source and licence of each dataset.',
  })
  attribution: string[];
}
