import type { RegionLevel } from '@serasi/shared';
import type { ArcRing, Arcs, BoundaryTopology } from '../../boundaries/topology.ts';
import { joinArcs, type Chained } from './chains.ts';
import { projectArcs, worldX, worldY } from './mercator.ts';
import { placeNeighbours, readNeighbours } from './neighbours.ts';
import { dropLightPoints, pointWeights } from './simplify.ts';
import type { FlatRing } from './ring-clip.ts';
import { cutIntoTiles, EXTENT } from './tile-grid.ts';
import { LABEL_LAYER, MAX_ZOOM, MIN_ZOOM, POLYGON_LAYERS } from './tile-layers.ts';
import { snapToGrid, tileShapes, type Detail } from './tile-shapes.ts';
import { TileSheet, type Tile } from './tile-sheet.ts';

/** What the tiles say about a region. */
export interface TileRegion {
  id: number;
  code: string;
  name: string;
  level: RegionLevel;
  /** `[lng, lat]` inside the region, for its name and for the mark of a region too small to draw. */
  point: [number, number];
  areaDeg2: number;
}

/** At the last zoom, which the map enlarges further, shapes keep more than at the others. 8 × 8 units are one pixel. */
const DETAIL: Record<'below' | 'last', Detail> = {
  below: { tolerance: 32, leastPart: 40, step: 2 },
  last: { tolerance: 2, leastPart: 4, step: 1 },
};

/**
 * All tiles, zoom by zoom. Neighbours share every border point at every zoom, and each region of a layer is in the tiles from
 * the layer's first zoom on, however small.
 *
 * @param regions by code; regions of the topology that are not in it are left out
 */
export function* buildTiles(
  { arcs, layers }: Pick<BoundaryTopology, 'arcs' | 'layers'>,
  regions: ReadonlyMap<string, TileRegion>,
): Generator<Tile> {
  const projected = projectArcs(arcs);
  const neighbours = readNeighbours();
  let depth = 0;
  let chained: Chained | null = null;
  let weights: Float64Array = new Float64Array(0);
  for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
    const shown = POLYGON_LAYERS.filter(({ minZoom }) => z >= minZoom);
    if (!chained || shown.length !== depth) {
      depth = shown.length;
      chained = joinArcs(
        projected,
        shown.map(({ level }) => layers[level].filter(({ code }) => regions.has(code))),
      );
      weights = pointWeights(chained.arcs);
    }
    const size = EXTENT * 2 ** z;
    const detail = z === MAX_ZOOM ? DETAIL.last : DETAIL.below;
    const grid = snapToGrid(
      dropLightPoints(chained.arcs, weights, detail.tolerance / size ** 2),
      size,
      detail.step,
    );
    const sheet = new TileSheet(z);
    placeNeighbours(sheet, neighbours, z, detail);
    for (const [i, { name }] of shown.entries()) {
      for (const { code, polygons } of chained.layers[i] ?? []) {
        const region = regions.get(code);
        if (region) placeRegion(sheet, z, name, region, shapesOnGrid(region, grid, polygons, size, detail));
      }
    }
    placeLabels(sheet, z, regions.values());
    yield* sheet.finish();
  }
}

function shapesOnGrid(
  { point }: TileRegion,
  grid: Arcs,
  polygons: ArcRing[][],
  size: number,
  detail: Detail,
): FlatRing[][] {
  return tileShapes(grid, polygons, detail.leastPart, [worldX(point[0]) * size, worldY(point[1]) * size]);
}

/** One feature per tile, also for a region of many islands. */
function placeRegion(
  sheet: TileSheet,
  z: number,
  layer: string,
  region: TileRegion,
  shapes: readonly FlatRing[][],
): void {
  const { id, code, name, level } = region;
  const last = 2 ** z - 1;
  const tiles = new Map<number, FlatRing[]>();
  for (const shape of shapes) {
    cutIntoTiles(shape, { west: 0, north: 0, east: last, south: last }, (x, y, part) => {
      const key = x * 2 ** z + y;
      const rings = tiles.get(key);
      if (rings) rings.push(...part);
      else tiles.set(key, part);
    });
  }
  for (const [key, rings] of tiles) {
    sheet.addPolygon(Math.floor(key / 2 ** z), key % 2 ** z, layer, id, { code, name, level }, rings);
  }
}

function placeLabels(sheet: TileSheet, z: number, regions: Iterable<TileRegion>): void {
  const labelled = new Map<RegionLevel, number>(
    POLYGON_LAYERS.map(({ level, labelZoom }) => [level, labelZoom]),
  );
  const size = EXTENT * 2 ** z;
  for (const { id, code, name, level, point, areaDeg2 } of regions) {
    if (z < (labelled.get(level) ?? Infinity)) continue;
    const [x, y] = [Math.floor(worldX(point[0]) * size), Math.floor(worldY(point[1]) * size)];
    const tile: [number, number] = [Math.floor(x / EXTENT), Math.floor(y / EXTENT)];
    const inTile: [number, number] = [x - tile[0] * EXTENT, y - tile[1] * EXTENT];
    sheet.addPoint(...tile, LABEL_LAYER, id, { code, name, lvl: level, rank: rankOf(areaDeg2) }, inTile);
  }
}

/** Half-steps of the area's binary logarithm below 64 square degrees: few different values, 0 the most important. */
function rankOf(areaDeg2: number): number {
  return Math.max(0, Math.round(12 - 2 * Math.log2(Math.max(areaDeg2, 1e-9))));
}
