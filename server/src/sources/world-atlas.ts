import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { readPackageFile } from './package-file.ts';

/** A country's land; arcs belong to the topology. */
export type CountryGeometry = (Polygon | MultiPolygon) & { properties: { name: string } };

export interface CountryTopology extends Topology {
  objects: { countries: { type: 'GeometryCollection'; geometries: GeometryObject[] } };
}

/** @source world-atlas 2.0.2, Natural Earth 1:10m or 1:50m, public domain */
export function readCountryTopology(scale: '10m' | '50m'): CountryTopology {
  return JSON.parse(readPackageFile(`world-atlas/countries-${scale}.json`)) as CountryTopology;
}

/** The countries that have land. */
export function listCountries(topology: CountryTopology): CountryGeometry[] {
  return topology.objects.countries.geometries.filter(isCountry);
}

function isCountry(geometry: GeometryObject): geometry is CountryGeometry {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}
