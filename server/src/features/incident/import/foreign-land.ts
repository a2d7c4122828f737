import { decodeArcs, polygonArcs } from '../../../boundaries/topojson-arcs.ts';
import { ringCoordinates } from '../../../boundaries/topology.ts';
import { listCountries, readCountryTopology } from '../../../sources/world-atlas.ts';

/** A ring as x, y, x, y … with its box; holes are rings like any other: crossings are counted over all. */
interface Ring {
  readonly flat: ArrayLike<number>;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The land of all countries but Indonesia, to say where a point lies that is in no region. */
export class ForeignLand {
  private constructor(private readonly countries: readonly { name: string; rings: readonly Ring[] }[]) {}

  /** @source Natural Earth 1:10m */
  static read(): ForeignLand {
    const topology = readCountryTopology('10m');
    const arcs = decodeArcs(topology);
    return new ForeignLand(
      listCountries(topology)
        .filter(({ properties }) => properties.name !== 'Indonesia')
        .map((country) => ({
          name: country.properties.name,
          rings: polygonArcs(country).flatMap((rings) => rings.map((ring) => boxed(ringCoordinates(arcs, ring)))),
        })),
    );
  }

  /** The country that has this place; null: none, or Indonesia. */
  countryAt(lng: number, lat: number): string | null {
    return this.countries.find(({ rings }) => isInside(rings, lng, lat))?.name ?? null;
  }
}

function boxed(flat: ArrayLike<number>): Ring {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < flat.length; i += 2) {
    const [x = 0, y = 0] = [flat[i], flat[i + 1]];
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { flat, west, south, east, north };
}

/** Whether a ray to the east crosses the rings an odd number of times. */
function isInside(rings: readonly Ring[], lng: number, lat: number): boolean {
  let inside = false;
  for (const { flat, east, south, north } of rings) {
    if (lat < south || lat > north || lng > east) continue;
    for (let i = 0, j = flat.length - 2; i < flat.length; j = i, i += 2) {
      const [x = 0, y = 0, px = 0, py = 0] = [flat[i], flat[i + 1], flat[j], flat[j + 1]];
      if (y > lat !== py > lat && lng < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
    }
  }
  return inside;
}
