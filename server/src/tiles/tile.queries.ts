export interface TileSetRow {
  hash: string;
  boundary_status: 'INDICATIVE' | 'OFFICIAL';
  attribution: string;
  min_zoom: number;
  max_zoom: number;
  layers: object[];
}

/** The tile set in use; no row before the first load ends. */
export const CURRENT_TILE_SET = `select hash, boundary_status, attribution, min_zoom, max_zoom, layers from tile_set where is_current`;

/** $1 hash, $2 z, $3 x, $4 y. No row: no such set. A null body: the set has nothing there. */
export const TILE_BODY = `select (select t.body from tile t where t.hash = $1 and t.z = $2 and t.x = $3 and t.y = $4) as body
  from tile_set where hash = $1`;
