import { REGION_LEVELS } from '@serasi/shared';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../platform/paging.ts';
import { RegionKindEnum, RegionLevelEnum, RegionChangeKindEnum } from './region.enums.ts';
import type { RegionRow } from './region.queries.ts';

@ObjectType({ simpleResolvers: true, description: 'A point on Earth, EPSG:4326.' })
export class Position {
  @Field(() => Float, { description: 'Longitude (bujur) in degrees.' })
  lng: number;

  @Field(() => Float, { description: 'Latitude (lintang) in degrees.' })
  lat: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What happened to a region when it was made or changed (pemekaran, penggabungan, ganti nama).',
})
export class RegionChange {
  @Field(() => RegionChangeKindEnum, { description: 'What happened.' })
  change: string;

  @Field(() => String, { nullable: true, description: 'Kemendagri code before. Null: not known.' })
  predecessorCode: string | null;

  @Field(() => String, { nullable: true, description: 'Name before. Null: not known or unchanged.' })
  predecessorName: string | null;

  @Field(() => String, { nullable: true, description: 'Day it took effect (YYYY-MM-DD). Null: not known.' })
  happenedOn: string | null;

  @Field(() => String, { description: 'Where this is recorded.' })
  source: string;
}

/** GraphQL form of a region; `row` is what its field resolvers work from. */
@ObjectType({
  simpleResolvers: true,
  description: 'A region (wilayah): nation, provinsi, kabupaten/kota, kecamatan or desa/kelurahan.',
})
export class Region {
  row: RegionRow;

  @Field(() => ID, {
    description: 'Stays the same when code or name change; also the feature id in the vector tiles.',
  })
  id: string;

  @Field(() => String, { description: 'Current Kemendagri code (PP.KK.CC.DDDD); "ID" for Indonesia.' })
  code: string;

  @Field(() => String, { description: 'Official name.' })
  name: string;

  @Field(() => RegionLevelEnum, { description: 'Level of administration.' })
  level: string;

  @Field(() => RegionKindEnum, {
    nullable: true,
    description: 'Kind; null for nation, province and kecamatan.',
  })
  kind: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day of the current code (YYYY-MM-DD). Null: before our records.',
  })
  codeValidFrom: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'An edge of a connection of regions.' })
export class RegionEdge {
  @Field(() => String, { description: 'Cursor of this region.' })
  cursor: string;

  @Field(() => Region, { description: 'The region.' })
  node: Region;
}

@ObjectType({ simpleResolvers: true, description: 'A page of regions.' })
export class RegionConnection {
  /** Counted only when asked for. */
  countRows: () => Promise<number>;
  cursorOf: (region: Region) => string;

  @Field(() => [Region], { description: 'The regions of this page.' })
  nodes: Region[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo: PageInfo;
}

/** The GraphQL form of a row. */
export function toRegion(row: RegionRow): Region {
  return Object.assign(new Region(), {
    row,
    id: String(row.id),
    code: row.code,
    name: row.name,
    level: REGION_LEVELS[row.level] ?? 'VILLAGE',
    kind: row.kind,
    codeValidFrom: row.valid_from,
  });
}

/** Id of the nation, made first and never replaced. */
export const NATION_ID = 1;

/** Ids of the regions above, nation first. */
export function ancestorIds(row: RegionRow): number[] {
  return [NATION_ID, row.province_id, row.regency_id, row.district_id].filter(
    (id) => id !== null && id !== row.id,
  ) as number[];
}
