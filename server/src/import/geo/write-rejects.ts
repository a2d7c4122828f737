import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Reason } from '../reason.ts';
import type { CsvSource } from './csv-source.ts';
import type { FeatureJob } from './feature-record.ts';
import type { GeoSource, RawFeature } from './geo-source.ts';
import type { GeoPackageSource } from './geopackage-source.ts';
import { openSource } from './open-source.ts';
import { place } from './placement.ts';
import { csvRejects } from './rejects-csv.ts';
import { convertedRejects, geoJsonRejects } from './rejects-geojson.ts';
import { geoPackageRejects } from './rejects-geopackage.ts';
import { kmlRejects } from './rejects-kml.ts';
import { sqlRejects } from './rejects-sql.ts';
import { withSample } from './sample.ts';

/** Where rejected features go, in one format. */
export interface RejectSink {
  /** Also of a file that was given up: removed on failure. */
  readonly path: string;
  add(feature: RawFeature, reason: Reason): Promise<void>;
  finish(): Promise<string>;
}

/**
 * Reads the file again and writes the features whose numbers are in `reasons`, with two more attributes: `alasan`
 * (Indonesian) and `reason` (English). GeoJSON, CSV, KML, GeoPackage and SQL come back in their own format and
 * coordinates; Shapefile, TopoJSON and FlatGeobuf as GeoJSON in EPSG:4326. Returns the path that was written.
 */
export async function writeFeatureRejects(
  job: FeatureJob,
  reasons: ReadonlyMap<number, Reason>,
  outBase: string,
): Promise<string> {
  const source = await openSource(job, dirname(outBase));
  try {
    const { sample, features } = await withSample(source.features());
    const sink = sinkOf(source, outBase, () => convertedRejects(outBase, place(job, source, sample)));
    return await copy(features, reasons, sink);
  } finally {
    await source.close();
  }
}

function sinkOf(source: GeoSource, outBase: string, converted: () => RejectSink): RejectSink {
  switch (source.format) {
    case 'geojson':
      return geoJsonRejects(outBase, source);
    case 'csv':
      return csvRejects(outBase, source as CsvSource);
    case 'kml':
      return kmlRejects(outBase);
    case 'geopackage':
      return geoPackageRejects(outBase, source as GeoPackageSource);
    case 'sql':
      return sqlRejects(outBase);
    default:
      return converted();
  }
}

async function copy(
  features: AsyncIterable<RawFeature>,
  reasons: ReadonlyMap<number, Reason>,
  sink: RejectSink,
): Promise<string> {
  let number = 0;
  try {
    for await (const feature of features) {
      const reason = reasons.get(++number);
      if (reason) await sink.add(feature, reason);
    }
    return await sink.finish();
  } catch (cause) {
    // Ended first: a stream that is still opening would make the file again.
    await sink.finish().catch(() => undefined);
    for (const path of [sink.path, `${sink.path}.partial`]) await rm(path, { force: true });
    throw cause;
  }
}
