import proj4 from 'proj4';
import type { Reason } from '../reason.ts';
import { codeOfWkt, nameOfWkt, unknownDatumOfWkt } from './crs-wkt.ts';
import { geoError, geoReason } from './problems.ts';

/** What a file says about its coordinate system: an EPSG number or a text (WKT 1). */
export type CrsHint = { readonly epsg: number } | { readonly wkt: string };

/** A way to WGS 84 degrees. */
export interface Crs {
  /** `EPSG:n`, or the name that the file gives it. */
  readonly name: string;
  /** Null where coordinates are WGS 84 degrees already. */
  readonly toWgs84: ((x: number, y: number) => readonly [lng: number, lat: number]) | null;
  readonly warnings: readonly Reason[];
}

export const WGS84: Crs = { name: 'EPSG:4326', toWgs84: null, warnings: [] };

type Projections = Readonly<Record<string, string>>;

/** What the person said with --crs. */
export function crsFromText(text: string, projections: Projections): Crs {
  const code = /^\s*(?:EPSG:+)?(\d{4,6})\s*$/i.exec(text)?.[1];
  if (code === undefined) throw geoError('CRS_BAD', text);
  return crsFromEpsg(Number(code), projections) ?? fail('CRS_BAD', text);
}

/** What the file said. */
export function crsFromHint(hint: CrsHint, projections: Projections): Crs {
  if ('epsg' in hint) {
    return crsFromEpsg(hint.epsg, projections) ?? fail('CRS_UNSUPPORTED', `EPSG:${hint.epsg}`);
  }
  const code = codeOfWkt(hint.wkt);
  const known = code === null ? null : crsFromEpsg(code, projections);
  if (known) return known;
  const name = nameOfWkt(hint.wkt);
  const datum = unknownDatumOfWkt(hint.wkt);
  return {
    name,
    toWgs84: converter(hint.wkt) ?? fail('CRS_UNSUPPORTED', name),
    warnings: datum === null ? [] : [geoReason('DATUM_SHIFT_UNKNOWN', datum)],
  };
}

/** The number in an `EPSG:n` or `urn:ogc:def:crs:…`; null where it names something else. */
export function epsgOfName(name: string): number | null {
  if (/CRS:?84h?$/i.test(name)) return 4326;
  const match = /EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(name) ?? /EPSG\/[\d.]+\/(\d{4,6})$/i.exec(name);
  return match ? Number(match[1]) : null;
}

function crsFromEpsg(code: number, projections: Projections): Crs | null {
  if (code === 4326) return WGS84;
  const text = projections[String(code)] ?? wellKnown(code);
  const toWgs84 = text === undefined ? null : converter(text);
  return toWgs84 && { name: `EPSG:${code}`, toWgs84, warnings: [] };
}

/** @source EPSG registry: 326zz and 327zz are WGS 84 / UTM zones, 3857 is web Mercator */
function wellKnown(code: number): string | undefined {
  if (code === 3857) return 'EPSG:3857';
  const zone = code % 100;
  const side = Math.floor(code / 100);
  if ((side !== 326 && side !== 327) || zone < 1 || zone > 60) return undefined;
  return `+proj=utm +zone=${zone}${side === 327 ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;
}

function converter(definition: string): Crs['toWgs84'] {
  try {
    const { forward } = proj4(definition, 'EPSG:4326');
    const probe = forward([0, 0]);
    if (probe.length !== 2) return null;
    return (x, y) => {
      const [lng, lat] = forward([x, y]);
      return [lng ?? NaN, lat ?? NaN];
    };
  } catch {
    return null;
  }
}

function fail(code: 'CRS_BAD' | 'CRS_UNSUPPORTED', detail: string): never {
  throw geoError(code, detail);
}
