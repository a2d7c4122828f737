import { decodeArcs, polygonArcs } from '../../../boundaries/topojson-arcs.ts';
import { ringContains, ringCoordinates } from '../../../boundaries/topology.ts';
import { listCountries, readCountryTopology } from '../../../sources/world-atlas.ts';

/** A ring as x, y, x, y … with its box; holes are rings like any other. */
interface Ring {
  readonly flat: readonly number[];
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
    const countries = listCountries(topology).filter(({ properties }) => properties.name !== 'Indonesia');
    return new ForeignLand(
      countries.map((country) => ({
        name: country.properties.name,
        rings: polygonArcs(country).flatMap((rings) =>
          rings.map((ring) => boxed(ringCoordinates(arcs, ring))),
        ),
      })),
    );
  }

  /** The country that has this place; null: none, or Indonesia. */
  countryAt(lng: number, lat: number): string | null {
    const holds = ({ flat, west, south, east, north }: Ring): boolean =>
      lng >= west && lng <= east && lat >= south && lat <= north && ringContains(flat, lng, lat);
    return this.countries.find(({ rings }) => rings.filter(holds).length % 2 === 1)?.name ?? null;
  }
}

function boxed(flat: readonly number[]): Ring {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < flat.length; i += 2) {
    const [x = 0, y = 0] = [flat[i], flat[i + 1]];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { flat, west, south, east, north };
}
