/**
 * The state of an indicator value; the letters are what `indicator_report.state` stores, one for each ordinal.
 * NOT_APPLICABLE leaves the indicator out of the reckoning; MISSING and SUPPRESSED count as applicable, unobserved.
 */
export const REPORT_STATES = { OBSERVED: 'O', NOT_APPLICABLE: 'N', MISSING: 'M', SUPPRESSED: 'S' } as const;
export type ReportState = keyof typeof REPORT_STATES;
export type ReportStateLetter = (typeof REPORT_STATES)[ReportState];

/** Where a value came from; the letters are what `indicator_report.source` stores. NONE: there is no value. */
export const REPORT_SOURCES = { VERIFIED: 'V', SELF_REPORT: 'R', ESTIMATE: 'E', NONE: '-' } as const;
export type ReportSource = keyof typeof REPORT_SOURCES;
export type ReportSourceLetter = (typeof REPORT_SOURCES)[ReportSource];

const STATES = Object.keys(REPORT_STATES) as ReportState[];
const SOURCES = Object.keys(REPORT_SOURCES) as ReportSource[];

/**
 * Reports as columns, `width` places for each report, in the order of the indicators' ordinals. Letters are char codes
 * ('O' = 79); a value is NaN unless its state is O; `observedMonth` is year·12 + month (1–12), 0 where unknown.
 */
export interface ReportColumns {
  count: number;
  width: number;
  values: Float64Array;
  states: Uint8Array;
  sources: Uint8Array;
  observedMonth: Int32Array;
}

/** One village's report as values, each list in the order of the ordinals: what explanations and what-ifs read. */
export interface VillageReport {
  /** In the indicator's own unit; null unless the state is O. */
  values: readonly (number | null)[];
  states: readonly ReportStateLetter[];
  sources: readonly ReportSourceLetter[];
  /** 'YYYY-MM-DD'; null where unknown. */
  observedOn: readonly (string | null)[];
}

/** The state behind a letter; MISSING for none or an unknown one. */
export function reportStateOf(letter: string | undefined): ReportState {
  return STATES.find((state) => REPORT_STATES[state] === letter) ?? 'MISSING';
}

/** The source behind a letter; NONE for none or an unknown one. */
export function reportSourceOf(letter: string | undefined): ReportSource {
  return SOURCES.find((source) => REPORT_SOURCES[source] === letter) ?? 'NONE';
}

/** Columns for `count` reports in which nothing is known yet: every state M, every source none. */
export function emptyReports(count: number, width: number): ReportColumns {
  const places = count * width;
  return {
    count,
    width,
    values: new Float64Array(places).fill(NaN),
    states: new Uint8Array(places).fill(REPORT_STATES.MISSING.charCodeAt(0)),
    sources: new Uint8Array(places).fill(REPORT_SOURCES.NONE.charCodeAt(0)),
    observedMonth: new Int32Array(places),
  };
}
