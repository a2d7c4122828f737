import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { EntityManager } from '@serasi/db';
import type { BoundarySummary, ShapeRecord, TileRecord } from '../../boundaries/boundary-records.ts';
import { bulkInsert } from '../../platform/bulk-insert.ts';
import { createDataset, type NewDataset } from '../../platform/dataset.store.ts';

type Report = (done: number, total: number) => void;

const GEOMETRY = "st_geomfromwkb(decode(v.geom, 'base64'), 4326)";
const PLACE_COLUMNS = [
  { name: 'region_id', type: 'integer' },
  { name: 'dataset_id', type: 'integer' },
  { name: 'boundary_status', type: 'text' },
  { name: 'point', type: 'text', expression: 'st_geomfromtext(v.point, 4326)' },
  { name: 'min_lng', type: 'float8' },
  { name: 'min_lat', type: 'float8' },
  { name: 'max_lng', type: 'float8' },
  { name: 'max_lat', type: 'float8' },
  { name: 'geom', type: 'text', expression: `st_multi(${GEOMETRY})` },
  { name: 'area_km2', expression: `st_area(${GEOMETRY}::geography) / 1e6` },
];

function placeValues(lines: readonly ShapeRecord[], datasetId: number, status: string): unknown[][] {
  return [
    lines.map((line) => line.id),
    lines.map(() => datasetId),
    lines.map(() => status),
    lines.map((line) => `POINT(${line.point[0]} ${line.point[1]})`),
    ...[0, 1, 2, 3].map((side) => lines.map((line) => line.bbox[side])),
    lines.map((line) => line.wkb),
  ];
}

/** Polygons that are not valid become valid ones of the same area; what is not area is dropped. */
const MEND = `with broken as materialized (select region_id, st_multi(st_collectionextract(st_makevalid(geom), 3)) as mended
    from region_place where dataset_id = $1 and ($2::int[] is null or region_id = any($2)) and geom is not null and not st_isvalid(geom))
  update region_place p set geom = b.mended, area_km2 = st_area(b.mended::geography) / 1e6
  from broken b where b.region_id = p.region_id returning p.region_id`;

/**
 * Replaces the place of every region by the shapes in a file; regions that the file lacks lose their polygon and, when
 * `keepPoints`, keep their point. Returns how many polygons were stored and how many had to be mended.
 */
export async function storeShapes(
  manager: EntityManager,
  file: string,
  dataset: Omit<NewDataset, 'kind' | 'rowCount'>,
  status: 'INDICATIVE' | 'OFFICIAL',
  total: number,
  report: Report,
): Promise<{ stored: number; mended: number }> {
  const datasetId = await createDataset(manager, { ...dataset, kind: 'BOUNDARIES', rowCount: total });
  await manager.query(KEEP_POINTS, [datasetId]);
  let stored = 0;
  for await (const lines of lineBatches<ShapeRecord>(file, 3000)) {
    await manager.query('delete from region_place where region_id = any($1::int[])', [
      lines.map((line) => line.id),
    ]);
    await bulkInsert(manager, 'region_place', PLACE_COLUMNS, placeValues(lines, datasetId, status));
    stored += lines.length;
    report(stored, total);
  }
  const mended = await manager.query<[unknown[], number]>(MEND, [datasetId, null]);
  await manager.query('update dataset set row_count = $2 where id = $1', [datasetId, stored]);
  await manager.query('analyze region_place');
  return { stored, mended: mended[1] };
}

/** Regions of an earlier set keep their point until a polygon of the new one replaces it. */
const KEEP_POINTS = `update region_place set boundary_status = 'NONE', geom = null, min_lng = null, min_lat = null, max_lng = null,
  max_lat = null, area_km2 = null, dataset_id = $1`;

