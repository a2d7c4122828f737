import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context.ts';
import {
  CHILDREN_OF,
  GEOMETRY_OF,
  LINEAGE_OF,
  NEIGHBOURS_OF,
  PLACES_OF,
  POPULATION_OF,
  REGIONS_BY_ID,
  type LineageRow,
  type NeighbourRow,
  type PlaceRow,
  type PopulationRow,
  type RegionRow,
} from './region.queries.ts';

/** Loaders by region id, for one operation. */
export interface RegionLoaders {
  byId: DataLoader<number, RegionRow | null>;
  children: DataLoader<number, RegionRow[]>;
  neighbours: DataLoader<number, RegionRow[]>;
  place: DataLoader<number, PlaceRow | null>;
  population: DataLoader<number, PopulationRow | null>;
  geometry: DataLoader<number, object | null>;
  lineage: DataLoader<number, LineageRow[]>;
}

/** Regions are public to every viewer: their loaders need no rights. */
export function regionLoaders({ batch }: RequestContext): RegionLoaders {
  /** One row for each id, or null. */
  const one = <Row>(sql: string, keyOf: (row: Row) => number): DataLoader<number, Row | null> =>
    new DataLoader<number, Row | null>(async (ids) => {
      const found = new Map((await batch.read<Row>(sql, [ids])).map((row) => [keyOf(row), row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  /** All rows of each id. */
  const many = <Row>(sql: string, keyOf: (row: Row) => number | null): DataLoader<number, Row[]> =>
    new DataLoader<number, Row[]>(async (ids) => {
      const groups = new Map<number | null, Row[]>(ids.map((id) => [id, []]));
      for (const row of await batch.read<Row>(sql, [ids])) groups.get(keyOf(row))?.push(row);
      return ids.map((id) => groups.get(id) ?? []);
    });
  const shapes = one<{ region_id: number; geometry: object }>(GEOMETRY_OF, (row) => row.region_id);
  return {
    byId: one<RegionRow>(REGIONS_BY_ID, (row) => row.id),
    children: many<RegionRow>(CHILDREN_OF, (row) => row.parent_id),
    neighbours: many<NeighbourRow>(NEIGHBOURS_OF, (row) => row.of_id),
    place: one<PlaceRow>(PLACES_OF, (row) => row.region_id),
    population: one<PopulationRow>(POPULATION_OF, (row) => row.region_id),
    geometry: new DataLoader<number, object | null>(async (ids) =>
      (await shapes.loadMany(ids)).map((row) => (row instanceof Error ? row : (row?.geometry ?? null))),
    ),
    lineage: many<LineageRow>(LINEAGE_OF, (row) => row.region_id),
  };
}
