import { at } from '../columns.ts';
import type { ConfidenceRule, ResilienceMethod } from './method.ts';
import { REPORT_SOURCES, REPORT_STATES } from './report.ts';
import type { ReportColumns } from './report.ts';

const OBSERVED = REPORT_STATES.OBSERVED.charCodeAt(0);
const NOT_APPLICABLE = REPORT_STATES.NOT_APPLICABLE.charCodeAt(0);
const VERIFIED = REPORT_SOURCES.VERIFIED.charCodeAt(0);
const SELF_REPORT = REPORT_SOURCES.SELF_REPORT.charCodeAt(0);
const ESTIMATE = REPORT_SOURCES.ESTIMATE.charCodeAt(0);

export const CONFIDENCE_LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

/** A date 'YYYY-MM-DD' as year·12 + month, the unit that ages are reckoned in. */
export function monthNumber(isoDate: string): number {
  return Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7));
}

/** 1 up to the full age, 0 from the zero age on, a straight line between. An unknown date (0) counts as 0. */
function recency(rule: ConfidenceRule, observedMonth: number, cutOffMonth: number): number {
  if (observedMonth <= 0) return 0;
  const left = rule.zeroRecencyMonths - (cutOffMonth - observedMonth);
  return Math.min(Math.max(left / (rule.zeroRecencyMonths - rule.fullRecencyMonths), 0), 1);
}

function worth(rule: ConfidenceRule, source: number): number {
  if (source === VERIFIED) return rule.sourceWorth.verified;
  if (source === SELF_REPORT) return rule.sourceWorth.selfReport;
  return source === ESTIMATE ? rule.sourceWorth.estimate : 0;
}

/** The three parts of step 8, each 0–1, not yet weighed. */
export interface ConfidenceParts {
  /** Observed ÷ applicable indicators. */
  completeness: number;
  /** Mean over the observed: 1 for young values, 0 for old ones. */
  recency: number;
  /** Mean worth of the sources of the observed. */
  source: number;
}

/**
 * The parts of the confidence in the report that begins at `offset` of the columns; ages are reckoned to the month of the
 * cut-off ({@link monthNumber}). Null when nothing was observed or the method has no such rule.
 */
export function confidenceParts(
  method: ResilienceMethod,
  reports: ReportColumns,
  offset: number,
  cutOffMonth: number,
): ConfidenceParts | null {
  const rule = method.confidence;
  if (!rule) return null;
  let applicable = 0;
  let observed = 0;
  let recent = 0;
  let sourced = 0;
  for (const dimension of method.dimensions) {
    for (const { ordinal } of dimension.indicators) {
      const place = offset + ordinal - 1;
      const state = at(reports.states, place);
      if (state === NOT_APPLICABLE) continue;
      applicable++;
      if (state !== OBSERVED) continue;
      observed++;
      recent += recency(rule, at(reports.observedMonth, place), cutOffMonth);
      sourced += worth(rule, at(reports.sources, place));
    }
  }
  if (observed === 0) return null;
  return { completeness: observed / applicable, recency: recent / observed, source: sourced / observed };
}

/** Step 8: the parts weighed into one number, 0–1. NaN without parts or without a rule. */
export function confidenceOfParts(method: ResilienceMethod, parts: ConfidenceParts | null): number {
  const rule = method.confidence;
  if (!rule || !parts) return NaN;
  return rule.completeness * parts.completeness + rule.recency * parts.recency + rule.source * parts.source;
}

/**
 * Step 8: how far a village's score can be trusted, 0–1, from its {@link confidenceParts}. NaN when nothing was observed or
 * the method has no such rule.
 */
export function confidenceOf(
  method: ResilienceMethod,
  reports: ReportColumns,
  offset: number,
  cutOffMonth: number,
): number {
  return confidenceOfParts(method, confidenceParts(method, reports, offset, cutOffMonth));
}

/** The class of a confidence; null without one. */
export function confidenceLevel(method: ResilienceMethod, confidence: number | null): ConfidenceLevel | null {
  const rule = method.confidence;
  if (!rule || confidence === null || Number.isNaN(confidence)) return null;
  if (confidence >= rule.high) return 'HIGH';
  return confidence >= rule.medium ? 'MEDIUM' : 'LOW';
}
