import { at, conflictWindow, hashUniform, isWindowReported } from '@serasi/shared';
import type { ReportedSpan } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { STREAM } from './streams.ts';

/** A declared reporting coverage, as stored. */
export interface SimulatedCoverage extends ReportedSpan {
  regionId: number;
  isNil: boolean;
}

/** Who reports in a year; places as in the frame. */
export interface Reporting {
  /** 1 for a village whose regency and district send reports at all this year. */
  reports: (place: number, year: number) => boolean;
  /** Share of single values that get lost, 0–1. */
  lossRate: (place: number) => number;
  /** Whether incidents were being reported through all of the year. */
  isCovered: (place: number, year: number) => boolean;
  coverage: SimulatedCoverage[];
}

/** Chances that a whole regency, and a single district, sends nothing in a year. */
interface Darkness {
  regency: number;
  district: number;
}
const USUAL: Darkness = { regency: 0.01, district: 0.015 };
const REMOTE: Darkness = { regency: 0.1, district: 0.1 };
const REMOTEST: Darkness = { regency: 0.24, district: 0.16 };
const REMOTE_PROVINCES = new Set(['81', '82', '91', '92', '93', '96']);
const REMOTEST_PROVINCES = new Set(['94', '95']);

/** Reporting gets better: the chances of a gap shrink by this factor each year. */
const YEARLY_IMPROVEMENT = 0.88;
const SINGLE_VILLAGE_SILENT = 0.01;
const GAP_IN_YEAR = 0.02;
const NIL_FILED = 0.5;

function darknessOf(provinceCode: string): Darkness {
  if (REMOTEST_PROVINCES.has(provinceCode)) return REMOTEST;
  return REMOTE_PROVINCES.has(provinceCode) ? REMOTE : USUAL;
}

const wholeYear = (year: number): ReportedSpan => conflictWindow(`${year}-12-31`);

/**
 * Who reports what and when, with honest gaps: whole regencies and districts are silent (more often in the remotest
 * provinces), some report half a year only. The same region tends to be silent again the next year. `hadIncidents`
 * tells whether a district (its place) had incidents in a year: only others can file a laporan nihil.
 */
export function simulateReporting(
  frame: Frame,
  seed: number,
  years: readonly number[],
  hadIncidents: (district: number, year: number) => boolean,
): Reporting {
  const lastYear = Math.max(...years);
  const draw = (place: number, stream: number): number =>
    place < 0 ? 1 : hashUniform(seed, STREAM.REPORTING + stream, at(frame.hash, place));
  const isSilent = (place: number, year: number): boolean => {
    const worse = YEARLY_IMPROVEMENT ** (year - lastYear);
    const darkness = darknessOf(frame.regions[at(frame.province, place)]?.code ?? '');
    return (
      draw(at(frame.regency, place), 0) < darkness.regency * worse ||
      draw(at(frame.district, place), 1) < darkness.district * worse
    );
  };
  const coverage: SimulatedCoverage[] = [];
  const covered = new Set<number>();
  for (const [place, region] of frame.regions.entries()) {
    if (region.level !== 'DISTRICT') continue;
    for (const year of years) {
      if (isSilent(place, year)) continue;
      const gap = hashUniform(seed, STREAM.NIL + year, at(frame.hash, place));
      const whole = wholeYear(year);
      const span = gap < GAP_IN_YEAR ? { ...whole, toOn: `${year}-06-30` } : whole;
      if (isWindowReported(whole, [span])) covered.add(place * 4096 + year);
      const isNil = span === whole && !hadIncidents(place, year) && gap < NIL_FILED;
      coverage.push({ regionId: region.id, ...span, isNil });
    }
  }
  return {
    reports: (place, year) => !isSilent(place, year) && draw(place, 3) >= SINGLE_VILLAGE_SILENT,
    lossRate: (place) => 0.01 + 0.1 * draw(at(frame.regency, place), 4) ** 3,
    isCovered: (place, year) => covered.has(at(frame.district, place) * 4096 + year),
    coverage,
  };
}
