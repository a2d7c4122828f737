import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@serasi/db';
import { readAreas } from '../region/index.ts';
import { startBoundaryJob, type BoundaryJob } from './boundary-worker.client.ts';
import { storeNeighbours } from './neighbour.store.ts';
import { exportPolygons, type RebuildOptions } from './rebuild-tiles.ts';

const HAS_NEIGHBOURS = 'select exists (select from region_neighbour) as "hasNeighbours"';
/** The finest level that has neighbours. */
const DISTRICT = 3;

/**
 * Finds the neighbours of a database whose tiles are older than the table, from the polygons in it. `workDir` is made, and
 * gone at the end.
 */
export async function rebuildMissingNeighbours(
  manager: EntityManager,
  { workDir, report }: RebuildOptions,
): Promise<void> {
  const [row] = await manager.query<{ hasNeighbours: boolean }[]>(HAS_NEIGHBOURS);
  if (row?.hasNeighbours) return;
  await mkdir(workDir, { recursive: true });
  const file = join(workDir, 'polygons.ndjson');
  const source = { kind: 'polygons', file, derive: [] } as const;
  let job: BoundaryJob | undefined;
  try {
    await exportPolygons(manager, file, [], report, { deepestLevel: DISTRICT });
    job = await startBoundaryJob(source, join(workDir, 'job'), await readAreas(manager), report, false);
    await job.finished;
    await storeNeighbours(manager, job.neighboursFile);
  } finally {
    await job?.dispose();
    await rm(workDir, { recursive: true, force: true });
  }
}
