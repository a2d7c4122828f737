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

/** A feature with its coordinates in flat lists: pairs of numbers would take ten times the memory. */
interface FlatFeature {
  id: number | undefined;
  type: 1 | 3;
  tags: Tags;
  rings: Int32Array[];
}

/** Collects the features of one zoom's tiles; the same input in the same order gives the same bytes. */
export class TileSheet {
  private readonly tiles = new Map<number, Map<string, FlatFeature[]>>();
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
    this.layerOf(x, y, layer).push({ id, type: 3, tags, rings: rings.map((ring) => Int32Array.from(ring)) });
  }

  addPoint(x: number, y: number, layer: string, id: number, tags: Tags, point: [number, number]): void {
    this.layerOf(x, y, layer).push({ id, type: 1, tags, rings: [Int32Array.from(point)] });
  }

  /** The tiles that hold anything, by column and row. */
  *finish(): Generator<Tile> {
    const width = 2 ** this.zoom;
    const keys = [...this.tiles.keys()].sort((a, b) => a - b);
    for (const key of keys) {
      const layers: Record<string, GeoJSONWrapper> = {};
      for (const [name, features] of this.tiles.get(key) ?? []) {
        const layer = new GeoJSONWrapper(features.map(unpacked), { version: 2, extent: EXTENT });
        layer.name = name;
        layers[name] = layer;
      }
      const body = gzipSync(fromVectorTileJs({ layers }), { level: 6 });
      this.tiles.delete(key);
      yield { z: this.zoom, x: Math.floor(key / width), y: key % width, body };
    }
  }

  private layerOf(x: number, y: number, name: string): FlatFeature[] {
    const key = x * 2 ** this.zoom + y;
    const layers = this.tiles.get(key) ?? new Map<string, FlatFeature[]>();
    this.tiles.set(key, layers);
    const features = layers.get(name) ?? [];
    layers.set(name, features);
    return features;
  }
}

function unpacked({ id, type, tags, rings }: FlatFeature): GeoJSONVTFeature {
  if (type === 1) return { id, type, tags, geometry: rings.flatMap(toPairs) };
  return { id, type, tags, geometry: rings.map(toPairs) };
}

function toPairs(ring: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ring.length; i += 2) pairs.push([ring[i] ?? 0, ring[i + 1] ?? 0]);
  return pairs;
}
