import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LineFile } from '../../boundaries/line-file.ts';
import type { Reason } from '../reason.ts';
import { boxOf, finishArea, isArea, type Box } from './area.ts';
import { multiPolygonToWkb } from '../../platform/wkb.ts';
import type { FeatureJob, FeatureRecord, FeatureSummary } from './feature-record.ts';
import type { GeoSource, RawFeature } from './geo-source.ts';
import { openSource } from './open-source.ts';
import { boxText, place, touchesIndonesia, toWgs84, type Placement } from './placement.ts';
import { geoError, geoReason } from './problems.ts';
import { withSample } from './sample.ts';

const REPORT_EVERY = 1000;

/**
 * Writes every feature of the file to `job.outFile`, one JSON line each, and says what the file is.
 *
 * @throws UserError
 */
export async function readFeatures(job: FeatureJob, report: (done: number) => void): Promise<FeatureSummary> {
  const source = await openSource(job, dirname(job.outFile));
  try {
    return await write(job, source, report);
  } finally {
    await source.close();
  }
}

async function write(
  job: FeatureJob,
  source: GeoSource,
  report: (done: number) => void,
): Promise<FeatureSummary> {
  const { sample, features } = await withSample(source.features());
  const placement = place(job, source, sample);
  const tally = new Tally();
  const out = new LineFile(job.outFile);
  try {
    for await (const raw of features) {
      await out.write(toRecord(raw, tally, placement));
      if (tally.read % REPORT_EVERY === 0) report(tally.read);
    }
    tally.check();
    await out.finish();
  } catch (cause) {
    // Ended first: a stream that is still opening would make the file again.
    await out.finish().catch(() => undefined);
    for (const path of [job.outFile, `${job.outFile}.partial`]) await rm(path, { force: true });
    throw cause;
  }
  report(tally.read);
  return {
    format: source.format,
    layers: source.layers,
    read: tally.read,
    crs: placement.crs.name,
    warnings: [...source.warnings, ...placement.crs.warnings, ...tally.warnings(placement)],
  };
}

/** What the whole file turned out to be. */
class Tally {
  read = 0;
  areas = 0;
  outside = 0;
  flattened = false;
  /** Of what lies outside, in the file's coordinates. */
  readonly box: Box = [Infinity, Infinity, -Infinity, -Infinity];

  check(): void {
    if (this.read === 0) throw geoError('NO_FEATURES');
    if (this.areas > 0 && this.outside === this.areas)
      throw geoError('OUTSIDE_INDONESIA', boxText([this.box]));
  }

  addOutside([west, south, east, north]: Box): void {
    this.outside++;
    this.box[0] = Math.min(this.box[0], west);
    this.box[1] = Math.min(this.box[1], south);
    this.box[2] = Math.max(this.box[2], east);
    this.box[3] = Math.max(this.box[3], north);
  }

  warnings({ swapped }: Placement): Reason[] {
    return [
      ...(swapped ? [geoReason('AXES_SWAPPED')] : []),
      ...(this.flattened ? [geoReason('FLATTENED')] : []),
    ];
  }
}

function toRecord(raw: RawFeature, tally: Tally, placement: Placement): FeatureRecord {
  const base = { number: ++tally.read, layer: raw.layer, properties: raw.properties };
  if (!isArea(raw.area)) return { ...base, wkb: null, problem: raw.area };
  tally.areas++;
  tally.flattened ||= raw.area.flattened;
  const moved = toWgs84(raw.area, placement);
  if (!touchesIndonesia(moved)) {
    tally.addOutside(boxOf(raw.area));
    const mixed = !placement.crs.toWgs84 && touchesIndonesia(moved, true);
    return { ...base, wkb: null, problem: geoReason(mixed ? 'AXES_MIXED' : 'OUTSIDE_INDONESIA') };
  }
  const area = placement.crs.toWgs84 ? finishArea([...moved.polygons], moved.flattened) : moved;
  if (!isArea(area)) return { ...base, wkb: null, problem: area };
  return { ...base, wkb: multiPolygonToWkb(area.polygons).toString('base64') };
}
