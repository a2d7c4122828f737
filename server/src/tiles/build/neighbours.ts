import { ringCoordinates, type Arcs, type ArcRing, type RegionGeometry } from '../../boundaries/topology.ts';
import { listCountries, readCountryTopology } from '../../sources/world-atlas.ts';
import { decodeArcs, polygonArcs } from '../../boundaries/topojson-arcs.ts';
import { joinArcs } from './chains.ts';
import { projectArcs, worldX, worldY } from './mercator.ts';
import { dropLightPoints, pointWeights } from './simplify.ts';
import { cutIntoTiles, EXTENT, type TileRange } from './tile-grid.ts';
import { MAX_ZOOM, NEIGHBOUR_LAYER } from './tile-layers.ts';
import { snapToGrid, tileShapes, type Detail } from './tile-shapes.ts';
import type { TileSheet } from './tile-sheet.ts';

interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * The part of the world that is drawn up to each zoom, in degrees: all that a screen may show around Indonesia, less and less
 * as nobody reads Myanmar at the scale of villages.
 */
const WINDOWS: readonly { toZoom: number; window: Window }[] = [
  { toZoom: 4, window: { west: 60, south: -50, east: 179, north: 45 } },
  { toZoom: 7, window: { west: 85, south: -18, east: 150, north: 20 } },
  { toZoom: MAX_ZOOM, window: { west: 93.5, south: -12.5, east: 142.5, north: 8 } },
];

/** The land of other countries, projected, with the weight of every point. */
export interface Neighbours {
  arcs: Arcs;
  weights: Float64Array;
  countries: RegionGeometry[];
}

/** @source Natural Earth 1:10m, so that land borders meet Indonesia's */
export function readNeighbours(): Neighbours {
  const topology = readCountryTopology('10m');
  const lngLat = decodeArcs(topology);
  const countries = listCountries(topology)
    .filter(({ properties }) => properties.name !== 'Indonesia')
    .map((country) => ({
      code: String(country.id),
      name: country.properties.name,
      polygons: polygonArcs(country).filter(([exterior]) => isDrawable(lngLat, exterior ?? [])),
    }))
    .filter(({ polygons }) => polygons.length > 0);
  const { arcs, layers } = joinArcs(projectArcs(lngLat), [countries]);
  return { arcs, weights: pointWeights(arcs), countries: layers.flat() };
}

export function placeNeighbours(
  sheet: TileSheet,
  { arcs, weights, countries }: Neighbours,
  z: number,
  { tolerance, leastPart, step }: Detail,
): void {
  const size = EXTENT * 2 ** z;
  const grid = snapToGrid(dropLightPoints(arcs, weights, tolerance / size ** 2), size, step);
  const limits = tilesOf(windowAt(z), z);
  for (const { name, polygons } of countries) {
    for (const shape of tileShapes(grid, polygons, leastPart, null)) {
      cutIntoTiles(shape, limits, (x, y, rings) => {
        sheet.addPolygon(x, y, NEIGHBOUR_LAYER, undefined, { name: name ?? '' }, rings);
      });
    }
  }
}

function windowAt(z: number): Window {
  const entry = WINDOWS.find(({ toZoom }) => z <= toZoom);
  if (!entry) throw new Error(`no window for zoom ${z}`);
  return entry.window;
}

/** Polygons across the antimeridian (Fiji, Russia) jump from 180° to −180° in the atlas: they are left out. */
function isDrawable(arcs: Arcs, exterior: ArcRing): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const flat = ringCoordinates(arcs, exterior);
  for (let i = 0; i < flat.length; i += 2) {
    west = Math.min(west, flat[i] ?? 0);
    east = Math.max(east, flat[i] ?? 0);
    south = Math.min(south, flat[i + 1] ?? 0);
    north = Math.max(north, flat[i + 1] ?? 0);
  }
  const widest = windowAt(0);
  return (
    east - west < 180 &&
    west < widest.east &&
    east > widest.west &&
    south < widest.north &&
    north > widest.south
  );
}

function tilesOf(window: Window, z: number): TileRange {
  const tiles = 2 ** z;
  return {
    west: Math.floor(worldX(window.west) * tiles),
    east: Math.floor(worldX(window.east) * tiles),
    north: Math.floor(worldY(window.north) * tiles),
    south: Math.floor(worldY(window.south) * tiles),
  };
}
