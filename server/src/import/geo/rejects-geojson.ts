import type { Reason } from '../reason.ts';
import { isArea } from './area.ts';
import type { GeoSource, RawFeature } from './geo-source.ts';
import type { GeoJsonOriginal } from './geojson-source.ts';
import { toWgs84, type Placement } from './placement.ts';
import { TextFile } from './text-file.ts';
import type { RejectSink } from './write-rejects.ts';

/** GeoJSON again: each feature as it was, in its own coordinates. */
export function geoJsonRejects(outBase: string, source: GeoSource): RejectSink {
  const { crs } = source;
  const name = crs && 'epsg' in crs ? `urn:ogc:def:crs:EPSG::${crs.epsg}` : null;
  const member = name === null ? null : { type: 'name', properties: { name } };
  return collection(outBase, member, ({ original }, added) => {
    const { feature } = original as GeoJsonOriginal;
    const fields =
      typeof feature === 'object' && feature !== null ? (feature as Record<string, unknown>) : {};
    if (fields['type'] !== 'Feature') return { type: 'Feature', properties: added, geometry: feature };
    return { ...fields, properties: { ...(fields['properties'] as object | null), ...added } };
  });
}

/** Formats that can't be written lightly: GeoJSON in EPSG:4326. */
export function convertedRejects(outBase: string, placement: Placement): RejectSink {
  return collection(outBase, null, ({ area, properties, layer }, added) => ({
    type: 'Feature',
    properties: { ...properties, ...(layer === '' ? {} : { layer }), ...added },
    geometry: isArea(area)
      ? { type: 'MultiPolygon', coordinates: coordinatesOf(toWgs84(area, placement)) }
      : null,
  }));
}

type Added = { readonly alasan: string; readonly reason: string };

function collection(
  outBase: string,
  crs: object | null,
  toFeature: (feature: RawFeature, added: Added) => object,
): RejectSink {
  const file = new TextFile(`${outBase}.geojson`);
  let separator = `{"type":"FeatureCollection",${crs ? `"crs":${JSON.stringify(crs)},` : ''}"features":[\n`;
  return {
    path: file.path,
    async add(feature: RawFeature, { id, en }: Reason): Promise<void> {
      await file.write(separator + JSON.stringify(toFeature(feature, { alasan: id, reason: en })));
      separator = ',\n';
    },
    async finish(): Promise<string> {
      if (separator !== ',\n') await file.write(separator);
      await file.write('\n]}\n');
      return file.finish();
    },
  };
}

function coordinatesOf({ polygons }: ReturnType<typeof toWgs84>): number[][][][] {
  return polygons.map((rings) =>
    rings.map((ring) => {
      const positions: number[][] = [];
      for (let i = 0; i + 1 < ring.length; i += 2) positions.push([ring[i] ?? 0, ring[i + 1] ?? 0]);
      return positions;
    }),
  );
}
