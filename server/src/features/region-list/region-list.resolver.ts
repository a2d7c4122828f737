import type { RegionLevel, ResilienceLevel } from '@serasi/shared';
import { Arg, Ctx, Float, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { graphqlEnum } from '../../platform/graphql-enum.ts';
import { pageCost } from '../../platform/limits.ts';
import { checkPageSize, decodeCursor, encodeCursor, toPage, unknownCursor } from '../../platform/paging.ts';
import { isIncidentTold } from '../incident/index.ts';
import { RegionConnection, RegionLevelEnum, toRegion } from '../region/index.ts';
import { METHOD_ARG, PERIOD_ARG, ResilienceLevelEnum } from '../resilience/index.ts';
import { readWish } from './region-list.filter.ts';
import {
  filterParams,
  regionListCount,
  regionListPage,
  type ListedRow,
  type RegionOrder,
} from './region-list.queries.ts';

export const RegionOrderEnum = graphqlEnum<RegionOrder>(
  'RegionOrder',
  'What a list of regions is ordered by.',
  {
    CODE: { id: 'kode', en: 'code' },
    NAME: { id: 'nama, tanpa "Kabupaten" dan sejenisnya', en: 'name, without "Kabupaten" and the like' },
    INDEX: { id: 'indeks', en: 'index' },
    CONFIDENCE: { id: 'keyakinan', en: 'confidence' },
    COVERAGE: { id: 'cakupan', en: 'coverage' },
    RESIDENTS: { id: 'penduduk', en: 'residents' },
    INCIDENTS: { id: 'insiden tercatat', en: 'recorded incidents' },
  },
);

@Resolver()
export class RegionListResolver {
  @Query(() => RegionConnection, {
    description:
      'Regions of one level as a table: bounded, searched, ordered. What they are ordered by and is not known stands last, either way.',
    complexity: pageCost,
  })
  async regionList(
    @Arg('level', () => RegionLevelEnum, { description: 'Level of the regions.' }) level: RegionLevel,
    @Arg('within', () => String, {
      nullable: true,
      description: 'Only regions inside the one with this code.',
    })
    within: string | null,
    @Arg('method', () => String, { nullable: true, description: METHOD_ARG }) method: string | null,
    @Arg('period', () => String, { nullable: true, description: PERIOD_ARG }) period: string | null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of a name (case, accents and "Kabupaten" do not matter) or the beginning of a code.',
    })
    search: string | null,
    @Arg('resilienceLevels', () => [ResilienceLevelEnum], {
      nullable: true,
      description: 'Only regions of these levels of resilience; all when left out or empty.',
    })
    resilienceLevels: ResilienceLevel[] | null,
    @Arg('bbox', () => [Float], {
      nullable: true,
      description: 'Only regions whose box touches [west, south, east, north], EPSG:4326.',
    })
    bbox: number[] | null,
    @Arg('orderBy', () => RegionOrderEnum, { defaultValue: 'CODE', description: 'What to order by.' })
    orderBy: RegionOrder,
    @Arg('descending', () => Boolean, { defaultValue: false, description: 'Highest first.' })
    descending: boolean,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Page size, at most 1,000.' }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the page before, of the same order.',
    })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RegionConnection> {
    const size = checkPageSize(first);
    const order = `${orderBy}${descending ? '-' : '+'}`;
    const [lastKey, lastCode] = readCursor(after, order);
    const { filter } = await readWish(context, {
      level,
      within,
      method,
      period,
      search,
      levels: resilienceLevels,
      bbox,
    });
    if (orderBy === 'INCIDENTS' && !isIncidentTold(context, filter.level)) throw notTold();
    const sql = regionListPage(filter, orderBy, descending, context.viewer);
    const rows = await context.batch.read<ListedRow>(sql, [
      ...filterParams(filter),
      lastCode,
      lastKey,
      size + 1,
    ]);
    const page = toPage(rows, size, (row) => cursorOf(row, order));
    const cursors = new Map(page.nodes.map((row) => [row.code, cursorOf(row, order)]));
    return Object.assign(new RegionConnection(), {
      nodes: page.nodes.map(toRegion),
      pageInfo: page.pageInfo,
      cursorOf: ({ code }: { code: string }) => cursors.get(code) ?? '',
      countRows: async () => {
        const counted = await context.batch.read<{ total: number }>(
          regionListCount(filter),
          filterParams(filter),
        );
        return counted[0]?.total ?? 0;
      },
    });
  }
}

/** The order; what a row is ordered by as text, after a sign that tells known from unknown; its code. */
function cursorOf({ order_key, code }: ListedRow, order: string): string {
  return encodeCursor([order, order_key === null ? '-' : `=${order_key}`, code]);
}

/** Key and code of the row that a cursor stands at. @throws BAD_USER_INPUT for one of another order */
function readCursor(after: string | null, wanted: string): [key: string | null, code: string | null] {
  const values = decodeCursor(after, ['string', 'string', 'string']);
  if (!values) return [null, null];
  const [order, key, code] = values.map(String);
  if (order !== wanted || key === undefined || code === undefined) throw unknownCursor();
  return [key.startsWith('=') ? key.slice(1) : null, code];
}

function notTold(): Error {
  return badUserInput('INCIDENTS_WITHHELD', {
    id: 'Insiden tidak diumumkan per desa, jadi desa tidak dapat diurutkan menurut insiden. Pilih tingkat kecamatan atau di atasnya.',
    en: 'Incidents are not told by village, so villages cannot be ordered by them. Choose the level of districts or above.',
  });
}
