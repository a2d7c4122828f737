import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { VERSION } from '../../platform/version.ts';
import { REGION_COUNTS, SHOWN_DATASETS, type DatasetRow, type RegionCountsRow } from './about.queries.ts';

@ObjectType({ simpleResolvers: true, description: 'How many regions of each level there are.' })
export class RegionCounts {
  @Field(() => Int, { description: 'Provinsi.' })
  provinces: number;

  @Field(() => Int, { description: 'Kabupaten and kota.' })
  regencies: number;

  @Field(() => Int, { description: 'Kecamatan.' })
  districts: number;

  @Field(() => Int, { description: 'Desa and kelurahan.' })
  villages: number;

  @Field(() => Int, { description: 'Regions of any level without a polygon.' })
  withoutPolygon: number;
}

@ObjectType({ simpleResolvers: true, description: 'A source of what is shown.' })
export class Dataset {
  @Field(() => String, {
    description: 'Kind: REGIONS, BOUNDARIES, POPULATION, INDICATORS, INCIDENTS or INDEX.',
  })
  kind: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => String, { description: 'Who made it.' })
  source: string;

  @Field(() => String, { description: 'Licence.' })
  licence: string;

  @Field(() => Boolean, { description: 'Whether it is simulated, not real.' })
  simulated: boolean;

  @Field(() => Int, { description: 'Rows loaded.' })
  rowCount: number;
}

@ObjectType({ simpleResolvers: true, description: 'What this server shows, and from where.' })
export class About {
  @Field(() => String, { description: 'Version of Serasi.' })
  version: string;

  @Field(() => RegionCounts, { description: 'Regions.' })
  counts: RegionCounts;

  @Field(() => [Dataset], { description: 'Sources and licences, to be named wherever the data is shown.' })
  datasets: Dataset[];
}

@Resolver()
export class AboutResolver {
  @Query(() => About, { description: 'What this server shows, and from where.' })
  async about(@Ctx() context: RequestContext): Promise<About> {
    const [counts, datasets] = await Promise.all([
      context.batch.read<RegionCountsRow>(REGION_COUNTS),
      context.batch.read<DatasetRow>(SHOWN_DATASETS),
    ]);
    return {
      version: VERSION,
      counts: counts[0] ?? { provinces: 0, regencies: 0, districts: 0, villages: 0, withoutPolygon: 0 },
      datasets: datasets.map(({ is_simulated, row_count, ...dataset }) => ({
        ...dataset,
        simulated: is_simulated,
        rowCount: row_count,
      })),
    };
  }
}
