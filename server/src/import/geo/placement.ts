import { inIndonesia } from '@serasi/shared';
import { boxOf, type Area, type Box } from './area.ts';
import { crsFromHint, crsFromText, WGS84, type Crs } from './crs.ts';
import type { FeatureJob } from './feature-record.ts';
import type { GeoSource } from './geo-source.ts';
import { geoError } from './problems.ts';

/** How a file's coordinates become WGS 84 longitude and latitude. */
export interface Placement {
  readonly crs: Crs;
  /** The file has the second axis first. */
  readonly swapped: boolean;
}

/**
 * What the person says wins, then the file's own word. Without either, degrees are assumed only where most of the
 * first features' boxes lie in Indonesia; features that then lie elsewhere are rejected one by one.
 *
 * @throws UserError
 */
export function place(job: FeatureJob, source: GeoSource, sample: readonly Area[]): Placement {
  const boxes = sample.map(boxOf);
  const crs = statedCrs(job, source);
  const straight = boxes.filter((box) => fits(crs ?? WGS84, false, box)).length;
  const swapped = boxes.filter((box) => fits(crs ?? WGS84, true, box)).length;
  if (!crs && boxes.length > 0 && (straight + swapped) * 2 <= boxes.length) {
    throw geoError('CRS_UNKNOWN', boxText(boxes));
  }
  return { crs: crs ?? WGS84, swapped: swapped > straight };
}

/** Coordinates of the area in WGS 84. */
export function toWgs84(area: Area, { crs, swapped }: Placement): Area {
  const convert = crs.toWgs84;
  if (!convert && !swapped) return area;
  const polygons = area.polygons.map((rings) =>
    rings.map((ring) => {
      const moved = new Array<number>(ring.length);
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[swapped ? i + 1 : i] ?? NaN;
        const y = ring[swapped ? i : i + 1] ?? NaN;
        const [lng, lat] = convert ? convert(x, y) : [x, y];
        moved[i] = lng;
        moved[i + 1] = lat;
      }
      return moved;
    }),
  );
  return { polygons, flattened: area.flattened };
}

/** Whether a corner of the area lies within Indonesia; `reversed` reads it the other way round. */
export function touchesIndonesia({ polygons }: Area, reversed = false): boolean {
  return polygons.some(([shell]) => {
    for (let i = 0; shell && i < shell.length; i += 2) {
      const x = shell[i] ?? NaN;
      const y = shell[i + 1] ?? NaN;
      if (reversed ? inIndonesia(y, x) : inIndonesia(x, y)) return true;
    }
    return false;
  });
}

export function boxText(boxes: readonly Box[]): string {
  const all: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [west, south, east, north] of boxes) {
    all[0] = Math.min(all[0], west);
    all[1] = Math.min(all[1], south);
    all[2] = Math.max(all[2], east);
    all[3] = Math.max(all[3], north);
  }
  const [west, south, east, north] = all.map((value) => String(Number(value.toFixed(3))));
  return `x ${west} … ${east}, y ${south} … ${north}`;
}

function statedCrs(job: FeatureJob, source: GeoSource): Crs | null {
  if (job.crs !== undefined) return crsFromText(job.crs, job.projections);
  return source.crs && crsFromHint(source.crs, job.projections);
}

function fits({ toWgs84: convert }: Crs, swapped: boolean, [west, south, east, north]: Box): boolean {
  const corners = [
    [west, south],
    [east, north],
  ] as const;
  return corners.every(([x, y]) => {
    const [a, b] = swapped ? [y, x] : [x, y];
    const [lng, lat] = convert ? convert(a, b) : [a, b];
    return inIndonesia(lng, lat);
  });
}
