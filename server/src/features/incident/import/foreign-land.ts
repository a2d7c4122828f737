import { decodeArcs, polygonArcs } from '../../../boundaries/topojson-arcs.ts';
import { ringContains, ringCoordinates } from '../../../boundaries/topology.ts';
import { listCountries, readCountryTopology } from '../../../sources/world-atlas.ts';

/** A ring as x, y, x, y … and the span of its latitudes; holes are rings like any other. */
interface Ring {
  readonly flat: readonly number[];
  readonly south: number;
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
          rings.map((ring) => spanned(ringCoordinates(arcs, ring))),
        ),
      })),
    );
  }

  /** The country that has this place; null: none, or Indonesia. */
  countryAt(lng: number, lat: number): string | null {
    const holds = ({ flat, south, north }: Ring): boolean =>
      lat >= south && lat <= north && ringContains(flat, lng, lat);
    return this.countries.find(({ rings }) => rings.filter(holds).length % 2 === 1)?.name ?? null;
  }
}

function spanned(flat: readonly number[]): Ring {
  let [south, north] = [Infinity, -Infinity];
  for (let i = 1; i < flat.length; i += 2) {
    south = Math.min(south, flat[i] ?? 0);
    north = Math.max(north, flat[i] ?? 0);
  }
  return { flat, south, north };
}
