import type { RequestContext } from '../../platform/context.ts';
import { incidentCountLoaders, isIncidentTold } from '../incident/index.ts';
import { regionLoaders, type RegionRow } from '../region/index.ts';
import { filterParams, regionListPage, type ListedRow, type ListFilter } from '../region-list/index.ts';
import { scoreLoaders, toResilience, type Resilience, type Run } from '../resilience/index.ts';
import { ROUNDED_SHAPES } from './export.queries.ts';

/** A region with everything that an export tells of it. */
export interface ExportedRegion {
  row: RegionRow;
  /** Names of the province, kabupaten/kota and kecamatan above it; null where it has none. */
  above: (string | null)[];
  resilience: Resilience;
  residents: { residents: number; year: number; is_simulated: boolean } | null;
  boundaryStatus: string;
  areaKm2: number | null;
  point: [number, number] | null;
  /** Null: not told at this level. */
  incidents: number | null;
  /** Null: not asked for, or no polygon is known. */
  geometry: object | null;
}

export interface ExportPlan {
  run: Run;
  filter: ListFilter;
  withShapes: boolean;
}

/** Regions of a page; a page with shapes is of about the same weight. */
const PAGE = 1000;
const PAGE_WITH_SHAPES = 250;

/**
 * The regions of a list by code, page after page: three statements each, and never more than a page in memory. Every page gets a context of its own,
 * whose loaders go with it.
 */
export async function* exportPages(
  createContext: () => RequestContext,
  plan: ExportPlan,
): AsyncGenerator<ExportedRegion[]> {
  const size = plan.withShapes ? PAGE_WITH_SHAPES : PAGE;
  let last: string | null = null;
  for (;;) {
    const context = createContext();
    const sql = regionListPage(plan.filter, 'CODE', false, context.viewer);
    const params = [...filterParams(plan.filter), last, last, size];
    const rows: ListedRow[] = await context.batch.read<ListedRow>(sql, params);
    if (rows.length > 0) yield await describeRegions(context, plan, rows);
    last = rows.at(-1)?.code ?? null;
    if (rows.length < size) return;
  }
}

async function describeRegions(
  context: RequestContext,
  { run, filter, withShapes }: ExportPlan,
  rows: readonly RegionRow[],
): Promise<ExportedRegion[]> {
  const { byId, place, population } = context.of(regionLoaders);
  const scores = context.of(scoreLoaders)(run);
  const told = isIncidentTold(context, filter.level);
  const counts = context.of(incidentCountLoaders)(filter.level);
  const shapes = withShapes ? readShapes(context, rows) : new Map<number, object>();
  const nameOf = async (id: number | null, own: number): Promise<string | null> =>
    id === null || id === own ? null : ((await byId.load(id))?.name ?? null);
  return Promise.all(
    rows.map(async (row) => {
      const [score, where, residents, incidents, above, geometry] = await Promise.all([
        scores.load(row.id),
        place.load(row.id),
        population.load(row.id),
        told ? counts.load(row.id) : null,
        Promise.all([row.province_id, row.regency_id, row.district_id].map((id) => nameOf(id, row.id))),
        shapes,
      ]);
      return {
        row,
        above,
        resilience: toResilience(run, row.id, score),
        residents,
        boundaryStatus: where?.boundary_status ?? 'NONE',
        areaKm2: where?.area_km2 ?? null,
        point: where?.point ?? null,
        incidents,
        geometry: geometry.get(row.id) ?? null,
      };
    }),
  );
}

async function readShapes(context: RequestContext, rows: readonly RegionRow[]): Promise<Map<number, object>> {
  const ids = rows.map(({ id }) => id);
  const shapes = await context.batch.read<{ region_id: number; geometry: object }>(ROUNDED_SHAPES, [ids]);
  return new Map(shapes.map((shape) => [shape.region_id, shape.geometry]));
}
