import type { Reason } from '../reason.ts';
import { finishArea, type Area, type FlatRing } from './area.ts';
import { geoReason } from './problems.ts';

const POLYGON = 3;
const MULTIPOLYGON = 6;
const COLLECTION = 7;
const NAMES: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  4: 'MultiPoint',
  5: 'MultiLineString',
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
};
const MAX_NESTING = 8;

export interface WkbResult {
  readonly area: Area | Reason;
  /** Of extended WKB. */
  readonly srid: number | null;
}

/**
 * The areas of a well-known binary geometry; ISO and extended (PostGIS) flavours.
 *
 * @source OGC 06-103r4, 8.2; PostGIS manual, ST_AsEWKB
 */
export function areaFromWkb(bytes: Uint8Array): WkbResult {
  const reader = new WkbReader(bytes);
  try {
    reader.geometry(0);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return { area: geoReason('GEOMETRY_UNREADABLE', 'WKB'), srid: reader.srid };
  }
  const { polygons, others, flattened, srid } = reader;
  if (polygons.length === 0 && others.size > 0) {
    return { area: geoReason('NOT_AN_AREA', [...others].join(', ')), srid };
  }
  return { area: finishArea(polygons, flattened), srid };
}

class WkbReader {
  readonly polygons: FlatRing[][] = [];
  readonly others = new Set<string>();
  flattened = false;
  srid: number | null = null;
  private readonly view: DataView;
  private at = 0;
  private little = true;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): void {
    if (depth > MAX_NESTING) throw new RangeError('nesting');
    this.little = this.view.getUint8(this.at++) === 1;
    const code = this.uint32();
    const kind = (code & 0x0fff_ffff) % 1000;
    const iso = Math.floor((code & 0x0fff_ffff) / 1000);
    const dimensions = 2 + (code & 0x8000_0000 || iso & 1 ? 1 : 0) + (code & 0x4000_0000 || iso & 2 ? 1 : 0);
    if (code & 0x2000_0000) this.srid = this.uint32();
    if (dimensions > 2) this.flattened = true;
    if (kind === POLYGON) this.polygon(dimensions);
    else if (kind === MULTIPOLYGON || kind === COLLECTION) {
      const count = this.uint32();
      for (let i = 0; i < count; i++) this.geometry(depth + 1);
    } else this.skipped(kind, dimensions, depth);
  }

  private polygon(dimensions: number): void {
    const count = this.uint32();
    const rings: FlatRing[] = [];
    for (let i = 0; i < count; i++) {
      const length = this.uint32();
      if (length * dimensions * 8 > this.view.byteLength - this.at) throw new RangeError('length');
      const ring: FlatRing = [];
      for (let k = 0; k < length; k++) {
        ring.push(this.view.getFloat64(this.at, this.little), this.view.getFloat64(this.at + 8, this.little));
        this.at += 8 * dimensions;
      }
      rings.push(ring);
    }
    this.polygons.push(rings);
  }

  private skipped(kind: number, dimensions: number, depth: number): void {
    const name = NAMES[kind];
    if (!name) throw new RangeError('kind');
    this.others.add(name);
    if (kind === 1) this.at += 8 * dimensions;
    else if (kind === 2 || kind === 8) {
      const length = this.uint32();
      this.at += length * 8 * dimensions;
    } else {
      const count = this.uint32();
      for (let i = 0; i < count; i++) this.geometry(depth + 1);
    }
  }

  private uint32(): number {
    const value = this.view.getUint32(this.at, this.little);
    this.at += 4;
    return value;
  }
}
