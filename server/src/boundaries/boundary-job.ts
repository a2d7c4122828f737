import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAdministrativeAreas } from '../sources/idn-area-data.ts';
import { villagePoints, type VillagePoint } from '../sources/village-points.ts';
import { buildTiles, type TileRegion } from '../tiles/build/build-tiles.ts';
import { MAX_ZOOM, MIN_ZOOM, VECTOR_LAYERS } from '../tiles/build/tile-layers.ts';
import {
  STAGES,
  type BoundaryJob,
  type BoundaryProgress,
  type BoundarySummary,
  type JobRegion,
  type ShapeRecord,
  type TileRecord,
} from './boundary-records.ts';
import { defaultBoundaries } from './default-boundaries.ts';
import { LineFile, writeWhole } from './line-file.ts';
import { shapeOf } from './shapes.ts';
import { readBoundaryFile } from './topojson-file.ts';
import type { BoundaryTopology } from './topology.ts';

/**
 * Runs the job: `shapes.ndjson` first (stage `shapes-ready` tells that it may be read), then `tiles.ndjson`, at last
 * `summary.json`. Each file appears under its name only when it is whole.
 *
 * @throws BoundaryError
 */
export async function runBoundaryJob(
  job: BoundaryJob,
  report: (progress: BoundaryProgress) => void,
): Promise<BoundarySummary> {
  mkdirSync(job.outDir, { recursive: true });
  const timings: Record<string, number> = {};
  let began = performance.now();
  const lap = (stage: string): void => {
    timings[stage] = Math.round(performance.now() - began) / 1000;
    began = performance.now();
  };
  const say = (stage: keyof typeof STAGES, done = 0, total = 0): void => {
    report({ stage, done, total, ...STAGES[stage] });
  };

  // A bad file is told at once, before the slow parts.
  const given = job.source.kind === 'topojson' ? readBoundaryFile(job.source.file) : null;
  say('points');
  const areas = readAdministrativeAreas();
  const listed = job.regions ? (JSON.parse(readFileSync(job.regions, 'utf8')) as JobRegion[]) : areas;
  const points = villagePoints(areas);
  lap('points');

  say('boundaries');
  const topology = given ?? defaultBoundaries(areas, points);
  lap('boundaries');

  const { regions, counts, unknownCodes } = await writeShapes(
    job,
    topology,
    listed,
    points,
    (done, total) => {
      say('shapes', done, total);
    },
  );
  lap('shapes');
  say('shapes-ready', regions.size, regions.size);

  const tileSet = job.makeTiles
    ? await writeTiles(job, topology, regions, (zoom) => {
        say('tiles', zoom, MAX_ZOOM);
      })
    : null;
  lap('tiles');
  const summary: BoundarySummary = {
    status: topology.status,
    attribution: topology.attribution,
    tileSet,
    counts,
    villagePoints: {
      GEOGRAFIS: points.filter(({ origin }) => origin === 'GEOGRAFIS').length,
      PLACED: points.filter(({ origin }) => origin === 'PLACED').length,
    },
    unknownCodes,
    withoutPolygon: listed.map(({ code }) => code).filter((code) => !regions.has(code)),
    timings,
  };
  writeWhole(join(job.outDir, 'summary.json'), JSON.stringify(summary, null, 2));
  say('done', 1, 1);
  return summary;
}

async function writeShapes(
  job: BoundaryJob,
  topology: BoundaryTopology,
  listed: readonly JobRegion[],
  points: readonly VillagePoint[],
  progress: (done: number, total: number) => void,
): Promise<{ regions: Map<string, TileRegion>; counts: BoundarySummary['counts']; unknownCodes: string[] }> {
  const byCode = new Map(listed.map((region) => [region.code, region]));
  const preferred = new Map(
    points.filter(({ origin }) => origin === 'GEOGRAFIS').map(({ code, point }) => [code, point]),
  );
  const counts: BoundarySummary['counts'] = { NATION: 0, PROVINCE: 0, REGENCY: 0, DISTRICT: 0, VILLAGE: 0 };
  const unknownCodes: string[] = [];
  const regions = new Map<string, TileRegion>();
  const geometries = Object.values(topology.layers).flat();
  const file = new LineFile(join(job.outDir, 'shapes.ndjson'));
  for (const [i, geometry] of geometries.entries()) {
    if (i % 10_000 === 0) progress(i, geometries.length);
    const region = byCode.get(geometry.code);
    if (!region) {
      unknownCodes.push(geometry.code);
      continue;
    }
    const shape = shapeOf(topology.arcs, geometry, preferred.get(geometry.code));
    if (!shape) continue;
    const { id, code, name, level } = region;
    const { point, bbox, areaDeg2 } = shape;
    counts[level]++;
    regions.set(code, { id, code, name, level, point, areaDeg2 });
    await file.write({ id, code, wkb: shape.wkb.toString('base64'), point, bbox } satisfies ShapeRecord);
  }
  await file.finish();
  return { regions, counts, unknownCodes };
}

async function writeTiles(
  job: BoundaryJob,
  topology: BoundaryTopology,
  regions: ReadonlyMap<string, TileRegion>,
  progress: (zoom: number) => void,
): Promise<NonNullable<BoundarySummary['tileSet']>> {
  const hash = createHash('sha256');
  const file = new LineFile(join(job.outDir, 'tiles.ndjson'));
  let zoom = -1;
  let tiles = 0;
  let bytes = 0;
  for (const { z, x, y, body } of buildTiles(topology, regions)) {
    if (z !== zoom) progress((zoom = z));
    hash.update(`${z}/${x}/${y}:`).update(body);
    tiles++;
    bytes += body.length;
    await file.write({ z, x, y, body: body.toString('base64') } satisfies TileRecord);
  }
  await file.finish();
  const layers = VECTOR_LAYERS;
  return {
    hash: hash.digest('hex').slice(0, 16),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    layers,
    tiles,
    bytes,
  };
}
