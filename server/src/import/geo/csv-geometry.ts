import { areaFromGeoJson } from './area-from-geojson.ts';
import { areaFromWkb, type WkbResult } from './area-from-wkb.ts';
import { areaFromWkt, looksLikeWkt } from './area-from-wkt.ts';
import { geoReason } from './problems.ts';

const HEX_WKB = /^\s*(?:\\x)?(0[01][0-9a-f]{18,})\s*$/i;
const GEOJSON = /^\s*\{\s*"(?:type|coordinates|geometries)"/;

/** Whether a cell holds a geometry in one of the usual spellings. */
export function isGeometryCell(cell: string): boolean {
  return looksLikeWkt(cell) || GEOJSON.test(cell) || isHexWkb(cell);
}

export function geometryCell(cell: string): WkbResult {
  if (cell.trim() === '') return { area: geoReason('NO_GEOMETRY'), srid: null };
  const hex = HEX_WKB.exec(cell)?.[1];
  if (hex !== undefined) return areaFromWkb(Buffer.from(hex, 'hex'));
  if (!GEOJSON.test(cell)) return areaFromWkt(cell);
  try {
    return { area: areaFromGeoJson(JSON.parse(cell)), srid: null };
  } catch {
    return { area: geoReason('GEOMETRY_UNREADABLE', 'GeoJSON'), srid: null };
  }
}

/** Long enough for a type and a count, and of a known type: not any number that happens to be hexadecimal. */
function isHexWkb(cell: string): boolean {
  const hex = HEX_WKB.exec(cell)?.[1];
  if (hex === undefined || hex.length % 2 !== 0) return false;
  const head = Buffer.from(hex.slice(0, 10), 'hex');
  const type = (head[0] === 1 ? head.readUInt32LE(1) : head.readUInt32BE(1)) & 0x0fff_ffff;
  return type % 1000 >= 1 && type % 1000 <= 12 && type < 4000;
}
