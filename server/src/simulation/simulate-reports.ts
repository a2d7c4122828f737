import {
  at,
  conflictRate,
  conflictWindow,
  emptyReports,
  IKSM_SERASI_1_0_0,
  Prng,
  reportWidth,
  settlementShare,
} from '@serasi/shared';
import type { CountableIncident, IndicatorReading, ReportColumns, ReportedSpan } from '@serasi/shared';
import type { Frame } from './frame.ts';
import { INDICATOR_SHAPES, valueAt } from './indicator-shapes.ts';
import { sourceCode, STATE_CODES, SUPPRESSED_CODE, VERIFIED_CODE } from './report-codes.ts';
import type { Reporting } from './reporting.ts';
import { STREAM } from './streams.ts';

/** All villages' reports for a year, by region id; `observedOn` in days since 1970-01-01, 0 where there is no value. */
export interface SimulatedReports extends ReportColumns {
  year: number;
  regionIds: Int32Array;
  observedOn: Int32Array;
}

/** What the reports are made from. */
export interface ReportInputs {
  frame: Frame;
  seed: number;
  latent: Float64Array;
  reporting: Reporting;
  /** Counted residents by place; NaN unknown. */
  residents: Float64Array;
  /** Incidents that name a village, by its place. */
  incidentsOf: ReadonlyMap<number, readonly CountableIncident[]>;
  /** The last year of the simulation: earlier ones are a little worse. */
  lastYear: number;
}

const DAY_MS = 86_400_000;
const LATENT_WEIGHT = 0.78;
const OWN_WEIGHT = Math.sqrt(1 - LATENT_WEIGHT ** 2);
const YEAR_NOISE = 0.18;
const REGENCY_YEAR_NOISE = 0.14;
const YEARLY_TREND = 0.07;
const SUPPRESSED = 0.003;
const IS_OLD = 0.08;

const ORDINALS = new Map(
  IKSM_SERASI_1_0_0.dimensions.flatMap((d) => d.indicators.map((i) => [i.code, i.ordinal])),
);
const ordinalOf = (indicator: string): number => ORDINALS.get(indicator) ?? 0;
const SHAPES = INDICATOR_SHAPES.map((shape) => ({ shape, column: ordinalOf(shape.code) - 1 }));
const PKF1 = ordinalOf('PKF1') - 1;
const PKF2 = ordinalOf('PKF2') - 1;
const NO_INCIDENTS: readonly CountableIncident[] = [];

/** One writer for one year's columns. */
class YearOfReports {
  readonly reports: SimulatedReports;
  private readonly yearEnd: number;
  private readonly window: ReportedSpan;
  private readonly regencyShift = new Map<number, number>();

  constructor(
    private readonly inputs: ReportInputs,
    private readonly year: number,
  ) {
    const { frame } = inputs;
    const columns = emptyReports(frame.villages.length, reportWidth(IKSM_SERASI_1_0_0));
    this.reports = {
      ...columns,
      year,
      regionIds: Int32Array.from(frame.villages, (place) => frame.regions[place]?.id ?? 0),
      observedOn: new Int32Array(columns.values.length),
    };
    this.yearEnd = Date.UTC(year, 11, 31) / DAY_MS;
    this.window = conflictWindow(`${year}-12-31`);
  }

  private write(place: number, reading: IndicatorReading, source: number, ageDays: number): void {
    const { values, states, sources, observedOn, observedMonth } = this.reports;
    states[place] = STATE_CODES[reading.state];
    if (reading.state !== 'OBSERVED') return;
    values[place] = reading.value;
    sources[place] = source;
    observedOn[place] = this.yearEnd - ageDays;
    observedMonth[place] = this.year * 12 + 12 - Math.floor(ageDays / 30.5);
  }

  /** A shift that all villages of a regency share this year. */
  private shiftOf(regency: number): number {
    let shift = this.regencyShift.get(regency);
    if (shift === undefined) {
      const { frame, seed } = this.inputs;
      const random = new Prng(
        seed,
        STREAM.REGENCY_YEAR + this.year,
        regency < 0 ? 0 : at(frame.hash, regency),
      );
      const hardship = random.chance(0.03) ? -0.6 : 0;
      shift = REGENCY_YEAR_NOISE * random.normal() + hardship;
      this.regencyShift.set(regency, shift);
    }
    return shift;
  }

  /** The ten indicators that do not come from incidents. `lasting` keeps its draws from year to year. */
  writeShapes(place: number, row: number, lasting: Prng, yearly: Prng): void {
    const { latent, reporting, frame, lastYear } = this.inputs;
    const shift = this.shiftOf(at(frame.regency, place)) - YEARLY_TREND * (lastYear - this.year);
    const loss = reporting.lossRate(place);
    for (const { shape, column } of SHAPES) {
      const own = lasting.normal();
      const z = LATENT_WEIGHT * (at(latent, place * 4 + shape.dimension) + shift) + OWN_WEIGHT * own;
      const value = valueAt(shape, z + YEAR_NOISE * yearly.normal());
      const fate = yearly.uniform();
      if (fate < loss) continue;
      if (fate < loss + SUPPRESSED) {
        this.reports.states[row + column] = SUPPRESSED_CODE;
        continue;
      }
      const age = yearly.below(340) + (yearly.chance(IS_OLD) ? 365 * (1 + yearly.below(3)) : 0);
      this.write(row + column, { state: 'OBSERVED', value }, sourceCode(yearly), age);
    }
  }

  /** PKF1 and PKF2, by the same rules that real incidents go through. */
  writeConflict(place: number, row: number): void {
    const { incidentsOf, reporting, residents } = this.inputs;
    const incidents = incidentsOf.get(place) ?? NO_INCIDENTS;
    const isReported = reporting.isCovered(place, this.year);
    const counted = at(residents, place);
    const rate = conflictRate(incidents, this.window, Number.isNaN(counted) ? null : counted, isReported);
    this.write(row + PKF1, rate, VERIFIED_CODE, 0);
    this.write(row + PKF2, settlementShare(incidents, this.window, isReported), VERIFIED_CODE, 0);
  }
}

/** Simulated reports of every village for a year; villages that did not report are there with everything missing. */
export function simulateReports(inputs: ReportInputs, year: number): SimulatedReports {
  const { frame, seed, reporting } = inputs;
  const writer = new YearOfReports(inputs, year);
  const lasting = new Prng(seed, STREAM.REPORT);
  const yearly = new Prng(seed, STREAM.REPORT);
  for (const [i, place] of frame.villages.entries()) {
    const row = i * writer.reports.width;
    lasting.seed(seed, STREAM.REPORT, at(frame.hash, place));
    yearly.seed(seed, STREAM.REPORT + year, at(frame.hash, place));
    if (reporting.reports(place, year)) writer.writeShapes(place, row, lasting, yearly);
    writer.writeConflict(place, row);
  }
  return writer.reports;
}
