-- Core tables: provenance, regions and their geometry, tiles, methods and scores, indicator reports, incidents.
-- Bulk tables carry no foreign key to region: regions are never deleted (they end, see valid_to), and a
-- trigger for each of millions of rows would double the first load. test/api checks for orphans instead.

create extension if not exists postgis;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- One row for the whole database. Every write transaction that changes what a reader can see adds one to
-- version; servers key their caches by it.
create table data_state (
  only_row boolean primary key default true constraint data_state_one_row check (only_row),
  version bigint not null default 0,
  changed_at timestamptz not null default now()
);
insert into data_state default values;

-- A finished step of the first load. A step is one transaction; the row is written in it, so a load that was
-- killed goes on with the first step that has no row. 'ready' is the last step: before it nothing is served.
create table load_step (
  name text primary key,
  finished_at timestamptz not null default now()
);

create table dataset (
  id integer generated always as identity primary key,
  kind text not null constraint dataset_kind check (kind in
    ('REGIONS', 'BOUNDARIES', 'POPULATION', 'INDICATORS', 'INCIDENTS', 'INDEX')),
  title text not null,
  source text not null,
  licence text not null,
  is_simulated boolean not null default false,
  is_redistributable boolean not null default true,
  file_sha256 text,
  row_count integer not null default 0,
  detail jsonb not null default '{}',
  created_at timestamptz not null default now()
);
comment on table dataset is 'Where rows came from: one row for each load, import or simulation.';
comment on column dataset.is_redistributable is 'false: its rows never reach the public API (ACLED and the like).';

create table region (
  id integer primary key,
  parent_id integer constraint region_parent_fk references region (id),
  level smallint not null constraint region_level check (level between 0 and 4),
  kind text constraint region_kind check (kind in ('KABUPATEN', 'KOTA', 'DESA', 'KELURAHAN', 'DESA_ADAT')),
  code text not null,
  name text not null,
  search_name text not null,
  province_id integer,
  regency_id integer,
  district_id integer,
  valid_from date,
  valid_to date
);
comment on table region is 'Every administrative region, one row for its whole life; the code is an attribute, the id never changes.';
comment on column region.level is '0 nation, 1 province, 2 regency (kabupaten/kota), 3 district (kecamatan), 4 village.';
comment on column region.code is 'Current Kemendagri code, PP.KK.CC.DDDD; ID for the nation. All codes ever: region_code.';
comment on column region.search_name is 'name without accents, case and administrative prefixes: see normaliseName in shared.';
comment on column region.province_id is 'Ancestor (or self) at the province level; regency_id and district_id likewise. Null above that level.';
create unique index region_code_current on region (code) where valid_to is null;
create index region_parent on region (parent_id, code);
create index region_level_code on region (level, code);
create index region_province on region (province_id, level, code);
create index region_regency on region (regency_id, level, code);
create index region_district on region (district_id, level, code);
create index region_search on region using gin (search_name gin_trgm_ops);

create table region_code (
  region_id integer not null constraint region_code_region_fk references region (id),
  code text not null,
  valid_from date,
  valid_to date,
  constraint region_code_pk primary key (code, region_id)
);
comment on table region_code is 'Every Kemendagri code a region has had, with validity; null valid_from: before our records begin.';
create unique index region_code_one_current on region_code (code) where valid_to is null;
create index region_code_region on region_code (region_id);

create table region_lineage (
  id integer generated always as identity primary key,
  change text not null constraint region_lineage_change check (change in
    ('SPLIT', 'MERGE', 'RENAME', 'RECODE', 'STATUS_CHANGE')),
  predecessor_id integer constraint region_lineage_predecessor_fk references region (id),
  successor_id integer constraint region_lineage_successor_fk references region (id),
  predecessor_code text,
  predecessor_name text,
  happened_on date,
  source text not null,
  constraint region_lineage_ends check (predecessor_id is not null or predecessor_code is not null)
);
create index region_lineage_predecessor on region_lineage (predecessor_id);
create index region_lineage_successor on region_lineage (successor_id);
create index region_lineage_code on region_lineage (predecessor_code);

