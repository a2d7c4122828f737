import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildTiles } from '../tiles/build/build-tiles.ts';
import { MAX_ZOOM, MIN_ZOOM, VECTOR_LAYERS } from '../tiles/build/tile-layers.ts';
import type { BoundarySummary, TileRecord } from './boundary-records.ts';
import { LineFile } from './line-file.ts';
import type { BoundaryTopology } from './topology.ts';
import type { TileRegions } from './write-shapes.ts';

/** Writes tiles.ndjson. */
export async function writeTiles(
  outDir: string,
  topology: Pick<BoundaryTopology, 'arcs' | 'layers'>,
  regions: TileRegions,
  progress: (zoom: number, last: number) => void,
): Promise<NonNullable<BoundarySummary['tileSet']>> {
  const hash = createHash('sha256');
  const file = new LineFile(join(outDir, 'tiles.ndjson'));
  let zoom = -1;
  let tiles = 0;
  let bytes = 0;
  for (const { z, x, y, body } of buildTiles(topology, regions)) {
    if (z !== zoom) progress((zoom = z), MAX_ZOOM);
    hash.update(`${z}/${x}/${y}:`).update(body);
    tiles++;
    bytes += body.length;
    await file.write({ z, x, y, body: body.toString('base64') } satisfies TileRecord);
  }
  await file.finish();
  return {
    hash: hash.digest('hex').slice(0, 16),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    layers: VECTOR_LAYERS,
    tiles,
    bytes,
  };
}
