import {
  explainVillage,
  explanationSentence,
  levelOfNumber,
  REPORT_SOURCES,
  REPORT_STATES,
  reportWidth,
} from '@serasi/shared';
import { scoreSentence } from '@serasi/shared';
import type {
  DimensionExplanation as DimensionFacts,
  IndicatorExplanation as IndicatorFacts,
  Lift as LiftFacts,
  MethodDimension,
  ReportSourceLetter,
  ReportStateLetter,
  VillageReport,
} from '@serasi/shared';
import type { Run } from './catalog.ts';
import { conflictOrdinals, reportedConflict } from './conflict-inputs.ts';
import { DimensionExplanation, Explanation, IndicatorExplanation, Lift } from './explanation.type.ts';
import type { VillageReportRow } from './explanation.queries.ts';
import type { ScoreRow } from './resilience.queries.ts';

/** A village's report as it was scored, and which of its ordinals come from incidents. */
function reportOf(run: Run, row: VillageReportRow): { report: VillageReport; derived: Set<number> } {
  const { method, period } = run;
  const places = Array.from({ length: reportWidth(method) }, (_, i) => i);
  const values = places.map((i) => row.value?.[i] ?? null);
  const states = places.map((i) => (row.state?.[i] ?? REPORT_STATES.MISSING) as ReportStateLetter);
  const sources = places.map((i) => (row.source?.[i] ?? REPORT_SOURCES.NONE) as ReportSourceLetter);
  const observedOn = places.map((i) => row.observed_on?.[i] ?? null);
  const derived = new Set<number>();
  const indicators = method.dimensions.flatMap((dimension) => dimension.indicators);
  reportedConflict(
    row.conflict_value ?? [],
    row.conflict_state ?? '',
    conflictOrdinals(indicators),
    (ordinal, value, state) => {
      derived.add(ordinal);
      values[ordinal - 1] = value;
      states[ordinal - 1] = state;
      sources[ordinal - 1] = REPORT_SOURCES.VERIFIED;
      observedOn[ordinal - 1] = `${period}-12-31`;
    },
  );
  return { report: { values, states, sources, observedOn }, derived };
}

/** Explains a village of a computed method from its report, anything else from its score. */
export function explain(run: Run, score: ScoreRow | null, row: VillageReportRow | undefined): Explanation {
  const { method } = run;
  if (!row || method.kind === 'PUBLISHED') return explainScore(run, score);
  const { report, derived } = reportOf(run, row);
  const facts = explainVillage(method, report);
  // Incidents are told no finer than the kecamatan: what was counted in this one village is not said, nor anything to reckon it from.
  const isWithheld = (row.conflict_value?.[0] ?? 0) > 0;
  const dimensions = facts.dimensions.map((dimension) => dimensionOf(dimension, derived, isWithheld));
  return Object.assign(new Explanation(), {
    text: isWithheld ? explainScore(run, score).text : explanationSentence(method, facts),
    reason: facts.reason,
    dimensions,
    weakest: dimensions.find(({ code }) => code === facts.weakest?.dimension.code) ?? null,
    smallestLift: isWithheld || !facts.smallestLift ? null : liftOf(facts.smallestLift),
  });
}

function explainScore({ method }: Run, score: ScoreRow | null): Explanation {
  const { share_low: low = null, share_medium: medium = null, share_high: high = null } = score ?? {};
  const index = score?.index ?? null;
  const scores = score?.dimensions ?? [];
  const dimensions = method.dimensions.map((dimension, i) => bare(dimension, scores[i] ?? null));
  const isScored = index !== null;
  const [weakest] = dimensions
    .filter((dimension) => dimension.score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  return Object.assign(new Explanation(), {
    text: scoreSentence(method, {
      index,
      level: levelOfNumber(score?.level ?? 0),
      coverage: score?.coverage ?? null,
      dimensions: scores,
      shares: low === null || medium === null || high === null ? null : [low, medium, high],
    }),
    reason: isScored ? null : score?.coverage ? 'LOW_COVERAGE' : 'NO_REPORT',
    dimensions,
    weakest: isScored ? (weakest ?? null) : null,
    smallestLift: null,
  });
}

function bare(dimension: MethodDimension, score: number | null): DimensionExplanation {
  const { code, name: label, pokja } = dimension;
  return Object.assign(new DimensionExplanation(), { code, label, pokja, score, indicators: [] });
}

function dimensionOf(
  { dimension, score, indicators }: DimensionFacts,
  derived: ReadonlySet<number>,
  isWithheld: boolean,
): DimensionExplanation {
  return Object.assign(bare(dimension, score), {
    indicators: indicators.map((facts) =>
      indicatorOf(facts, derived.has(facts.indicator.ordinal), isWithheld),
    ),
  });
}

function indicatorOf(
  { indicator, ...facts }: IndicatorFacts,
  fromIncidents: boolean,
  isWithheld: boolean,
): IndicatorExplanation {
  const { code, name: label, unit: unitLabel } = indicator;
  const nothing = { state: 'SUPPRESSED', value: null, normalised: null, adds: null, costs: null };
  const told = fromIncidents && isWithheld ? { ...facts, ...nothing } : facts;
  return Object.assign(new IndicatorExplanation(), { ...told, code, label, unitLabel, fromIncidents });
}

function liftOf({ indicator, from, to, index, level }: LiftFacts): Lift {
  const names = { code: indicator.code, label: indicator.name, unitLabel: indicator.unit };
  return Object.assign(new Lift(), { ...names, from, to, index, level });
}
