import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RegionLevel } from '@serasi/shared';
import type { PolygonRecord } from './boundary-records.ts';
import { PolygonStore } from './polygon-store.ts';
import type { ArcRing, RegionGeometry } from './topology.ts';
import { topologyFromPolygons, type NodedArcs } from './topology-from-polygons.ts';

export interface PolygonTopology {
  arcs: NodedArcs;
  layers: Record<RegionLevel, RegionGeometry[]>;
  /** The file's regions by code, without their polygons. */
  regions: Map<string, Omit<PolygonRecord, 'wkb'>>;
}

/** The polygons of an NDJSON file of PolygonRecord, line by line; those of the codes in `without` are passed over. */
export async function readPolygonTopology(
  file: string,
  without: ReadonlySet<string>,
  progress: (done: number) => void,
): Promise<PolygonTopology> {
  const store = new PolygonStore();
  const regions: PolygonTopology['regions'] = new Map();
  const polygonsOf = new Map<string, number[][]>();
  let bytes = Buffer.alloc(1 << 16);
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    if (line === '') continue;
    const { wkb, ...region } = JSON.parse(line) as PolygonRecord;
    if (without.has(region.code)) continue;
    if (bytes.length < wkb.length) bytes = Buffer.alloc(2 * wkb.length);
    polygonsOf.set(region.code, store.add(bytes.subarray(0, bytes.write(wkb, 'base64'))));
    regions.set(region.code, region);
    if (regions.size % 5000 === 0) progress(regions.size);
  }
  const { arcs, rings } = topologyFromPolygons(store);
  const layers: PolygonTopology['layers'] = {
    NATION: [],
    PROVINCE: [],
    REGENCY: [],
    DISTRICT: [],
    VILLAGE: [],
  };
  for (const { code, level } of regions.values()) {
    const polygons = (polygonsOf.get(code) ?? []).map((numbers): ArcRing[] =>
      numbers.map((ring) => rings[ring] ?? []),
    );
    if (polygons.length > 0) layers[level].push({ code, name: null, polygons });
  }
  return { arcs, layers, regions };
}
