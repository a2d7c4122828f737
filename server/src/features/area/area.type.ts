import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/paging.ts';
import { LocationPrecisionEnum } from '../incident/index.ts';
import { Region, RegionLevelEnum } from '../region/index.ts';
import { DataStatusEnum, Method, ResilienceLevelEnum } from '../resilience/index.ts';

@ObjectType({ simpleResolvers: true, description: 'A region inside an area.' })
export class AreaRegion {
  @Field(() => Region, { description: 'The region.' })
  region: Region;

  @Field(() => ResilienceLevelEnum, { description: 'Its level; NO_DATA where nothing can be said.' })
  level: string;

  @Field(() => Float, { nullable: true, description: 'Index in the scale of the method. Null: no score.' })
  index: number | null;

  @Field(() => Int, { nullable: true, description: 'Residents (people), latest figure. Null: not known.' })
  residents: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Regions of one level of resilience inside an area.' })
export class AreaLevelSum {
  @Field(() => ResilienceLevelEnum, { description: 'Level of resilience.' })
  level: string;

  @Field(() => Int, { description: 'How many regions have it.' })
  regions: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Residents of those whose number is known. Null: of none of them.',
  })
  residents: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Incidents of one year inside an area.' })
export class AreaYearSum {
  @Field(() => Int, { description: 'Year.' })
  year: number;

  @Field(() => Int, { description: 'Incidents that began in it.' })
  incidents: number;
}

@ObjectType({ simpleResolvers: true, description: 'Incidents inside an area that are placed equally well.' })
export class AreaPrecisionSum {
  @Field(() => LocationPrecisionEnum, { description: 'How exactly their place is told.' })
  locationPrecision: string;

  @Field(() => Int, { description: 'Incidents.' })
  incidents: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Incidents inside an area, as far as the viewer may know of them: an incident counts where the label point of the region that it is told of lies inside; in public that is a kecamatan at the finest. 0 means none recorded, not that nothing happened.',
})
export class AreaIncidents {
  @Field(() => Int, { description: 'Incidents.' })
  totalCount: number;

  @Field(() => Int, { description: 'How many of them are simulated.' })
  simulatedCount: number;

  @Field(() => [AreaYearSum], {
    description: 'By year, oldest first; years without an incident are left out.',
  })
  byYear: AreaYearSum[];

  @Field(() => [AreaPrecisionSum], { description: 'By how exactly the place is told, finest first.' })
  byPrecision: AreaPrecisionSum[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Regions of one level whose label point lies in an area (or on its line), summed and listed. Each region belongs to one of two areas side by side, never to both.',
})
export class AreaRegions {
  @Field(() => RegionLevelEnum, { description: 'Level of the regions.' })
  level: string;

  @Field(() => Method, { description: 'Method of the scores.' })
  method: Method;

  @Field(() => String, { description: 'Period of the scores.' })
  period: string;

  @Field(() => DataStatusEnum, { description: 'Whether the scores are real.' })
  dataStatus: string;

  @Field(() => Float, { description: 'Size of the area in km², land and sea together, on the sphere.' })
  areaKm2: number;

  @Field(() => Int, { description: 'Regions inside.' })
  totalCount: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Their residents, as far as known. Null: of none of them.',
  })
  residents: number | null;

  @Field(() => Int, { description: 'Of how many regions inside the residents are known.' })
  residentsKnown: number;

  @Field(() => Boolean, { description: 'Whether a figure of residents among them is simulated.' })
  residentsSimulated: boolean;

  @Field(() => [AreaLevelSum], {
    description: 'By level of resilience, high to low, then no data; absent ones left out.',
  })
  levels: AreaLevelSum[];

  @Field(() => [AreaRegion], { description: 'The regions of this page, by code.' })
  nodes: AreaRegion[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description:
      'Regions whose polygon reaches into the area while their label point lies outside: not counted.',
  })
  touchedCount: number;

  @Field(() => [Region], { description: 'The first 20 of those, by code.' })
  touched: Region[];

  @Field(() => AreaIncidents, { description: 'Incidents, whatever the level and period asked for.' })
  incidents: AreaIncidents;
}
