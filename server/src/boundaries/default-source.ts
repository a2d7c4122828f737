import { readAdministrativeAreas } from '../sources/idn-area-data.ts';
import { villagePoints } from '../sources/village-points.ts';
import type { JobContext, MadeShapes } from './job-context.ts';
import { defaultBoundaries } from './default-boundaries.ts';
import { writeShapes, type TileRegions } from './write-shapes.ts';

/** Indicative boundaries and their shapes, made of village points. */
export async function makeDefault({ outDir, listed, say, lap }: JobContext): Promise<MadeShapes> {
  say('points');
  const areas = readAdministrativeAreas();
  const points = villagePoints(areas);
  const surveyed = points.filter(({ origin }) => origin === 'GEOGRAFIS');
  lap('points');

  say('boundaries');
  const topology = defaultBoundaries(areas, points);
  lap('boundaries');

  const regions: TileRegions = new Map();
  const unknownCodes = await writeShapes(
    outDir,
    topology.arcs,
    Object.values(topology.layers).flat(),
    new Map(listed.map((region) => [region.code, region])),
    new Map(surveyed.map(({ code, point }) => [code, point])),
    regions,
    (done, total) => say('shapes', done, total),
  );
  lap('shapes');
  return {
    topology,
    regions,
    status: topology.status,
    attribution: topology.attribution,
    shapes: regions.size,
    villagePoints: { GEOGRAFIS: surveyed.length, PLACED: points.length - surveyed.length },
    underivable: [],
    unknownCodes,
  };
}
