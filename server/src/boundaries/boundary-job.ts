import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAdministrativeAreas } from '../sources/idn-area-data.ts';
import {
  STAGES,
  type BoundaryJob,
  type BoundaryProgress,
  type BoundarySummary,
  type JobRegion,
} from './boundary-records.ts';
import { makeDefault } from './default-source.ts';
import type { JobContext } from './job-context.ts';
import { writeWhole } from './line-file.ts';
import { makePolygons } from './polygon-source.ts';
import { writeNeighbours } from './write-neighbours.ts';
import type { TileRegions } from './write-shapes.ts';
import { writeTiles } from './write-tiles.ts';

/**
 * Runs the job: `shapes.ndjson` first (stage `shapes-ready` tells that it may be read), then `neighbours.ndjson` and
 * `tiles.ndjson`, at last `summary.json`. Each file appears under its name only when it is whole.
 */
export async function runBoundaryJob(
  job: BoundaryJob,
  report: (progress: BoundaryProgress) => void,
): Promise<BoundarySummary> {
  const { source, outDir } = job;
  mkdirSync(outDir, { recursive: true });
  const timings: Record<string, number> = {};
  let began = performance.now();
  const context: JobContext = {
    outDir,
    listed: job.regions
      ? (JSON.parse(readFileSync(job.regions, 'utf8')) as JobRegion[])
      : readAdministrativeAreas(),
    say: (stage, done = 0, total = 0) => report({ stage, done, total, ...STAGES[stage] }),
    lap: (stage) => {
      timings[stage] = Math.round(performance.now() - began) / 1000;
      began = performance.now();
    },
  };
  const { topology, regions, ...made } =
    source.kind === 'default' ? await makeDefault(context) : await makePolygons(source, context);
  context.say('shapes-ready', regions.size, regions.size);
  await writeNeighbours(outDir, topology, regions);
  context.lap('neighbours');

  const tileSet = job.makeTiles
    ? await writeTiles(outDir, topology, regions, (zoom, last) => context.say('tiles', zoom, last))
    : null;
  context.lap('tiles');
  const summary: BoundarySummary = {
    ...made,
    tileSet,
    counts: countLevels(regions),
    withoutPolygon: context.listed.map(({ code }) => code).filter((code) => !regions.has(code)),
    timings,
  };
  writeWhole(join(outDir, 'summary.json'), JSON.stringify(summary, null, 2));
  context.say('done', 1, 1);
  return summary;
}

function countLevels(regions: TileRegions): BoundarySummary['counts'] {
  const counts: BoundarySummary['counts'] = { NATION: 0, PROVINCE: 0, REGENCY: 0, DISTRICT: 0, VILLAGE: 0 };
  for (const { level } of regions.values()) counts[level]++;
  return counts;
}