const TILE_COLUMNS = [
  { name: 'hash', type: 'text' },
  { name: 'z', type: 'smallint' },
  { name: 'x', type: 'integer' },
  { name: 'y', type: 'integer' },
  { name: 'body', type: 'text', expression: "decode(v.body, 'base64')" },
];

/** The polygons of parents that the worker made of their children. */
export async function storeDerived(
  manager: EntityManager,
  file: string,
  datasetId: number,
  batchId: number,
): Promise<void> {
  const derived: number[] = [];
  for await (const lines of lineBatches<ShapeRecord>(file, 200)) {
    derived.push(...lines.map(({ id }) => id));
    await manager.query('delete from region_place where region_id = any($1::int[])', [
      lines.map(({ id }) => id),
    ]);
    await bulkInsert(
      manager,
      'region_place',
      [...PLACE_COLUMNS, { name: 'batch_id', expression: String(batchId) }],
      placeValues(lines, datasetId, 'OFFICIAL'),
    );
  }
  await manager.query(MEND, [datasetId, derived]);
}

const UNITE = `insert into region_place (region_id, dataset_id, batch_id, boundary_status, point, min_lng, min_lat, max_lng, max_lat, area_km2, geom)
  select id, $2, $3, 'OFFICIAL', st_pointonsurface(geom), st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom),
    st_area(geom::geography) / 1e6, geom
  from (select r.id, st_multi(st_collectionextract(st_unaryunion(st_collect(p.geom)), 3)) as geom
    from region r join region c on c.parent_id = r.id join region_place p on p.region_id = c.id
    where r.code = $1 and p.geom is not null group by r.id) u
  on conflict (region_id) do update set dataset_id = excluded.dataset_id, batch_id = excluded.batch_id,
    boundary_status = excluded.boundary_status, point = excluded.point, min_lng = excluded.min_lng, min_lat = excluded.min_lat,
    max_lng = excluded.max_lng, max_lat = excluded.max_lat, area_km2 = excluded.area_km2, geom = excluded.geom`;

/** Parents whose children do not meet exactly are united by PostGIS, the finest first. */
export async function uniteInDatabase(
  manager: EntityManager,
  codes: readonly string[],
  datasetId: number,
  batchId: number,
): Promise<void> {
  for (const code of codes) await manager.query(UNITE, [code, datasetId, batchId]);
}

/** Stores a set of tiles and makes it the one in use; older sets go, but for the one just replaced. */
export async function storeTiles(
  manager: EntityManager,
  file: string,
  set: NonNullable<BoundarySummary['tileSet']>,
  status: 'INDICATIVE' | 'OFFICIAL',
  attribution: string,
  report: Report,
): Promise<void> {
  await manager.query(
    `delete from tile where hash = $1 or hash in (select hash from tile_set where not is_current)`,
    [set.hash],
  );
  await manager.query(`delete from tile_set where hash = $1 or not is_current`, [set.hash]);
  await manager.query(`update tile_set set is_current = false`);
  await manager.query(
    `insert into tile_set (hash, boundary_status, attribution, min_zoom, max_zoom, layers, is_current)
     values ($1, $2, $3, $4, $5, $6::jsonb, true)`,
    [set.hash, status, attribution, set.minZoom, set.maxZoom, JSON.stringify(set.layers)],
  );
  let stored = 0;
  for await (const lines of lineBatches<TileRecord>(file, 1000)) {
    await bulkInsert(manager, 'tile', TILE_COLUMNS, [
      lines.map(() => set.hash),
      lines.map((line) => line.z),
      lines.map((line) => line.x),
      lines.map((line) => line.y),
      lines.map((line) => line.body),
    ]);
    stored += lines.length;
    report(stored, set.tiles);
  }
}

/** The lines of a file of JSON lines, `size` at a time. */
export async function* lineBatches<Line>(file: string, size: number): AsyncGenerator<Line[]> {
  let lines: Line[] = [];
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    lines.push(JSON.parse(line) as Line);
    if (lines.length === size) {
      yield lines;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines;
}
