import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context.ts';
import {
  CHILDREN_OF,
  GEOMETRY_OF,
  LINEAGE_OF,
  REGIONS_BY_ID,
  type LineageRow,
  type RegionRow,
} from './region.queries.ts';

/** Regions are public to every viewer: their loaders need no rights. */
export function regionLoaders(context: RequestContext): {
  byId: DataLoader<number, RegionRow | null>;
  children: DataLoader<number, RegionRow[]>;
  geometry: DataLoader<number, object | null>;
  lineage: DataLoader<number, LineageRow[]>;
} {
  const { batch } = context;
  const byId = new DataLoader<number, RegionRow | null>(async (ids) => {
    const rows = await batch.read<RegionRow>(REGIONS_BY_ID, [ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
  const children = new DataLoader<number, RegionRow[]>(async (ids) => {
    const rows = await batch.read<RegionRow>(CHILDREN_OF, [ids]);
    return groupBy(ids, rows, (row) => row.parent_id);
  });
  const geometry = new DataLoader<number, object | null>(async (ids) => {
    const rows = await batch.read<{ region_id: number; geometry: object }>(GEOMETRY_OF, [ids]);
    const found = new Map(rows.map((row) => [row.region_id, row.geometry]));
    return ids.map((id) => found.get(id) ?? null);
  });
  const lineage = new DataLoader<number, LineageRow[]>(async (ids) =>
    groupBy(ids, await batch.read<LineageRow>(LINEAGE_OF, [ids]), (row) => row.region_id),
  );
  return { byId, children, geometry, lineage };
}

function groupBy<Row>(ids: readonly number[], rows: Row[], keyOf: (row: Row) => number | null): Row[][] {
  const groups = new Map<number | null, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
