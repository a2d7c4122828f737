-- Neighbours, for spatial statistics. See docs/adr/0012-scoring-runs-and-doubt.md, decision 8.

create table region_neighbour (
  region_id integer not null,
  neighbour_id integer not null,
  level smallint not null constraint region_neighbour_level check (level between 1 and 4),
  shared_km real not null constraint region_neighbour_shared check (shared_km >= 0),
  constraint region_neighbour_pk primary key (region_id, neighbour_id),
  constraint region_neighbour_other check (neighbour_id <> region_id)
);
comment on table region_neighbour is 'Regions of one level that share an edge, each pair in both directions; replaced as a whole with the tiles, from the same topology.';
comment on column region_neighbour.level is 'Level of both, as in region.level. No row for the nation.';
comment on column region_neighbour.shared_km is 'Length of the common edge in km, along great circles. Not 0 unless it rounds to it: regions that touch in a point only are no neighbours.';
