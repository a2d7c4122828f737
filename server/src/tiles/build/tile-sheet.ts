import { gzipSync } from 'node:zlib';
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromVectorTileJs, GeoJSONWrapper } from '@maplibre/vt-pbf';
import { EXTENT } from './tile-grid.ts';
import type { FlatRing } from './ring-clip.ts';

export interface Tile {
  z: number;
  x: number;
  y: number;
  /** Mapbox Vector Tile 2.1, gzipped. */
  body: Buffer;
}

export type Tags = Record<string, string | number>;

/** Collects the features of one zoom's tiles; the same input in the same order gives the same bytes. */
export class TileSheet {
  private readonly tiles = new Map<number, Map<string, GeoJSONVTFeature[]>>();
  private readonly zoom: number;

  constructor(zoom: number) {
    this.zoom = zoom;
  }

  addPolygon(
    x: number,
    y: number,
    layer: string,
    id: number | undefined,
    tags: Tags,
    rings: readonly FlatRing[],
  ): void {
    this.layerOf(x, y, layer).push({ id, type: 3, tags, geometry: rings.map(toPairs) });
  }

  addPoint(x: number, y: number, layer: string, id: number, tags: Tags, point: [number, number]): void {
    this.layerOf(x, y, layer).push({ id, type: 1, tags, geometry: [point] });
  }

  /** The tiles that hold anything, by column and row. */
  *finish(): Generator<Tile> {
    const width = 2 ** this.zoom;
    const keys = [...this.tiles.keys()].sort((a, b) => a - b);
    for (const key of keys) {
      const layers: Record<string, GeoJSONWrapper> = {};
      for (const [name, features] of this.tiles.get(key) ?? []) {
        const layer = new GeoJSONWrapper(features, { version: 2, extent: EXTENT });
        layer.name = name;
        layers[name] = layer;
      }
      const body = gzipSync(fromVectorTileJs({ layers }), { level: 6 });
      this.tiles.delete(key);
      yield { z: this.zoom, x: Math.floor(key / width), y: key % width, body };
    }
  }

  private layerOf(x: number, y: number, name: string): GeoJSONVTFeature[] {
    const key = x * 2 ** this.zoom + y;
    const layers = this.tiles.get(key) ?? new Map<string, GeoJSONVTFeature[]>();
    this.tiles.set(key, layers);
    const features = layers.get(name) ?? [];
    layers.set(name, features);
    return features;
  }
}

function toPairs(ring: FlatRing): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) pairs.push([ring[i] ?? 0, ring[i + 1] ?? 0]);
  return pairs;
}
