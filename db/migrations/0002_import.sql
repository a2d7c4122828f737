-- Imports: every committed import is a batch; its rows carry its id, and what it overwrote is kept beside the table,
-- so that it can be undone. See docs/adr/0009-one-import-pipeline.md.

alter table dataset drop constraint dataset_kind;
alter table dataset add constraint dataset_kind check (kind in
  ('REGIONS', 'BOUNDARIES', 'POPULATION', 'INDICATORS', 'INCIDENTS', 'INDEX', 'COVERAGE'));
alter table dataset add column key text constraint dataset_key_unique unique;
comment on column dataset.key is 'Stable name of a source that is loaded again and again, e.g. ucdp-ged. Null for simulations and the first load.';
alter table dataset add column is_hidden boolean not null default false;
comment on column dataset.is_hidden is 'true: readers do not see its rows now, e.g. simulated incidents while real ones are there.';

create table import_batch (
  id integer generated always as identity primary key,
  kind text not null constraint import_batch_kind check (kind in
    ('BOUNDARIES', 'INCIDENTS', 'INDICATORS', 'INDEX', 'POPULATION', 'COVERAGE')),
  dataset_id integer not null constraint import_batch_dataset_fk references dataset (id),
  file_name text not null,
  file_sha256 text not null,
  file_bytes bigint not null,
  options jsonb not null default '{}',
  rows_read integer not null default 0,
  rows_inserted integer not null default 0,
  rows_updated integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_rejected integer not null default 0,
  warnings jsonb not null default '[]',
  detail jsonb not null default '{}',
  committed_at timestamptz not null default now(),
  undone_at timestamptz,
  constraint import_batch_account check
    (rows_read = rows_inserted + rows_updated + rows_unchanged + rows_rejected)
);
comment on table import_batch is 'One row for each import that changed something; a dry run and a file that changes nothing leave none.';
comment on column import_batch.undone_at is 'Its rows are gone, and what they had replaced is back.';

-- Uploaded files that wait for a decision; removed when they are committed or discarded.
create table import_upload (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  file_name text not null,
  options jsonb not null default '{}',
  is_complete boolean not null default false,
  preview jsonb,
  rejects_name text,
  rejects bytea,
  created_at timestamptz not null default now()
);
create table import_upload_part (
  upload_id uuid not null constraint import_upload_part_fk references import_upload (id) on delete cascade,
  part integer not null,
  body bytea not null,
  constraint import_upload_part_pk primary key (upload_id, part)
);
alter table import_upload_part alter column body set storage external;

-- batch_id: which import wrote the row; null: the first load or a simulation.
alter table region_place add column batch_id integer;
alter table region_population add column batch_id integer;
alter table indicator_report add column batch_id integer;
alter table incident add column batch_id integer;
alter table reporting_coverage add column batch_id integer;
alter table score_run add column batch_id integer;
create index incident_batch on incident (batch_id) where batch_id is not null;

alter table reporting_coverage add column source text not null default '';
create unique index reporting_coverage_key on reporting_coverage (dataset_id, region_id, from_on, to_on);

-- What a batch overwrote: the old row, and which batch replaced it.
create table region_place_before (like region_place, replaced_by integer not null);
create table region_population_before (like region_population, replaced_by integer not null);
create table indicator_report_before (like indicator_report, replaced_by integer not null);
create table incident_before (like incident, replaced_by integer not null);
create table reporting_coverage_before (like reporting_coverage, replaced_by integer not null);

-- Indicators of several methods stand beside each other: a village and year has one report per set.
alter table indicator add column set_id text not null default 'iksm-serasi';
alter table indicator drop constraint indicator_ordinal_unique;
alter table indicator add constraint indicator_ordinal_unique unique (set_id, ordinal);
alter table indicator_report add column set_id text not null default 'iksm-serasi';
alter table indicator_report_before add column set_id text not null default 'iksm-serasi';
alter table indicator_report drop constraint indicator_report_pk;
alter table indicator_report add constraint indicator_report_pk primary key (set_id, year, region_id);
comment on column indicator.set_id is 'The family of indicators that share reports: the id of the method that they were made for.';
