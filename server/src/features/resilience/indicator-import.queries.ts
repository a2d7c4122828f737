/** Values of one import, before they are compared with what is there. */
export const CREATE_STAGED = `create temp table staged_value (number integer not null, region_id integer not null, year smallint not null,
  ordinal smallint not null, value real, state text not null, source text not null, observed_on date not null) on commit drop`;

export const STAGED_COLUMNS = [
  { name: 'number', type: 'integer' },
  { name: 'region_id', type: 'integer' },
  { name: 'year', type: 'smallint' },
  { name: 'ordinal', type: 'smallint' },
  { name: 'value', type: 'real' },
  { name: 'state', type: 'text' },
  { name: 'source', type: 'text' },
  { name: 'observed_on', type: 'date' },
];

/** The real report that is there; a simulated one counts as none. $1 set. */
const THERE = `staged_value s left join lateral (select r.* from indicator_report r join dataset d on d.id = r.dataset_id
  where r.set_id = $1 and r.year = s.year and r.region_id = s.region_id and not d.is_simulated) e on true`;

/** A row of the file is updated when any of its values changes, else inserted when any is new, else unchanged. $1 set. */
export const COUNT = `with judged as (
    select s.number,
      bool_or(substr(e.state, s.ordinal, 1) in ('O', 'N', 'S') and not (
        e.value[s.ordinal] is not distinct from s.value and substr(e.state, s.ordinal, 1) = s.state
        and substr(e.source, s.ordinal, 1) = s.source and e.observed_on[s.ordinal] is not distinct from s.observed_on)) as changes,
      bool_or(coalesce(substr(e.state, s.ordinal, 1), 'M') in ('', 'M')) as adds
    from ${THERE} group by s.number)
  select count(*) filter (where not changes is true and adds)::integer as inserted,
    count(*) filter (where changes)::integer as updated,
    count(*) filter (where not changes is true and not adds)::integer as unchanged
  from judged`;

export interface IndicatorCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

/** The whole reports as they will be: staged values over the real ones that are there. $1 set, $2 how many indicators. */
export const MAKE_REPORTS = `create temp table staged_report on commit drop as
  select s.region_id, s.year,
    array_agg(case when v.state is not null then v.value else e.value[o.ordinal] end order by o.ordinal) as value,
    string_agg(coalesce(v.state, nullif(substr(e.state, o.ordinal, 1), ''), 'M'), '' order by o.ordinal) as state,
    string_agg(coalesce(v.source, nullif(substr(e.source, o.ordinal, 1), ''), '-'), '' order by o.ordinal) as source,
    array_agg(coalesce(v.observed_on, e.observed_on[o.ordinal]) order by o.ordinal) as observed_on
  from (select distinct region_id, year from staged_value) s
  cross join generate_series(1, $2::integer) as o(ordinal)
  left join staged_value v on v.region_id = s.region_id and v.year = s.year and v.ordinal = o.ordinal
  left join lateral (select r.* from indicator_report r join dataset d on d.id = r.dataset_id
    where r.set_id = $1 and r.year = s.year and r.region_id = s.region_id and not d.is_simulated) e on true
  group by s.region_id, s.year`;

/** Condition over indicator_report t. */
export const isStaged = (setId: string): string =>
  `t.set_id = '${setId}' and exists (select 1 from staged_report s where s.region_id = t.region_id and s.year = t.year
    and ((s.value, s.state, s.source, s.observed_on) is distinct from (t.value, t.state, t.source, t.observed_on)
      or t.dataset_id in (select id from dataset where is_simulated)))`;

/** $1 set, $2 dataset, $3 batch. Reports that would stay the same keep their batch. */
export const TAKE_STAGED = `insert into indicator_report as t (set_id, year, region_id, dataset_id, batch_id, value, state, source, observed_on)
  select $1, year, region_id, $2, $3, value, state, source, observed_on from staged_report
  on conflict (set_id, year, region_id) do update set dataset_id = excluded.dataset_id, batch_id = excluded.batch_id,
    value = excluded.value, state = excluded.state, source = excluded.source, observed_on = excluded.observed_on
  where (excluded.value, excluded.state, excluded.source, excluded.observed_on)
    is distinct from (t.value, t.state, t.source, t.observed_on)
    or t.dataset_id in (select id from dataset where is_simulated)`;
