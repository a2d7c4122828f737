/** What the map needs of `/tiles/regions.json`. */
export interface RegionTiles {
  urls: string[];
  minzoom: number;
  maxzoom: number;
  bounds?: [number, number, number, number];
  attribution: string;
  indicative: boolean;
}

/** The TileJSON that the server answers. */
export interface TileJson {
  tiles: string[];
  minzoom?: number;
  maxzoom?: number;
  bounds?: [number, number, number, number];
  attribution?: string;
  boundaryStatus?: string;
}

/** Reads the TileJSON; relative tile addresses become absolute, because the tile worker has no page to resolve against. */
export function readRegionTiles(json: TileJson, origin: string): RegionTiles {
  return {
    urls: json.tiles.map((url) => (url.startsWith('/') ? origin + url : url)),
    minzoom: json.minzoom ?? 0,
    maxzoom: json.maxzoom ?? 10,
    ...(json.bounds && { bounds: json.bounds }),
    attribution: json.attribution ?? '',
    indicative: json.boundaryStatus !== 'OFFICIAL',
  };
}
