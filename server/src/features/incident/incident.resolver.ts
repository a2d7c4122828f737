import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context.ts';
import { pageCost } from '../../platform/limits.ts';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from '../../platform/paging.ts';
import { Region, regionLoaders, toRegion } from '../region/index.ts';
import { incidentsCount, incidentsPage, type IncidentRow } from './incident.queries.ts';
import { Incident, IncidentConnection, IncidentEdge } from './incident.type.ts';

const VILLAGE = 4;

@Resolver(() => Region)
export class RegionIncidentsResolver {
  @FieldResolver(() => IncidentConnection, {
    description: 'Conflict incidents in this region and below it, latest first.',
    complexity: pageCost,
  })
  async incidents(
    @Root() { row }: Region,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, at most 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<IncidentConnection> {
    const [date, key] = decodeCursor(after, ['string', 'string']) ?? [null, null];
    const size = checkPageSize(first);
    const withheld = row.level === VILLAGE && context.viewer.kind === 'public';
    const rows = withheld
      ? []
      : await context.batch.read<IncidentRow>(incidentsPage(context.viewer, row.level), [
          row.id,
          date,
          key,
          size + 1,
        ]);
    const page = toPage(rows, size, cursorOf);
    return Object.assign(new IncidentConnection(), {
      nodes: page.nodes.map(toIncident),
      pageInfo: page.pageInfo,
      withheld,
      countRows: async () => {
        if (withheld) return null;
        const [count] = await context.batch.read<{ total: number }>(
          incidentsCount(context.viewer, row.level),
          [row.id],
        );
        return count?.total ?? 0;
      },
    });
  }
}

@Resolver(() => Incident)
export class IncidentResolver {
  @FieldResolver(() => Region, { description: 'The finest region told; never finer than locationPrecision.' })
  async region(@Root() { row }: Incident, @Ctx() context: RequestContext): Promise<Region> {
    const region = await context.of(regionLoaders).byId.load(row.region_id);
    if (!region)
      throw new Error(`Incident ${row.key} lies in region ${row.region_id}, which does not exist.`);
    return toRegion(region);
  }
}

@Resolver(() => IncidentConnection)
export class IncidentConnectionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Incidents on all pages together. Null: not told, see withheld.',
  })
  totalCount(@Root() connection: IncidentConnection): Promise<number | null> {
    return connection.countRows();
  }

  @FieldResolver(() => [IncidentEdge], { description: 'The incidents of this page with their cursors.' })
  edges(@Root() connection: IncidentConnection): IncidentEdge[] {
    return connection.nodes.map((node) => ({ node, cursor: cursorOf(node.row) }));
  }
}

const cursorOf = (row: IncidentRow): string => encodeCursor([row.date_start, row.key]);

function toIncident(row: IncidentRow): Incident {
  return Object.assign(new Incident(), {
    row,
    id: row.key,
    dateStart: row.date_start,
    datePrecision: row.date_precision,
    kind: row.kind,
    form: row.form,
    handlingStatus: row.handling_status,
    locationPrecision: row.location_precision,
    simulated: row.is_simulated,
  });
}
