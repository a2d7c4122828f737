import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LngLat } from './isolated-points.ts';
import { readPackageFile } from './package-file.ts';

export interface Country {
  name: string;
  /** Polygons of rings, closed as in GeoJSON, EPSG:4326. */
  polygons: LngLat[][][];
}

/**
 * Every country's land.
 *
 * @source world-atlas 2.0.2, Natural Earth 1:10m or 1:50m, public domain
 */
export function readCountries(scale: '10m' | '50m'): Country[] {
  const topology = JSON.parse(readPackageFile(`world-atlas/countries-${scale}.json`)) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(topology, topology.objects.countries).features.map(({ geometry, properties }) => {
    if (geometry.type === 'Polygon') return { name: properties.name, polygons: [geometry.coordinates as LngLat[][]] };
    if (geometry.type === 'MultiPolygon') return { name: properties.name, polygons: geometry.coordinates as LngLat[][][] };
    return { name: properties.name, polygons: [] };
  });
}
