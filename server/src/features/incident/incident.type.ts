import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/paging.ts';
import {
  DatePrecisionEnum,
  HandlingStatusEnum,
  IncidentFormEnum,
  IncidentKindEnum,
  LocationPrecisionEnum,
} from './incident.enums.ts';
import type { IncidentRow } from './incident.queries.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'A conflict incident, as exact as the viewer may know: in public verified ones only, placed in their kecamatan at the finest and in their month.',
})
export class Incident {
  row: IncidentRow;

  @Field(() => ID, { description: 'Stays the same for ever.' })
  id: string;

  @Field(() => String, {
    description: 'First day of what is told of the date (YYYY-MM-DD), see datePrecision.',
  })
  dateStart: string;

  @Field(() => DatePrecisionEnum, { description: 'How exactly the date is told.' })
  datePrecision: string;

  @Field(() => IncidentKindEnum, { description: 'Kind.' })
  kind: string;

  @Field(() => IncidentFormEnum, { description: 'Form.' })
  form: string;

  @Field(() => HandlingStatusEnum, { description: 'Handling.' })
  handlingStatus: string;

  @Field(() => LocationPrecisionEnum, { description: 'How exactly the place is told.' })
  locationPrecision: string;

  @Field(() => Boolean, { description: 'Whether it is simulated, not real.' })
  simulated: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'An edge of a connection of incidents.' })
export class IncidentEdge {
  @Field(() => String, { description: 'Cursor of this incident.' })
  cursor: string;

  @Field(() => Incident, { description: 'The incident.' })
  node: Incident;
}

@ObjectType({ simpleResolvers: true, description: 'A page of incidents, latest first.' })
export class IncidentConnection {
  /** Counted only when asked for; null: not told to this viewer at this level. */
  countRows: () => Promise<number | null>;

  @Field(() => [Incident], { description: 'The incidents of this page.' })
  nodes: Incident[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Boolean, {
    description:
      'True: incidents are not told at this level to this viewer (in public: villages); an empty page then means nothing.',
  })
  withheld: boolean;
}
