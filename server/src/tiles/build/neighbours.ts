import { ringCoordinates, type Arcs, type ArcRing, type RegionGeometry } from '../../boundaries/topology.ts';
import { listCountries, readCountryTopology } from '../../sources/world-atlas.ts';
import { decodeArcs, polygonArcs } from '../../boundaries/topojson-arcs.ts';
import { joinArcs } from './chains.ts';
import { projectArcs, worldX, worldY } from './mercator.ts';
import { dropLightPoints, pointWeights } from './simplify.ts';
import { cutIntoTiles, EXTENT, type TileRange } from './tile-grid.ts';
import { NEIGHBOUR_LAYER } from './tile-layers.ts';
import { snapToGrid, tileShapes, type Detail } from './tile-shapes.ts';
import type { TileSheet } from './tile-sheet.ts';

/** The part of the world around Indonesia that is drawn (degrees). */
const WINDOW = { west: 85, south: -18, east: 150, north: 15 };
/** From this zoom on only a closer window is filled: nobody reads Myanmar at the scale of villages. */
const CLOSE_ZOOM = 8;
const CLOSE_WINDOW = { west: 93.5, south: -12.5, east: 142.5, north: 8 };

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
      polygons: polygonArcs(country).filter(([exterior]) => touchesWindow(lngLat, exterior ?? [])),
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
  const limits = tilesOf(z >= CLOSE_ZOOM ? CLOSE_WINDOW : WINDOW, z);
  for (const { name, polygons } of countries) {
    for (const shape of tileShapes(grid, polygons, leastPart, null)) {
      cutIntoTiles(shape, limits, (x, y, rings) => {
        sheet.addPolygon(x, y, NEIGHBOUR_LAYER, undefined, { name: name ?? '' }, rings);
      });
    }
  }
}

function touchesWindow(arcs: Arcs, exterior: ArcRing): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const flat = ringCoordinates(arcs, exterior);
  for (let i = 0; i < flat.length; i += 2) {
    west = Math.min(west, flat[i] ?? 0);
    east = Math.max(east, flat[i] ?? 0);
    south = Math.min(south, flat[i + 1] ?? 0);
    north = Math.max(north, flat[i + 1] ?? 0);
  }
  return west < WINDOW.east && east > WINDOW.west && south < WINDOW.north && north > WINDOW.south;
}

function tilesOf(window: typeof WINDOW, z: number): TileRange {
  const tiles = 2 ** z;
  return {
    west: Math.floor(worldX(window.west) * tiles),
    east: Math.floor(worldX(window.east) * tiles),
    north: Math.floor(worldY(window.north) * tiles),
    south: Math.floor(worldY(window.south) * tiles),
  };
}
