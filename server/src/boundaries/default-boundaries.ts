import { parentCodeOf, type RegionLevel } from '@serasi/shared';
import type { AdministrativeArea } from '../sources/idn-area-data.ts';
import type { LngLat } from '../sources/isolated-points.ts';
import { spreadPoints } from '../sources/spread-points.ts';
import type { VillagePoint } from '../sources/village-points.ts';
import { listCountries, readCountryTopology } from '../sources/world-atlas.ts';
import { Coast } from './coast.ts';
import { cutAtCoast } from './coast-cut.ts';
import { dissolve } from './dissolve.ts';
import { mainFaces, ownersOfFaces, splitIntoFaces } from './faces.ts';
import { addIslets } from './islets.ts';
import { ringCoordinates, signedArea, type BoundaryTopology, type RegionGeometry } from './topology.ts';
import { decodeArcs, polygonArcs } from './topojson-arcs.ts';
import { VoronoiCells } from './voronoi-cells.ts';

export const DEFAULT_ATTRIBUTION =
  'Batas indikatif: Serasi dari titik desa geografis (MIT), kode idn-area-data (ODbL), garis pantai Natural Earth';

/** The coasts of Indonesia, land on the left, without repeated last point. @source Natural Earth 1:10m */
export function indonesianCoasts(): LngLat[][] {
  const topology = readCountryTopology('10m');
  const arcs = decodeArcs(topology);
  const nation = listCountries(topology).find(({ properties }) => properties.name === 'Indonesia');
  if (!nation) throw new Error('world-atlas has no country named Indonesia');
  return polygonArcs(nation).flatMap((rings) =>
    rings.map((ring, i) => {
      const flat = ringCoordinates(arcs, ring);
      const points = Array.from({ length: flat.length / 2 }, (_, k): LngLat => [
        flat[2 * k] ?? 0,
        flat[2 * k + 1] ?? 0,
      ]);
      const isCounterClockwise = signedArea(flat) > 0;
      return isCounterClockwise === (i === 0) ? points : points.reverse();
    }),
  );
}

/**
 * Indicative boundaries: every place belongs to the village with the nearest point. Every village of `villages` has a polygon,
 * and the children of a region fill it exactly.
 */
export function defaultBoundaries(
  areas: readonly AdministrativeArea[],
  villages: readonly VillagePoint[],
  coasts: readonly LngLat[][] = indonesianCoasts(),
): BoundaryTopology {
  const coast = new Coast(coasts);
  const sites = spreadPoints(villages.map(({ point }) => coast.snap(point)));
  const cells = new VoronoiCells(sites);
  const bordered = cutAtCoast(cells, coasts);
  const land = bordered.writer.finish();
  const faces = splitIntoFaces(bordered, land, cells.siteCount);
  const main = mainFaces(faces, land, sites);
  const owner = [...ownersOfFaces(faces, main, bordered, land)];

  const islets = new Map<number, number>();
  main.forEach((face, cell) => {
    if (face >= 0) return;
    islets.set(cell, owner.length);
    owner.push(cell);
  });
  addIslets(cells, islets, bordered);
  const arcs = bordered.writer.finish();

  const layer = (level: RegionLevel, levelsUp: number): RegionGeometry[] => {
    const codes = areas.filter((area) => area.level === level).map(({ code }) => code);
    const indexOf = new Map(codes.map((code, i) => [code, i]));
    const regionOf = villages.map(({ code }) => indexOf.get(ancestorOf(code, levelsUp)) ?? -1);
    const polygons = dissolve(bordered, arcs, codes.length, (face) => regionOf[owner[face] ?? -1] ?? -1);
    return codes
      .map((code, i) => ({ code, name: null, polygons: polygons[i] ?? [] }))
      .filter((r) => r.polygons.length > 0);
  };
  return {
    arcs,
    layers: {
      NATION: layer('NATION', 4),
      PROVINCE: layer('PROVINCE', 3),
      REGENCY: layer('REGENCY', 2),
      DISTRICT: layer('DISTRICT', 1),
      VILLAGE: layer('VILLAGE', 0),
    },
    status: 'INDICATIVE',
    attribution: DEFAULT_ATTRIBUTION,
  };
}

function ancestorOf(code: string, levelsUp: number): string {
  let ancestor = code;
  for (let i = 0; i < levelsUp; i++) ancestor = parentCodeOf(ancestor) ?? ancestor;
  return ancestor;
}
