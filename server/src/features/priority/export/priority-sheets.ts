import {
  DATA_STATUS_LABELS,
  formatPlan,
  methodKey,
  NEED_CRITERIA,
  PRIORITY_CRITERIA,
  PRIORITY_CRITERION_LABELS,
  PRIORITY_CRITERION_NOTES,
  PRIORITY_STATUS_LABELS,
  RESILIENCE_LEVEL_LABELS,
  type PlacedVillage,
} from '@serasi/shared';
import { inLanguage, type Lang } from '../../../platform/language.ts';
import type { PriorityResult } from '../choose-priorities.ts';
import { knownCount, stabilityOf } from '../priority.view.ts';
import { EXPORT_WORDS } from './export-words.ts';

/** A cell of an export; null is an empty one. */
export type ExportCell = string | number | null;

/** A number as a table has it, without decimals that say nothing. */
function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}

/** The header and one row for each village: the chosen first, or only they. */
export function villageRows(result: PriorityResult, lang: Lang, part: 'CHOSEN' | 'ALL'): ExportCell[][] {
  const words = EXPORT_WORDS[lang];
  const { villages, chosen } = result.choice;
  const criteria = NEED_CRITERIA.filter((criterion) => result.plan.weights[criterion] > 0);
  const header = [
    words.order,
    words.code,
    words.village,
    words.district,
    words.regency,
    words.status,
    words.score,
    ...criteria.map((criterion) => words.points(inLanguage(PRIORITY_CRITERION_LABELS[criterion], lang))),
    words.discount,
    words.stability,
    words.level,
    words.index,
    words.low,
    words.high,
    words.weakest,
    words.weakestScore,
    words.change,
    words.rate,
    words.residents,
    words.confidence,
    words.reason,
  ];
  const shown = part === 'CHOSEN' ? villages.slice(0, chosen) : villages;
  return [header, ...shown.map((placed) => villageRow(result, lang, placed, criteria))];
}

function villageRow(
  result: PriorityResult,
  lang: Lang,
  placed: PlacedVillage,
  criteria: readonly (typeof NEED_CRITERIA)[number][],
): ExportCell[] {
  const { facts, score } = placed;
  const { name, districtName, regencyName, interval } = result.villageOf(placed);
  const { dimensions, scale } = result.inputs.run.method;
  const weakest = facts.weakest && dimensions[facts.weakest.dimension];
  const stability = stabilityOf(result, placed);
  return [
    placed.position,
    facts.code,
    name,
    districtName,
    regencyName,
    inLanguage(PRIORITY_STATUS_LABELS[placed.status], lang),
    rounded(score?.score ?? null, 1),
    ...criteria.map((criterion) => rounded(score?.shares[NEED_CRITERIA.indexOf(criterion)] ?? null, 1)),
    rounded(score?.discount ?? null, 1),
    rounded(stability === null ? null : stability * 100, 1),
    inLanguage(RESILIENCE_LEVEL_LABELS[facts.level], lang),
    rounded(facts.index, scale.decimals),
    rounded(interval?.low ?? null, scale.decimals),
    rounded(interval?.high ?? null, scale.decimals),
    weakest ? inLanguage(weakest.name, lang) : null,
    rounded(facts.weakest?.score ?? null, scale.decimals),
    rounded(facts.change?.claim === 'DOWN' ? facts.change.delta : null, scale.decimals),
    rounded(facts.incidentRate, 1),
    facts.residents,
    rounded(facts.confidence === null ? null : facts.confidence * 100, 1),
    inLanguage(result.reasonOf(placed), lang),
  ];
}

/** All that the choice hangs on: where, when, from what, with which weights and limits, and how firm it is. */
export function planRows(result: PriorityResult, lang: Lang, today: string): ExportCell[][] {
  const words = EXPORT_WORDS[lang];
  const { plan, inputs, choice } = result;
  const { run, before, within } = inputs;
  const none = words.noLimit;
  const { aim } = plan;
  const isReal = inputs.dataStatus === 'REAL';
  return [
    [words.title, null, null],
    [words.internal, null, null],
    ...(isReal
      ? []
      : [[inputs.dataStatus === 'MIXED' ? words.partlySimulated : words.simulated, null, null]]),
    [],
    [words.region, `${within.name} (${within.code})`, null],
    [words.method, `${inLanguage(run.method.name, lang)} (${methodKey(run.method)})`, null],
    [words.period, run.period, null],
    [words.periodBefore, before?.period ?? words.noPeriodBefore, null],
    [words.cutOff, run.dataCutOff ?? words.notKnown, null],
    [words.boundaries, run.boundaryVersion ?? words.notKnown, null],
    [words.dataStatus, inLanguage(DATA_STATUS_LABELS[inputs.dataStatus], lang), null],
    [words.madeOn, today, null],
    [],
    [words.criterion, words.weight, words.meaning, words.known],
    ...PRIORITY_CRITERIA.map((criterion) => [
      inLanguage(PRIORITY_CRITERION_LABELS[criterion], lang),
      plan.weights[criterion],
      inLanguage(PRIORITY_CRITERION_NOTES[criterion], lang),
      knownCount(result, criterion),
    ]),
    [],
    ...(aim.kind === 'COUNT'
      ? [[words.count, aim.count, null]]
      : [
          [words.budget, aim.budgetIdr, null],
          [words.cost, aim.costIdr, null],
          [words.affordable, choice.wanted, null],
        ]),
    [words.mostPerDistrict, plan.mostPerDistrict ?? none, null],
    [words.mostPerRegency, plan.mostPerRegency ?? none, null],
    [words.minResidents, plan.minResidents ?? none, null],
    [
      words.levels,
      plan.levels.map((level) => inLanguage(RESILIENCE_LEVEL_LABELS[level], lang)).join(', ') ||
        words.allLevels,
      null,
    ],
    [],
    [words.chosen, choice.chosen, null],
    [words.eligible, choice.eligible, null],
    [words.villages, choice.villages.length, null],
    ...(result.shortfall ? [[words.remark, inLanguage(result.shortfall, lang), null]] : []),
    [words.firmness, inLanguage(result.stability, lang), null],
    [words.plan, formatPlan({ within: within.code, plan }), null],
  ];
}

/** Names of what {@link originOf} tells. */
export function originNames(lang: Lang): string[] {
  const words = EXPORT_WORDS[lang];
  return [words.dataStatus, words.method, words.period, words.cutOff, words.madeOn, words.plan];
}

/** What every row of a bare table rests on. */
export function originOf({ plan, inputs }: PriorityResult, lang: Lang, today: string): ExportCell[] {
  const { run, within } = inputs;
  return [
    inLanguage(DATA_STATUS_LABELS[inputs.dataStatus], lang),
    methodKey(run.method),
    run.period,
    run.dataCutOff,
    today,
    formatPlan({ within: within.code, plan }),
  ];
}
