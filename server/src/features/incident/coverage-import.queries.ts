/** Spans of one import, before they are compared with what is there. */
export const CREATE_STAGED = `create temp table staged_coverage (region_id integer not null, from_on date not null, to_on date not null,
  is_nil boolean not null, source text not null, primary key (region_id, from_on, to_on)) on commit drop`;

export const STAGED_COLUMNS = [
  { name: 'region_id', type: 'integer' },
  { name: 'from_on', type: 'date' },
  { name: 'to_on', type: 'date' },
  { name: 'is_nil', type: 'boolean' },
  { name: 'source', type: 'text' },
];

/** $1 dataset. */
const THERE = `from staged_coverage s left join reporting_coverage c on c.dataset_id = $1
  and c.region_id = s.region_id and c.from_on = s.from_on and c.to_on = s.to_on`;
const SAME = 'c.is_nil = s.is_nil and c.source = s.source';

export const COUNT = `select count(*) filter (where c.id is null)::integer as inserted,
    count(*) filter (where c.id is not null and not (${SAME}))::integer as updated,
    count(*) filter (where ${SAME})::integer as unchanged ${THERE}`;

export interface CoverageCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

export const DROP_UNCHANGED = `delete from staged_coverage u using (select s.region_id, s.from_on, s.to_on ${THERE} where ${SAME}) same
  where u.region_id = same.region_id and u.from_on = same.from_on and u.to_on = same.to_on`;

/** Condition over reporting_coverage t. */
export const isStaged = (datasetId: number): string =>
  `t.dataset_id = ${datasetId} and exists (select 1 from staged_coverage s where s.region_id = t.region_id
    and s.from_on = t.from_on and s.to_on = t.to_on)`;

/** $1 dataset, $2 batch. */
export const TAKE_STAGED = `insert into reporting_coverage (dataset_id, region_id, from_on, to_on, is_nil, source, batch_id)
  select $1, region_id, from_on, to_on, is_nil, source, $2 from staged_coverage
  on conflict (dataset_id, region_id, from_on, to_on) do update set is_nil = excluded.is_nil, source = excluded.source,
    batch_id = excluded.batch_id`;
