import { join } from 'node:path';
import type { NeighbourRecord } from './boundary-records.ts';
import { LineFile } from './line-file.ts';
import { sharedEdges } from './shared-edges.ts';
import type { BoundaryTopology } from './topology.ts';
import type { TileRegions } from './write-shapes.ts';

/** Levels whose neighbours are kept. Villages would be 475,000 rows, which cost every first load four seconds. */
const NEIGHBOUR_LEVELS = ['PROVINCE', 'REGENCY', 'DISTRICT'] as const;

/** Writes neighbours.ndjson: each pair of `regions` of one level that share an edge, once. */
export async function writeNeighbours(
  outDir: string,
  { arcs, layers }: Pick<BoundaryTopology, 'arcs' | 'layers'>,
  regions: TileRegions,
): Promise<void> {
  const file = new LineFile(join(outDir, 'neighbours.ndjson'));
  for (const level of NEIGHBOUR_LEVELS) {
    const layer = layers[level].filter(({ code }) => regions.has(code));
    const ids = layer.map(({ code }) => regions.get(code)?.id ?? 0);
    for (const { a, b, km } of sharedEdges(arcs, layer))
      await file.write({ level, a: ids[a] ?? 0, b: ids[b] ?? 0, km } satisfies NeighbourRecord);
  }
  await file.finish();
}
