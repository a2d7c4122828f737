-- Scoring: drafts of methods, partial runs, doubt beside the scores, indicators that come from incidents.
-- See docs/adr/0012-scoring-runs-and-doubt.md.

alter table method add column status text not null default 'PUBLISHED' constraint method_status check (status in ('DRAFT', 'PUBLISHED'));
alter table method add column changed_at timestamptz not null default now();
alter table method add constraint method_default_published check (not is_default or status = 'PUBLISHED');
comment on column method.status is 'A DRAFT may be changed and has no scores; PUBLISHED is immutable.';
comment on column method.published_at is 'When it was published; of a draft: when it was made.';
-- Step 9 belonged to the method from the beginning, but not to its record.
update method set record = record || '{"robustness": {"draws": 1000, "weights": 0.25, "goalposts": 0.1, "nearThreshold": 0.8}, "basedOn": null}'
  where id = 'iksm-serasi' and version = '1.0.0';
-- Forum stages (PKF3) and stages of rules (KLS2) are whole numbers.
update method set record = jsonb_set(jsonb_set(record, '{dimensions,2,indicators,2,step}', '1'), '{dimensions,3,indicators,1,step}', '1')
  where id = 'iksm-serasi' and version = '1.0.0';
update method set record = record || '{"robustness": null, "basedOn": null}' where kind = 'PUBLISHED';

create function refuse_method_change() returns trigger language plpgsql as $$
begin
  if old.status = 'PUBLISHED' and (tg_op = 'DELETE' or new.record is distinct from old.record or new.status <> old.status) then
    raise exception 'Method %/% is published and immutable.', old.id, old.version;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger method_immutable before update or delete on method for each row execute function refuse_method_change();

alter table score_run drop column boundary_dataset_id;
alter table score_run add column base_id integer constraint score_run_base_fk references score_run (id);
alter table score_run add column boundary_version text;
alter table score_run add column rollup jsonb not null default '{}';
alter table score_run add column sensitivity jsonb;
alter table score_run add column doubt_seen_at timestamptz;
comment on column score_run.base_id is 'Of a partial run: the whole run that holds the rows it does not have itself. Read scores through the view run_score.';
comment on column score_run.boundary_version is 'Hash of the tile set that was in use.';
comment on column score_run.rollup is 'Sums of each province (by region id) that the nation is made of, in full precision.';
comment on column score_run.doubt_seen_at is 'When somebody was last seen computing intervals and sensitivity; after a minute of silence another may begin.';
comment on column score_run.sensitivity is 'How the run stands up to other weights, goalposts and means (step 9); null: not computed yet.';

alter table score add column confidence_parts real[];
comment on column score.confidence_parts is 'Completeness, recency and worth of the sources, 0-1 each; null where nothing was observed.';

create table score_interval (
  run_id integer not null,
  region_id integer not null,
  low real not null,
  high real not null,
  level_probability real not null constraint score_interval_probability check (level_probability between 0 and 1),
  constraint score_interval_pk primary key (run_id, region_id)
);
comment on table score_interval is 'Step 9 of a scored region: p5 and p95 of the index and how often the level came out. A partial run has rows for its own scores only.';

create table conflict_report (
  year smallint not null,
  region_id integer not null,
  counted integer not null,
  weighted integer not null,
  settled integer not null,
  is_reported boolean not null,
  value real[] not null,
  state text not null,
  constraint conflict_report_pk primary key (year, region_id)
);
comment on table conflict_report is 'PKF1 and PKF2 of a village from real incidents and reporting coverage, made when scores are computed. No row: incidents say nothing.';
comment on column conflict_report.value is 'PKF1 (per 10,000 residents), PKF2 (%); null unless the letter of state is O.';
comment on column conflict_report.weighted is 'Sum of the weights 1, 2, 3 of the counted incidents.';

-- No read used it, and every import of incidents paid for it.
drop index incident_region;
