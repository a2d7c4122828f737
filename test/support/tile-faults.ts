import type { Database } from '@serasi/db';
import { readTile } from '@serasi/server/testing';

/** By `region.level`; the nation itself has no layer. */
const LAYER_OF_LEVEL = [null, 'province', 'regency', 'district', 'village'];
const LABEL = 'label';

const LAYERS = 'select layers from tile_set where is_current';
const POLYGONS = `select r.id, r.code, r.level from region r join region_place p on p.region_id = r.id
  where p.geom is not null and r.level > 0`;
const TILES = `select x, y, body from tile join tile_set using (hash) where is_current and z = $1 order by x, y`;

interface Layer {
  id: string;
  minzoom: number;
  maxzoom: number;
}
interface Region {
  id: number;
  code: string;
  level: number;
}

/**
 * What is wrong with the tiles in use; empty when nothing is. At each zoom of a level's layer, every region that has a polygon is
 * there, nothing else is, nobody is twice in a tile, and nobody has two labels.
 */
export async function tileFaults({ dataSource }: Database): Promise<string[]> {
  const [set] = await dataSource.query<{ layers: Layer[] }[]>(LAYERS);
  const regions = await dataSource.query<Region[]>(POLYGONS);
  const faults: string[] = [];
  const layers = LAYER_OF_LEVEL.slice(1).map((name, i) => {
    const layer = set?.layers.find(({ id }) => id === name);
    const ofLevel = regions.filter(({ level }) => level === i + 1);
    if (!layer || ofLevel.length === 0) throw new Error(`${name} has no layer, or no region a polygon`);
    return { ...layer, regions: ofLevel };
  });
  for (let z = 0; z <= Math.max(...layers.map(({ maxzoom }) => maxzoom)); z++) {
    const seen = await seenAt(dataSource, z, faults);
    for (const { id, minzoom, maxzoom, regions: ofLevel } of layers) {
      const due = z >= minzoom && z <= maxzoom ? ofLevel : [];
      const found = seen.get(id) ?? new Map<number, string>();
      for (const region of due)
        if (found.get(region.id) !== region.code) faults.push(`z${z} ${id}: ${region.code} is missing`);
      const known = new Set(due.map((region) => region.id));
      for (const [region, code] of found)
        if (!known.has(region)) faults.push(`z${z} ${id}: ${code} has no polygon or is not due`);
    }
  }
  return faults;
}

/** Code by region id in each layer of a zoom; what is there twice goes to the faults. */
async function seenAt(
  dataSource: Database['dataSource'],
  z: number,
  faults: string[],
): Promise<Map<string, Map<number, string>>> {
  const seen = new Map<string, Map<number, string>>();
  for (const { x, y, body } of await dataSource.query<{ x: number; y: number; body: Buffer }[]>(TILES, [z])) {
    for (const [layer, features] of Object.entries(readTile(body))) {
      const inLayer = seen.get(layer) ?? new Map<number, string>();
      seen.set(layer, inLayer);
      const inTile = new Set<number>();
      for (const { id, tags } of features) {
        if (id === null) continue;
        if (inTile.has(id) || (layer === LABEL && inLayer.has(id)))
          faults.push(`z${z}/${x}/${y} ${layer}: ${tags['code']} is there twice`);
        inTile.add(id);
        inLayer.set(id, String(tags['code']));
      }
    }
  }
  return seen;
}