create table region_place (
  region_id integer primary key,
  dataset_id integer not null constraint region_place_dataset_fk references dataset (id),
  boundary_status text not null constraint region_place_status check (boundary_status in ('NONE', 'INDICATIVE', 'OFFICIAL')),
  point geometry(Point, 4326),
  min_lng double precision,
  min_lat double precision,
  max_lng double precision,
  max_lat double precision,
  area_km2 double precision constraint region_place_area check (area_km2 >= 0),
  geom geometry(MultiPolygon, 4326),
  constraint region_place_none check ((boundary_status = 'NONE') = (geom is null))
);
comment on table region_place is 'Where a region lies, by the boundary set in use; replaced as a whole by an import of boundaries. No row: no place is known.';
comment on column region_place.point is 'A point surely inside the region, or the village office where there is no polygon. EPSG:4326, [lng, lat].';
comment on column region_place.min_lng is 'Bounding box of the geometry in degrees (EPSG:4326).';
comment on column region_place.area_km2 is 'Square kilometres of geom on the ellipsoid (geography).';
comment on column region_place.geom is 'Full geometry, valid, EPSG:4326. Null: no polygon is known.';
create index region_place_geom on region_place using gist (geom);

create table region_population (
  region_id integer not null,
  year smallint not null,
  residents integer not null constraint region_population_residents check (residents >= 0),
  dataset_id integer not null constraint region_population_dataset_fk references dataset (id),
  constraint region_population_pk primary key (region_id, year)
);
comment on table region_population is 'Residents (people) of a region at the end of a year, at any level. No row: unknown, never 0.';

