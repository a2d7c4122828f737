import { GraphQLJSONObject } from 'graphql-scalars';
import { levelOfPrefix, normaliseName, REGION_LEVELS, type RegionLevel } from '@serasi/shared';
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { childrenCost, pageCost } from '../../platform/limits.ts';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../../platform/paging.ts';
import { RegionLevelEnum } from './region.enums.ts';
import { regionLoaders } from './region.loaders.ts';
import {
  descendantsCount,
  descendantsPage,
  REGION_AT,
  REGION_BY_CODE,
  SEARCH,
  SEARCH_COUNT,
  type RegionRow,
} from './region.queries.ts';
import { checkPosition, checkRegionCode, checkSearchText } from './region.rules.ts';
import {
  ancestorIds,
  NATION_ID,
  Region,
  RegionChange,
  RegionConnection,
  RegionEdge,
  toRegion,
} from './region.type.ts';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description: 'The region that has this Kemendagri code today; null when none has.',
  })
  async region(
    @Arg('code', () => String, {
      description: 'With dots: 73, 73.02, 73.02.01, 73.02.01.2001; "ID" for Indonesia.',
    })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<Region | null> {
    const [row] = await context.batch.read<RegionRow>(REGION_BY_CODE, [checkRegionCode(code)]);
    return row ? toRegion(row) : null;
  }

  @Query(() => Region, {
    nullable: true,
    description: 'The finest region at a point (EPSG:4326); null at sea or abroad.',
  })
  async regionAt(
    @Arg('lng', () => Float, { description: 'Longitude in degrees.' }) lng: number,
    @Arg('lat', () => Float, { description: 'Latitude in degrees.' }) lat: number,
    @Ctx() context: RequestContext,
  ): Promise<Region | null> {
    checkPosition(lng, lat);
    const [row] = await context.batch.read<RegionRow>(REGION_AT, [lng, lat]);
    return row ? toRegion(row) : null;
  }

  @Query(() => RegionConnection, {
    description:
      'Regions by name; forgives case, accents, "Kab."/"Kec."/"Desa" and small typos. A code finds its region too.',
    complexity: pageCost,
  })
  async searchRegions(
    @Arg('text', () => String, { description: '2 to 100 characters.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'Page size, at most 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RegionConnection> {
    const wanted = checkSearchText(text);
    const name = normaliseName(wanted);
    const prefixLevel = levelOfPrefix(wanted);
    const level = prefixLevel && REGION_LEVELS.indexOf(prefixLevel);
    const [rank, code] = decodeCursor(after, ['number', 'string']) ?? [null, null];
    const rows = await context.batch.read<RegionRow & { rank: number }>(SEARCH, [
      name,
      level,
      rank,
      code,
      checkPageSize(first) + 1,
      wanted,
    ]);
    const page = toPage(rows, first, (row) => encodeCursor([row.rank, row.code]));
    const ranks = new Map(rows.map((row) => [row.code, row.rank]));
    return connection(
      page,
      (region) => encodeCursor([ranks.get(region.code) ?? 0, region.code]),
      async () => total(await context.batch.read<{ total: number }>(SEARCH_COUNT, [name, wanted])),
    );
  }

  @FieldResolver(() => String, {
    description: 'Names from the province down to this region, joined by " › ".',
  })
  async path(@Root() region: Region, @Ctx() context: RequestContext): Promise<string> {
    const above = (await loadAncestors(region.row, context)).filter((row) => row.id !== NATION_ID);
    return [...above.map((row) => row.name), region.name].join(' › ');
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'The region one level up; null for Indonesia.',
  })
  async parent(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<Region | null> {
    const parent = row.parent_id === null ? null : await context.of(regionLoaders).byId.load(row.parent_id);
    return parent && toRegion(parent);
  }

  @FieldResolver(() => [Region], { description: 'All regions above, Indonesia first.' })
  async ancestors(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<Region[]> {
    return (await loadAncestors(row, context)).map(toRegion);
  }

  @FieldResolver(() => [Region], {
    description: 'Regions one level down, by code; empty for a village.',
    complexity: childrenCost,
  })
  async children(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<Region[]> {
    return (await context.of(regionLoaders).children.load(row.id)).map(toRegion);
  }

  @FieldResolver(() => [Region], {
    description:
      'Regions of the same level that share an edge with this one, by code; none across the sea. Empty for villages and the nation, of which none are kept.',
    complexity: childrenCost,
  })
  async neighbours(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<Region[]> {
    return (await context.of(regionLoaders).neighbours.load(row.id)).map(toRegion);
  }

  @FieldResolver(() => RegionConnection, {
    description: 'All regions of one level inside this one, by code.',
    complexity: pageCost,
  })
  async descendants(
    @Root() { row }: Region,
    @Arg('level', () => RegionLevelEnum, { description: 'Level wanted.' }) level: RegionLevel,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Page size, at most 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RegionConnection> {
    const wanted = REGION_LEVELS.indexOf(level);
    const [code] = decodeCursor(after, ['string']) ?? [null];
    if (wanted <= row.level)
      return connection({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }, cursorOf, () =>
        Promise.resolve(0),
      );
    const rows = await context.batch.read<RegionRow>(descendantsPage(row.level), [
      row.id,
      wanted,
      code,
      checkPageSize(first) + 1,
    ]);
    return connection(
      toPage(rows, first, (found) => encodeCursor([found.code])),
      cursorOf,
      async () =>
        total(await context.batch.read<{ total: number }>(descendantsCount(row.level), [row.id, wanted])),
    );
  }

  @FieldResolver(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'GeoJSON MultiPolygon, EPSG:4326, [lng, lat], 6 decimals, not simplified. Null: no polygon is known.',
  })
  geometry(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<object | null> {
    return context.of(regionLoaders).geometry.load(row.id);
  }

  @FieldResolver(() => [RegionChange], {
    description: 'Splits, renames and recodings that led to this region; empty when none is recorded.',
  })
  async lineage(@Root() { row }: Region, @Ctx() context: RequestContext): Promise<RegionChange[]> {
    const rows = await context.of(regionLoaders).lineage.load(row.id);
    return rows.map((change) => ({
      change: change.change,
      predecessorCode: change.predecessor_code,
      predecessorName: change.predecessor_name,
      happenedOn: change.happened_on,
      source: change.source,
    }));
  }
}

@Resolver(() => RegionConnection)
export class RegionConnectionResolver {
  @FieldResolver(() => Int, { description: 'Regions on all pages together (a search counts at most 500).' })
  totalCount(@Root() connection: RegionConnection): Promise<number> {
    return connection.countRows();
  }

  @FieldResolver(() => [RegionEdge], { description: 'The regions of this page with their cursors.' })
  edges(@Root() connection: RegionConnection): RegionEdge[] {
    return connection.nodes.map((node) => ({ node, cursor: connection.cursorOf(node) }));
  }
}

const cursorOf = (region: Region): string => encodeCursor([region.code]);
const total = (rows: { total: number }[]): number => rows[0]?.total ?? 0;

function connection(
  page: { nodes: RegionRow[]; pageInfo: RegionConnection['pageInfo'] },
  cursor: (region: Region) => string,
  countRows: () => Promise<number>,
): RegionConnection {
  return Object.assign(new RegionConnection(), {
    nodes: page.nodes.map(toRegion),
    pageInfo: page.pageInfo,
    cursorOf: cursor,
    countRows,
  });
}

/** Rows of the regions above, nation first. */
async function loadAncestors(row: RegionRow, context: RequestContext): Promise<RegionRow[]> {
  const rows = await Promise.all(ancestorIds(row).map((id) => context.of(regionLoaders).byId.load(id)));
  return rows.filter((found) => found !== null);
}
