import { fileChunks } from '../archive/file-chunks.ts';
import { areaFromGeoJson } from './area-from-geojson.ts';
import { epsgOfName, type CrsHint } from './crs.ts';
import { plainProperties, type GeoSource, type RawFeature } from './geo-source.ts';
import type { JsonOutline } from './json-source.ts';
import { parsePiece, splitJson } from './json-splitter.ts';
import { geoError, geoReason } from './problems.ts';

/** The literal feature, for the file of rejected ones. */
export interface GeoJsonOriginal {
  readonly feature: unknown;
}

/** A collection, features one after the other (also one per line), a list of them, or a bare geometry. */
export function openGeoJson(file: string, outline: JsonOutline): GeoSource {
  const { type, name } = outline;
  const isFeature = (path: readonly string[]): boolean => {
    if (type === 'FeatureCollection') return path.length === 2 && path[0] === 'features' && path[1] === '*';
    return type === '[]' ? path.length === 1 && path[0] === '*' : path.length === 0;
  };
  return {
    format: 'geojson',
    layers: name === '' ? [] : [name],
    crs: crsOf(outline.crs),
    warnings: [],
    async *features(): AsyncGenerator<RawFeature> {
      for await (const { bytes } of splitJson(fileChunks(file), isFeature))
        yield toFeature(parsePiece(bytes), name);
    },
    close: () => Promise.resolve(),
  };
}

function toFeature(value: unknown, layer: string): RawFeature {
  if (typeof value !== 'object' || value === null) {
    return {
      layer,
      properties: {},
      area: geoReason('GEOMETRY_UNREADABLE', 'Feature'),
      original: { feature: value },
    };
  }
  const isFeature = 'type' in value && value.type === 'Feature';
  const { properties, geometry } = value as Record<string, unknown>;
  return {
    layer,
    properties: isFeature && isObject(properties) ? plainProperties(properties) : {},
    area: areaFromGeoJson(isFeature ? geometry : value),
    original: { feature: value } satisfies GeoJsonOriginal,
  };
}

/** The `crs` member of the GeoJSON of 2008. */
export function crsOf(crs: unknown): CrsHint | null {
  if (!isObject(crs) || !isObject(crs['properties'])) return null;
  const { name, code } = crs['properties'];
  if (typeof code === 'number') return { epsg: code };
  if (typeof name !== 'string') return null;
  const epsg = epsgOfName(name);
  if (epsg === null) throw geoError('CRS_UNSUPPORTED', name);
  return { epsg };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