-- Vector tiles, made beforehand: immutable under their set''s content hash.
create table tile_set (
  hash text primary key,
  boundary_status text not null,
  attribution text not null,
  min_zoom smallint not null,
  max_zoom smallint not null,
  layers jsonb not null,
  is_current boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index tile_set_one_current on tile_set (is_current) where is_current;
create table tile (
  hash text not null,
  z smallint not null,
  x integer not null,
  y integer not null,
  body bytea not null,
  constraint tile_pk primary key (hash, z, x, y)
);
comment on column tile.body is 'Gzipped Mapbox Vector Tile.';
alter table tile alter column body set storage external;

create table indicator (
  code text primary key,
  ordinal smallint not null constraint indicator_ordinal_unique unique constraint indicator_ordinal check (ordinal >= 1),
  name jsonb not null,
  unit jsonb not null
);
comment on column indicator.ordinal is 'Place of this indicator in the arrays of indicator_report; never reused.';

create table indicator_report (
  year smallint not null,
  region_id integer not null,
  dataset_id integer not null,
  value real[] not null,
  state text not null,
  source text not null,
  observed_on date[] not null,
  constraint indicator_report_pk primary key (year, region_id)
);
comment on table indicator_report is 'All indicator values of a village for a year, one place for each indicator.ordinal. One row for each value: view indicator_value.';
comment on column indicator_report.value is 'In the indicator''s own unit; null unless the state is O.';
comment on column indicator_report.state is 'One letter each: O observed, N not applicable, M missing, S suppressed.';
comment on column indicator_report.source is 'One letter each: V verified, R self-report, E estimate, - none.';

create table method (
  id text not null,
  version text not null,
  kind text not null constraint method_kind check (kind in ('COMPUTED', 'PUBLISHED')),
  name jsonb not null,
  record jsonb not null,
  is_default boolean not null default false,
  published_at timestamptz not null default now(),
  constraint method_pk primary key (id, version)
);
comment on column method.record is 'The whole method (dimensions, indicators, goalposts, weights, classes, labels): ResilienceMethod in shared. Immutable.';
create unique index method_one_default on method (is_default) where is_default;

create table score_run (
  id integer generated always as identity primary key,
  method_id text not null,
  method_version text not null,
  period text not null,
  data_status text not null constraint score_run_status check (data_status in ('REAL', 'SIMULATED', 'MIXED')),
  data_cut_off date,
  boundary_dataset_id integer,
  dataset_id integer constraint score_run_dataset_fk references dataset (id),
  is_current boolean not null default true,
  computed_at timestamptz not null default now(),
  constraint score_run_method_fk foreign key (method_id, method_version) references method (id, version)
);
create unique index score_run_one_current on score_run (method_id, method_version, period) where is_current;

create table score (
  run_id integer not null,
  region_id integer not null,
  index real,
  level smallint not null constraint score_level check (level between 0 and 3),
  native_class smallint,
  coverage real,
  confidence real,
  dimensions real[] not null,
  share_low real,
  share_medium real,
  share_high real,
  is_heterogeneous boolean not null default false,
  is_weight_estimated boolean not null default false,
  data_status text not null default 'REAL' constraint score_status check (data_status in ('REAL', 'SIMULATED', 'MIXED')),
  constraint score_pk primary key (run_id, region_id)
);
comment on column score.index is 'In the method''s own scale (0-100 for iksm-serasi, 0-1 for IDM); null when the level is 0.';
comment on column score.level is '0 no data (belum ada data), 1 low (rendah), 2 medium (sedang), 3 high (tinggi).';
comment on column score.coverage is 'Residents of scored villages / all residents, 0-1.';
comment on column score.dimensions is 'One for each dimension of the method record, in its order and scale; null where unknown.';

create table incident (
  id integer generated always as identity primary key,
  key uuid not null constraint incident_key_unique unique,
  dataset_id integer not null constraint incident_dataset_fk references dataset (id),
  source_id text not null,
  date_start date not null,
  date_end date not null,
  date_precision text not null constraint incident_date_precision check (date_precision in ('DAY', 'WEEK', 'MONTH', 'YEAR')),
  month_on date generated always as (date_trunc('month', date_start::timestamp)::date) stored,
  region_id integer not null,
  province_id integer,
  regency_id integer,
  district_id integer,
  location_precision text not null constraint incident_location_precision check (location_precision in
    ('POINT', 'VILLAGE', 'DISTRICT', 'REGENCY', 'PROVINCE')),
  point geometry(Point, 4326),
  kind text not null,
  form text not null,
  conflict_source text,
  handling_status text not null,
  mediator text,
  settled_on date,
  deaths_low integer, deaths_best integer, deaths_high integer,
  injuries_low integer, injuries_best integer, injuries_high integer,
  displaced_low integer, displaced_best integer, displaced_high integer,
  buildings_low integer, buildings_best integer, buildings_high integer,
  harm_unknown text[] not null default '{}',
  is_peaceful boolean not null default false,
  is_verified boolean not null,
  sensitivity text not null constraint incident_sensitivity check (sensitivity in ('PUBLIC', 'RESTRICTED', 'SECRET')),
  constraint incident_source_unique unique (dataset_id, source_id),
  constraint incident_dates check (date_end >= date_start)
);
comment on column incident.region_id is 'The finest region known for it; never finer than location_precision says.';
comment on column incident.harm_unknown is 'Which of deaths, injuries, displaced, buildings are "some, number unknown".';
comment on column incident.province_id is 'Ancestor (or self) of region_id at the province level, copied from region so that pages of a region need no join; likewise regency_id, district_id.';
create index incident_region on incident (region_id);
create index incident_date on incident (date_start);
-- What incident_public reads: a page of a region, latest first.
create index incident_public_nation on incident (month_on desc, key desc) include (dataset_id)
  where is_verified and sensitivity = 'PUBLIC' and handling_status <> 'REFUTED';
create index incident_public_province on incident (province_id, month_on desc, key desc) include (dataset_id)
  where is_verified and sensitivity = 'PUBLIC' and handling_status <> 'REFUTED';
create index incident_public_regency on incident (regency_id, month_on desc, key desc) include (dataset_id)
  where is_verified and sensitivity = 'PUBLIC' and handling_status <> 'REFUTED';
create index incident_public_district on incident (district_id, month_on desc, key desc) include (dataset_id)
  where is_verified and sensitivity = 'PUBLIC' and handling_status <> 'REFUTED';

create table reporting_coverage (
  id integer generated always as identity primary key,
  dataset_id integer not null constraint reporting_coverage_dataset_fk references dataset (id),
  region_id integer not null,
  from_on date not null,
  to_on date not null,
  is_nil boolean not null default false,
  constraint reporting_coverage_dates check (to_on >= from_on)
);
comment on table reporting_coverage is 'For this place and period incidents were being reported; is_nil: a laporan nihil was filed. No row: silence means unknown, not zero.';
create index reporting_coverage_region on reporting_coverage (region_id, from_on);
