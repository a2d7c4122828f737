import type { RequestContext } from '../../platform/context.ts';

export interface RegionCountsRow {
  provinces: number;
  regencies: number;
  districts: number;
  villages: number;
  withoutPolygon: number;
}

/** One row. */
export const REGION_COUNTS = `select count(*) filter (where r.level = 1)::int as provinces,
  count(*) filter (where r.level = 2)::int as regencies, count(*) filter (where r.level = 3)::int as districts,
  count(*) filter (where r.level = 4)::int as villages,
  count(*) filter (where place.geom is null)::int as "withoutPolygon"
  from region r left join region_place place on place.region_id = r.id where r.valid_to is null`;

export interface DatasetRow {
  kind: string;
  title: string;
  source: string;
  licence: string;
  is_simulated: boolean;
  row_count: number;
}

/** Datasets that may be named in public and whose rows are seen, in the order loaded: not those all of whose imports were undone. */
export const SHOWN_DATASETS = `select kind, title, source, licence, is_simulated, row_count from dataset d
  where is_redistributable and not is_hidden and (key is null or exists (
    select 1 from import_batch b where b.dataset_id = d.id and b.undone_at is null)) order by id`;

/** Sources of what is shown, with their licences. */
export function readSources(context: RequestContext): Promise<DatasetRow[]> {
  return context.batch.read<DatasetRow>(SHOWN_DATASETS);
}
