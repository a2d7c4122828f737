import { Readable } from 'node:stream';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { fileChunks } from '../archive/file-chunks.ts';
import { UserError } from '../../platform/errors.ts';
import { areaFromGeoJson } from './area-from-geojson.ts';
import { epsgOfName, type CrsHint } from './crs.ts';
import { checkFrames, checkHead } from './flatgeobuf-frames.ts';
import { plainProperties, type GeoSource, type RawFeature } from './geo-source.ts';
import { geoError } from './problems.ts';

/** FlatGeobuf, read from front to back; its index is passed over. */
export async function openFlatGeobuf(file: string): Promise<GeoSource> {
  const headerLength = await checkHead(fileChunks(file));
  const header = await readHeader(file);
  await checkFrames(fileChunks(file), headerLength, header);
  const layer = header.title ?? '';
  return {
    format: 'flatgeobuf',
    layers: layer === '' ? [] : [layer],
    crs: hintOf(header),
    warnings: [],
    features: () => read(file, layer),
    close: () => Promise.resolve(),
  };
}

async function* read(file: string, layer: string): AsyncGenerator<RawFeature> {
  try {
    for await (const { properties, geometry } of deserialize(streamOf(file))) {
      yield { layer, properties: plainProperties(properties ?? {}), area: areaFromGeoJson(geometry) };
    }
  } catch (cause) {
    throw explained(cause);
  }
}

/** The library tells the header on its way to the first feature; it is stopped there. */
async function readHeader(file: string): Promise<HeaderMeta> {
  const enough = new Error('enough');
  let header: HeaderMeta | undefined;
  const headerMetaFn = (meta: HeaderMeta): void => {
    header = meta;
    throw enough;
  };
  try {
    await deserialize(streamOf(file), { headerMetaFn }).next();
  } catch (cause) {
    if (cause !== enough) throw explained(cause);
  }
  if (!header) throw geoError('FILE_BROKEN', 'FlatGeobuf');
  return header;
}

function streamOf(file: string): ReadableStream {
  return Readable.toWeb(Readable.from(fileChunks(file), { objectMode: true })) as ReadableStream;
}

function explained(cause: unknown): unknown {
  if (cause instanceof UserError) return cause;
  return geoError('FILE_BROKEN', `FlatGeobuf: ${cause instanceof Error ? cause.message : ''}`);
}

function hintOf({ crs }: HeaderMeta): CrsHint | null {
  if (!crs) return null;
  if (crs.code > 0 && (!crs.org || /^EPSG$/i.test(crs.org))) return { epsg: crs.code };
  const named = crs.code_string ? epsgOfName(crs.code_string) : null;
  if (named !== null) return { epsg: named };
  return crs.wkt ? { wkt: crs.wkt } : null;
}
