import type { PolygonSource } from './boundary-records.ts';
import type { JobContext, MadeShapes } from './job-context.ts';
import { deriveParents } from './derive-parents.ts';
import { readPolygonTopology } from './polygon-topology.ts';
import { measureOf } from './shapes.ts';
import { writeShapes, type TileRegions } from './write-shapes.ts';

/** Polygons of a file over shared arcs, with the parents that are to be made of them; shapes only of the latter. */
export async function makePolygons(
  { file, derive }: PolygonSource,
  { outDir, listed, say, lap }: JobContext,
): Promise<MadeShapes> {
  say('reading');
  const wanted = new Set(derive);
  const {
    arcs: noded,
    layers,
    regions: given,
  } = await readPolygonTopology(file, wanted, (done) => say('reading', done));
  lap('reading');

  say('boundaries');
  const { arcs, underivable } = deriveParents(noded, layers, derive);
  lap('boundaries');

  const geometries = Object.values(layers).flat();
  const regions: TileRegions = new Map();
  for (const geometry of geometries) {
    const region = given.get(geometry.code);
    if (region) regions.set(region.code, { ...region, ...measureOf(arcs, geometry, region.point) });
  }
  lap('measures');
  const before = regions.size;
  const unknownCodes = await writeShapes(
    outDir,
    arcs,
    geometries.filter(({ code }) => wanted.has(code)),
    new Map(listed.map((region) => [region.code, region])),
    new Map(),
    regions,
    (done, total) => say('shapes', done, total),
  );
  lap('shapes');
  return {
    topology: { arcs, layers },
    regions,
    status: 'OFFICIAL',
    attribution: '',
    shapes: regions.size - before,
    villagePoints: { GEOGRAFIS: 0, PLACED: 0 },
    underivable,
    unknownCodes,
  };
}
