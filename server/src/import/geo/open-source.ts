import { openCsv } from './csv-source.ts';
import type { FeatureJob } from './feature-record.ts';
import { openFlatGeobuf } from './flatgeobuf-source.ts';
import type { GeoSource, SourceContext } from './geo-source.ts';
import { openGeoPackage } from './geopackage-source.ts';
import { openJson } from './json-source.ts';
import { openKml } from './kml-source.ts';
import { geoError } from './problems.ts';
import { openBareShapefile } from './shapefile-source.ts';
import { sniff, type FileKind } from './sniff.ts';
import { openSql } from './sql-source.ts';
import { openZipped } from './zip-source.ts';

/**
 * Opens a file of geometry by what it holds, not by what it is called.
 *
 * @throws UserError
 */
export async function openSource(job: FeatureJob, workDir: string): Promise<GeoSource> {
  const context = { layer: job.layer, encoding: job.encoding, workDir };
  const kind = await sniff(job.file);
  return kind === 'zip' ? openZipped(job.file, context, openMember) : openKind(kind, job.file, context);
}

/** A file out of an archive; archives within archives are refused. */
async function openMember(file: string, context: SourceContext): Promise<GeoSource> {
  const kind = await sniff(file);
  if (kind === 'zip') throw geoError('UNKNOWN_FORMAT', 'ZIP di dalam ZIP / ZIP within ZIP');
  return openKind(kind, file, context);
}

type Opener = (file: string, context: SourceContext) => Promise<GeoSource>;

const OPENERS: Readonly<Record<Exclude<FileKind, 'zip'>, Opener>> = {
  json: openJson,
  geopackage: openGeoPackage,
  flatgeobuf: openFlatGeobuf,
  kml: openKml,
  csv: openCsv,
  sql: openSql,
  shp: openBareShapefile,
};

function openKind(kind: Exclude<FileKind, 'zip'>, file: string, context: SourceContext): Promise<GeoSource> {
  return OPENERS[kind](file, context);
}
