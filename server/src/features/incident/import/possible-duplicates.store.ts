import type { EntityManager } from '@serasi/db';

/** An incident of the batch and another one that may be the same. */
export interface PossibleDuplicate {
  /** Of the file; null for a row that an earlier import brought. */
  row: number | null;
  sourceId: string;
  otherDataset: string;
  otherSourceId: string;
  otherRow: number | null;
  days: number;
}

/** A day and an incident in one number, so that a maximum tells both. */
const ID_SPACE = '4294967296';

/**
 * Each incident of the dataset ($2) beside its neighbours in time of the same kabupaten and kind: the one before in the dataset,
 * the ones before and after in others. Windows in place of a join: many incidents in one kabupaten cost a sort, no square; of a
 * run of near incidents each is paired with its neighbours. Of a pair at least one is of the batch ($1). Other datasets come
 * first, then the same region. $3 how many are told.
 */
const PAIRS = `with touched as (select distinct regency_id, kind from incident where batch_id = $1 and regency_id is not null),
  placed as (
    select i.id, i.dataset_id, i.batch_id, i.region_id, i.source_id, i.regency_id, i.kind,
      (i.date_start - date '0001-01-01')::bigint * ${ID_SPACE} + i.id as place
    from incident i join touched t on t.regency_id = i.regency_id and t.kind = i.kind
    join dataset d on d.id = i.dataset_id where not d.is_simulated),
  sorted as (
    select p.*, max(place) filter (where dataset_id = $2) over forwards as own_before,
      max(place) filter (where dataset_id <> $2) over forwards as other_before,
      min(place) filter (where dataset_id <> $2) over backwards as other_after
    from placed p
    window forwards as (partition by regency_id, kind order by place rows between unbounded preceding and 1 preceding),
      backwards as (partition by regency_id, kind order by place desc rows between unbounded preceding and 1 preceding)),
  pairs as (
    select s.*, abs(s.place / ${ID_SPACE} - n.place / ${ID_SPACE})::integer as days, n.place % ${ID_SPACE} as other_id
    from sorted s cross join lateral (values (own_before), (other_before), (other_after)) n (place)
    where s.dataset_id = $2 and abs(s.place / ${ID_SPACE} - n.place / ${ID_SPACE}) <= 2)
  select r.number as row, p.source_id as "sourceId", d.key as "otherDataset", o.source_id as "otherSourceId",
    case when o.dataset_id = $2 then q.number end as "otherRow", p.days, count(*) over ()::integer as count
  from pairs p join incident o on o.id = p.other_id join dataset d on d.id = o.dataset_id
  left join ready_incident r on r.source_id = p.source_id
  left join ready_incident q on q.source_id = o.source_id
  where p.batch_id = $1 or o.batch_id = $1
  order by o.dataset_id = $2, p.region_id <> o.region_id, p.days, p.id limit $3`;

/** Incidents of the batch that may be the same as another one. Nothing is done about them. */
export async function findPossibleDuplicates(
  manager: EntityManager,
  batchId: number,
  datasetId: number,
  most: number,
): Promise<{ count: number; pairs: PossibleDuplicate[] }> {
  const rows = await manager.query<(PossibleDuplicate & { count: number })[]>(PAIRS, [
    batchId,
    datasetId,
    most,
  ]);
  return { count: rows[0]?.count ?? 0, pairs: rows.map(({ count: _count, ...pair }) => pair) };
}
