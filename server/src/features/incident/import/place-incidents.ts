import type { ImportJob } from '../../../import/importer.ts';
import type { Reason } from '../../../import/reason.ts';
import { bulkInsert } from '../../../platform/bulk-insert.ts';
import { ForeignLand } from './foreign-land.ts';
import * as SQL from './incident-import.queries.ts';
import { INCIDENT_REASONS as REASONS } from './incident-reasons.ts';
import { matchClues, type MatchedClues } from './match-clues.ts';
import type { PlacesSeen } from './places-seen.ts';

const PLACING = { id: 'Mencari wilayah insiden', en: 'Finding the regions' };
/** How far from the coast a point is still taken: an exact one, and one that stands for a kabupaten or province. */
const NEAR_METRES = 5_000;
const FAR_METRES = 30_000;
/** The same in degrees, with something to spare; the farther ones are looked for only where nothing is nearer. */
const NEAR_DEGREES = 0.05;
const FAR_DEGREES = 0.3;

/** From here on it is quicker to go through all polygons. */
const MANY_POINTS = 4_000;

const ODDITIES: Readonly<Record<SQL.OddityRow['name'], () => Reason>> = {
  disagrees: REASONS.placeDisagrees,
  is_near: REASONS.nearCoast,
  is_indicative: REASONS.indicative,
  is_coarser: REASONS.placeCoarser,
  is_unnamed: REASONS.nameNotFound,
};

/** Finds the region of every staged draft; makes `ready_incident`. Drafts without a region are rejected. */
export async function placeIncidents(job: ImportJob, places: PlacesSeen): Promise<void> {
  const { manager, account } = job;
  job.report(PLACING, 0, 3);
  const abroad = await placePoints(job, places);
  job.report(PLACING, 1, 3);
  const clues = await matchClues(job, places.clues);
  await bulkInsert(
    manager,
    'placed_clue',
    [
      { name: 'no', type: 'integer' },
      { name: 'region_id', type: 'integer' },
    ],
    [[...clues.regions.keys()], [...clues.regions.values()]],
  );
  for (const table of ['staged_incident', 'staged_profile', 'placed_point', 'placed_clue'])
    await manager.query(`analyze ${table}`);
  job.report(PLACING, 2, 3);
  await manager.query(SQL.PLACE_DRAFTS(NEAR_METRES, FAR_METRES));
  await manager.query('analyze ready_incident');
  for (const row of await manager.query<SQL.NowhereRow[]>(SQL.NOWHERE))
    account.reject(row.number, whyNowhere(row, abroad, clues));
  for (const { name, count, rows } of await manager.query<SQL.OddityRow[]>(SQL.ODDITIES))
    for (let i = 0; i < count; i++) account.warn(ODDITIES[name](), rows[i]);
  job.report(PLACING, 3, 3);
}

/** Places the points; returns those that lie in another country. */
async function placePoints(job: ImportJob, places: PlacesSeen): Promise<Map<number, string>> {
  const { manager } = job;
  const abroad = new Map<number, string>();
  const numbers = places.longitudes.map((_, no) => no);
  if (numbers.length === 0) return abroad;
  await bulkInsert(manager, 'staged_point', SQL.POINT_COLUMNS, [
    numbers,
    places.longitudes,
    places.latitudes,
  ]);
  await manager.query('create index on staged_point using gist (point)');
  await manager.query(SQL.ANALYZE_POINTS);
  await manager.query(numbers.length < MANY_POINTS ? SQL.PLACE_FEW_IN_VILLAGES : SQL.PLACE_MANY_IN_VILLAGES);
  let left = await manager.query<SQL.UnplacedPoint[]>(SQL.UNPLACED_POINTS);
  if (left.length === 0) return abroad;
  const [larger] = await manager.query<{ own: boolean }[]>(SQL.ARE_LARGER_OWN);
  if (larger?.own) left = await leftAfter(job, left, SQL.PLACE_IN_LARGER);
  const land = ForeignLand.read();
  for (const { no, lng, lat } of left) {
    const country = land.countryAt(lng, lat);
    if (country !== null) abroad.set(no, country);
  }
  left = left.filter(({ no }) => !abroad.has(no));
  left = await leftAfter(job, left, SQL.PLACE_NEARBY, [NEAR_DEGREES]);
  await leftAfter(job, left, SQL.PLACE_NEARBY, [FAR_DEGREES]);
  return abroad;
}

async function leftAfter(
  { manager }: ImportJob,
  points: readonly SQL.UnplacedPoint[],
  sql: string,
  parameters: readonly number[] = [],
): Promise<SQL.UnplacedPoint[]> {
  if (points.length === 0) return [];
  const rows = await manager.query<{ no: number }[]>(sql, [points.map(({ no }) => no), ...parameters]);
  const placed = new Set(rows.map(({ no }) => no));
  return points.filter(({ no }) => !placed.has(no));
}

function whyNowhere(
  { point_no, clue_no }: SQL.NowhereRow,
  abroad: ReadonlyMap<number, string>,
  { reasons }: MatchedClues,
): Reason {
  const country = point_no === null ? undefined : abroad.get(point_no);
  if (country !== undefined) return REASONS.abroad(country);
  if (point_no !== null) return REASONS.outside();
  return (clue_no === null ? undefined : reasons.get(clue_no)) ?? REASONS.noPlace();
}
