import { join } from 'node:path';
import type { LngLat } from '../sources/isolated-points.ts';
import type { TileRegion } from '../tiles/build/build-tiles.ts';
import type { JobRegion, ShapeRecord } from './boundary-records.ts';
import { LineFile } from './line-file.ts';
import { shapeOf } from './shapes.ts';
import type { Arcs, RegionGeometry } from './topology.ts';

/** Regions as the tiles need them, by code. */
export type TileRegions = Map<string, TileRegion>;

/**
 * Writes shapes.ndjson and adds its regions to `regions`. Returns the codes that `known` lacks; they are not written.
 *
 * @param points preferred points, by code
 */
export async function writeShapes(
  outDir: string,
  arcs: Arcs,
  geometries: readonly RegionGeometry[],
  known: ReadonlyMap<string, JobRegion>,
  points: ReadonlyMap<string, LngLat>,
  regions: TileRegions,
  progress: (done: number, total: number) => void,
): Promise<string[]> {
  const unknownCodes: string[] = [];
  const file = new LineFile(join(outDir, 'shapes.ndjson'));
  for (const [i, geometry] of geometries.entries()) {
    if (i % 10_000 === 0) progress(i, geometries.length);
    const region = known.get(geometry.code);
    if (!region) {
      unknownCodes.push(geometry.code);
      continue;
    }
    const shape = shapeOf(arcs, geometry, points.get(geometry.code));
    if (!shape) continue;
    const { id, code, name, level } = region;
    const { point, bbox, areaDeg2 } = shape;
    regions.set(code, { id, code, name, level, point, areaDeg2 });
    await file.write({ id, code, wkb: shape.wkb.toString('base64'), point, bbox } satisfies ShapeRecord);
  }
  await file.finish();
  return unknownCodes;
}
