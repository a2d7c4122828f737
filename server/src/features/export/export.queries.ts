/** $1 region ids. GeoJSON of each shape, 5 decimals (about 1 m): not simplified, so that neighbours still fit. */
export const ROUNDED_SHAPES = `select p.region_id, st_asgeojson(p.geom, 5)::json as geometry
  from region_place p where p.region_id = any($1::int[]) and p.geom is not null`;
