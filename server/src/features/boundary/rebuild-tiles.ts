import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { REGION_LEVELS } from '@serasi/shared';
import type { EntityManager } from '@serasi/db';
import { keepBefore } from '../../import/batch.store.ts';
import type { ImportJob } from '../../import/importer.ts';
import { readAreas } from '../region/index.ts';
import type { BoundarySummary, PolygonRecord } from '../../boundaries/boundary-records.ts';
import { readFeatureFile } from '../../import/geo/feature-worker.client.ts';
import { startBoundaryJob, type BoundarySource } from './boundary-worker.client.ts';
import * as SQL from './boundary-import.queries.ts';
import { storeDerived, storeTiles, uniteInDatabase } from './boundary.store.ts';
import { storeNeighbours } from './neighbour.store.ts';

const EXPORTING = { id: 'Mengumpulkan semua batas', en: 'Collecting all boundaries' };
const TILING = { id: 'Menyimpan petak peta', en: 'Storing map tiles' };
const PAGE_ROWS = 400;
const VILLAGE = 4;

/** Shapes as they came in a file, by feature number: not mended, so that neighbours still share every corner. */
export interface FreshShapes {
  file: string;
  regionOf: ReadonlyMap<number, number>;
}

export interface RebuildOptions {
  workDir: string;
  report: ImportJob['report'];
}

/** An import whose shapes are stored already. */
export interface BatchShapes {
  batchId: number;
  datasetId: number;
  fresh: FreshShapes;
  detail: Record<string, unknown>;
}

/** Makes the tiles and neighbours anew from all polygons in the database. Inside the caller's transaction. */
export async function rebuildTiles(
  manager: EntityManager,
  { workDir, report }: RebuildOptions,
): Promise<void> {
  const file = join(workDir, 'polygons.ndjson');
  await exportPolygons(manager, file, [], report);
  await makeTiles(manager, { kind: 'polygons', file, derive: [] }, workDir, report, () =>
    Promise.resolve(true),
  );
}

/**
 * The same after an import, which also makes the polygons of parents whose children all came with it. Parents whose children do
 * not meet exactly are united by PostGIS, and the tiles are made once more then.
 */
export async function rebuildWithParents(
  manager: EntityManager,
  { batchId, datasetId, fresh, detail }: BatchShapes,
  { workDir, report }: RebuildOptions,
): Promise<void> {
  const parents = await derivable(manager, batchId);
  const ids = parents.map(({ id }) => id);
  const file = join(workDir, 'polygons.ndjson');
  await exportPolygons(manager, file, ids, report, { fresh });
  const source = { kind: 'polygons', file, derive: parents.map(({ code }) => code) } as const;
  let underivable: readonly string[] = [];
  await makeTiles(manager, source, workDir, report, async (summary, shapesFile) => {
    if (ids.length === 0) return true;
    await keepBefore(manager, 'region_place', batchId, `t.region_id = any('{${ids.join(',')}}'::int[])`);
    await storeDerived(manager, shapesFile, datasetId, batchId);
    await uniteInDatabase(manager, summary.underivable, datasetId, batchId);
    detail['derivedParents'] = ids.length;
    underivable = summary.underivable;
    return underivable.length === 0;
  });
  if (underivable.length > 0) await rebuildTiles(manager, { workDir, report });
}

/** Runs the worker; the tiles and neighbours are stored when `accept` says that they are complete. */
async function makeTiles(
  manager: EntityManager,
  source: BoundarySource,
  workDir: string,
  report: ImportJob['report'],
  accept: (summary: BoundarySummary, shapesFile: string) => Promise<boolean>,
): Promise<void> {
  const areas = await readAreas(manager);
  const job = await startBoundaryJob(source, join(workDir, 'boundaries'), areas, report);
  try {
    const summary = await job.finished;
    if (!summary.tileSet) throw new Error('The boundary worker made no tiles.');
    if (!(await accept(summary, job.shapesFile))) return;
    await storeNeighbours(manager, job.neighboursFile);
    const [{ indicative } = { indicative: true }] = await manager.query<{ indicative: boolean }[]>(
      SQL.IS_INDICATIVE,
    );
    const sources = await manager.query<{ source: string }[]>(SQL.ATTRIBUTIONS);
    const named = sources.slice(0, 3).map((one) => one.source);
    await storeTiles(
      manager,
      job.tilesFile,
      summary.tileSet,
      indicative ? 'INDICATIVE' : 'OFFICIAL',
      named.join(' · '),
      (done, total) => report(TILING, done, total),
    );
  } finally {
    await job.dispose();
  }
}

async function derivable(manager: EntityManager, batchId: number): Promise<{ id: number; code: string }[]> {
  const all: number[] = [];
  let below: number[] = [];
  for (const level of [3, 2, 1, 0]) {
    const rows = await manager.query<{ id: number }[]>(SQL.DERIVABLE, [batchId, level, below]);
    below = rows.map(({ id }) => id);
    all.push(...below);
  }
  return manager.query('select id, code from region where id = any($1::int[]) order by level desc, code', [
    all,
  ]);
}

/** Writes every polygon down to a level but those that will be derived, one line each; fresh ones as they came. */
export async function exportPolygons(
  manager: EntityManager,
  file: string,
  without: readonly number[],
  report: ImportJob['report'],
  { fresh, deepestLevel = VILLAGE }: { fresh?: FreshShapes; deepestLevel?: number } = {},
): Promise<void> {
  const stream = createWriteStream(file);
  const write = async (line: object): Promise<void> => {
    if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
  };
  const freshIds = fresh ? [...fresh.regionOf.values()] : [];
  const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(SQL.COUNT_POLYGONS, [
    deepestLevel,
  ]);
  let done = 0;
  if (fresh) {
    const about = new Map(
      (await manager.query<SQL.AboutRow[]>(SQL.ABOUT_REGIONS, [freshIds])).map((row) => [row.id, row]),
    );
    for await (const record of readFeatureFile(fresh.file)) {
      const row = about.get(fresh.regionOf.get(record.number) ?? -1);
      if (!row || record.wkb === null) continue;
      await write(lineOf({ ...row, wkb: record.wkb }));
      if (++done % PAGE_ROWS === 0) report(EXPORTING, done, total);
    }
  }
  const left = [...without, ...freshIds];
  for (let after = -1; ;) {
    const rows = await manager.query<SQL.PolygonRow[]>(SQL.POLYGONS_PAGE, [
      after,
      PAGE_ROWS,
      left,
      deepestLevel,
    ]);
    const last = rows.at(-1);
    if (!last) break;
    for (const row of rows) await write(lineOf({ ...row, wkb: row.wkb.replaceAll('\n', '') }));
    after = last.id;
    report(EXPORTING, (done += rows.length), total);
  }
  stream.end();
  await finished(stream);
}

function lineOf({ lng, lat, level, ...row }: SQL.PolygonRow): PolygonRecord {
  return { ...row, level: REGION_LEVELS[level] ?? 'VILLAGE', point: [lng, lat] };
}
