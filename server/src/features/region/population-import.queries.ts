/** Residents of one import, before they are compared with what is there. */
export const CREATE_STAGED = `create temp table staged_population (
  region_id integer not null, year smallint not null, residents integer not null, primary key (region_id, year)) on commit drop`;

export const STAGED_COLUMNS = [
  { name: 'region_id', type: 'integer' },
  { name: 'year', type: 'smallint' },
  { name: 'residents', type: 'integer' },
];

/** A simulated figure counts as none. */
const THERE = `from staged_population s
  left join region_population p on p.region_id = s.region_id and p.year = s.year
  left join dataset d on d.id = p.dataset_id and not d.is_simulated`;

export const COUNT = `select
    count(*) filter (where d.id is null)::integer as inserted,
    count(*) filter (where d.id is not null and p.residents <> s.residents)::integer as updated,
    count(*) filter (where d.id is not null and p.residents = s.residents)::integer as unchanged
  ${THERE}`;

export interface PopulationCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

export const DROP_UNCHANGED = `delete from staged_population u using (select s.region_id, s.year ${THERE}
  where d.id is not null and p.residents = s.residents) same where u.region_id = same.region_id and u.year = same.year`;

/** Condition over region_population t. */
export const IS_STAGED =
  'exists (select 1 from staged_population s where s.region_id = t.region_id and s.year = t.year)';

/** $1 dataset, $2 batch. */
export const TAKE_STAGED = `insert into region_population (region_id, year, residents, dataset_id, batch_id)
  select region_id, year, residents, $1, $2 from staged_population
  on conflict (region_id, year) do update set residents = excluded.residents, dataset_id = excluded.dataset_id,
    batch_id = excluded.batch_id`;
