import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { REGION_LEVELS } from '@serasi/shared';
import type { EntityManager } from '@serasi/db';
import { keepBefore } from '../../import/batch.store.ts';
import type { ImportJob } from '../../import/importer.ts';
import { readAreas } from '../region/index.ts';
import { startBoundaryJob } from './boundary-worker.client.ts';
import * as SQL from './boundary-import.queries.ts';
import { storeDerived, storeTiles, uniteInDatabase } from './boundary.store.ts';

const EXPORTING = { id: 'Mengumpulkan semua batas', en: 'Collecting all boundaries' };
const TILING = { id: 'Menyimpan petak peta', en: 'Storing map tiles' };
const PAGE_ROWS = 400;

export interface RebuildOptions {
  workDir: string;
  report: ImportJob['report'];
  /** Absent: nothing is derived, only tiles are made (after an undo). */
  batchId?: number;
  datasetId?: number;
  detail?: Record<string, unknown>;
}

/**
 * Makes the tiles anew from all polygons in the database, and before that the polygons of parents whose children all came with this
 * batch. Inside the caller's transaction.
 */
export async function rebuildTiles(manager: EntityManager, options: RebuildOptions): Promise<void> {
  const { workDir, report, batchId, datasetId } = options;
  const derive = batchId === undefined ? [] : await derivable(manager, batchId);
  const file = join(workDir, 'polygons.ndjson');
  await exportPolygons(
    manager,
    file,
    derive.map(({ id }) => id),
    report,
  );
  const job = await startBoundaryJob(
    { kind: 'polygons', file, derive: derive.map(({ code }) => code) },
    join(workDir, 'boundaries'),
    batchId === undefined ? undefined : await readAreas(manager),
    (title, done, total) => report(title, done, total),
  );
  try {
    const summary = await job.finished;
    if (!summary.tileSet) throw new Error('The boundary worker made no tiles.');
    if (batchId !== undefined && datasetId !== undefined && derive.length > 0) {
      await keepBefore(
        manager,
        'region_place',
        batchId,
        `t.region_id = any('{${derive.map(({ id }) => id).join(',')}}'::int[])`,
      );
      await storeDerived(manager, job.shapesFile, datasetId, batchId);
      await uniteInDatabase(manager, summary.underivable ?? [], datasetId, batchId);
      if (options.detail) options.detail['derivedParents'] = derive.length;
    }
    const [{ indicative } = { indicative: true }] = await manager.query<{ indicative: boolean }[]>(
      SQL.IS_INDICATIVE,
    );
    const sources = await manager.query<{ source: string }[]>(SQL.ATTRIBUTIONS);
    await storeTiles(
      manager,
      job.tilesFile,
      summary.tileSet,
      indicative ? 'INDICATIVE' : 'OFFICIAL',
      sources
        .slice(0, 3)
        .map(({ source }) => source)
        .join(' · '),
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

/** Writes every polygon but those that will be derived, one line each. */
async function exportPolygons(
  manager: EntityManager,
  file: string,
  without: readonly number[],
  report: ImportJob['report'],
): Promise<void> {
  const stream = createWriteStream(file);
  const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(
    'select count(*)::integer as total from region_place where geom is not null',
  );
  let after = -1;
  for (let done = 0; ;) {
    const rows = await manager.query<SQL.PolygonRow[]>(SQL.POLYGONS_PAGE, [after, PAGE_ROWS, without]);
    const last = rows.at(-1);
    if (!last) break;
    for (const { lng, lat, level, wkb, ...row } of rows) {
      const line = { ...row, level: REGION_LEVELS[level], wkb: wkb.replaceAll('\n', ''), point: [lng, lat] };
      if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
    }
    after = last.id;
    report(EXPORTING, (done += rows.length), total);
  }
  stream.end();
  await finished(stream);
}
