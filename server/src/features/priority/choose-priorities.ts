import {
  chooseVillages,
  countedPlan,
  firmCount,
  formatPlan,
  levelOfCode,
  planProblem,
  priorityReason,
  priorityStability,
  shortfallSentence,
  stabilitySentence,
  type Localised,
  type PlacedVillage,
  type PriorityChoice,
  type PriorityPlan,
} from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { checkRegionCode } from '../region/index.ts';
import { RESILIENCE, type Run } from '../resilience/index.ts';
import { PRIORITY_INPUTS, type InputVillage, type PriorityInputs } from './priority-inputs.service.ts';

/** A plan carried out: who is in, why, and how firmly. */
export interface PriorityResult {
  plan: PriorityPlan;
  inputs: PriorityInputs;
  choice: PriorityChoice;
  /** Shares of draws by code; villages left out: 0. */
  shares: ReadonlyMap<string, number>;
  firm: number;
  stability: Localised;
  shortfall: Localised | null;
  reasonOf: (village: PlacedVillage) => Localised;
  villageOf: (village: PlacedVillage) => InputVillage;
}

/** What a plan is asked about. */
export interface PriorityQuestion {
  within: string;
  plan: PriorityPlan;
  method: string | null | undefined;
  period: string | null | undefined;
}

/**
 * Carries out a plan. At most one statement.
 * @throws BAD_USER_INPUT for a plan with a problem, an unknown region, and one above a province or below a kecamatan.
 */
export async function choosePriorities(
  context: RequestContext,
  { within, plan: given, method, period }: PriorityQuestion,
): Promise<PriorityResult> {
  const problem = planProblem(given);
  if (problem) throw badUserInput(`PLAN_${problem.code}`, problem.sentence);
  checkReach(checkRegionCode(within));
  const { catalog } = context.get(RESILIENCE);
  const run = catalog.find(method, period);
  const before = runBefore(catalog.runs, run);
  const store = context.get(PRIORITY_INPUTS);
  const inputs = await store.load(context, run, before, within);
  const plan = countedPlan(given);
  return store.carriedOut(inputs, formatPlan({ within, plan }), () => carryOut(inputs, plan));
}

/** Chooses from inputs at hand. The plan has no problem. */
export function carryOut(inputs: PriorityInputs, plan: PriorityPlan): PriorityResult {
  const { run, before } = inputs;
  const facts = [...inputs.villages.values()].map((village) => village.facts);
  const choice = chooseVillages(plan, run.method.scale, facts);
  const shares = priorityStability(plan, choice);
  const reasons = { plan, method: run.method, periodBefore: before?.period ?? null, choice };
  return {
    plan,
    inputs,
    choice,
    shares,
    firm: firmCount(choice, shares),
    stability: stabilitySentence(plan, choice, shares),
    shortfall: shortfallSentence(plan, choice),
    reasonOf: (village) => priorityReason(reasons, village),
    villageOf: ({ facts: { code } }) => {
      const village = inputs.villages.get(code);
      if (!village) throw new Error(`${code} was not among the inputs.`);
      return village;
    },
  };
}

/** The run of the same method in the period before; null where there is none. */
function runBefore(runs: readonly Run[], { method, period }: Run): Run | null {
  const earlier = runs.filter(
    (run) => run.method.id === method.id && run.method.version === method.version && run.period < period,
  );
  return earlier.toSorted((a, b) => (a.period < b.period ? -1 : 1)).at(-1) ?? null;
}

function checkReach(code: string): void {
  const level = levelOfCode(code);
  if (level === 'NATION')
    throw badUserInput('WITHIN', {
      id: 'Desa dipilih di dalam satu provinsi, kabupaten/kota atau kecamatan, tidak untuk seluruh Indonesia sekaligus. Pilih provinsinya lebih dulu.',
      en: 'Villages are chosen inside one province, kabupaten/kota or kecamatan, not in all of Indonesia at once. Choose the province first.',
    });
  if (level === 'VILLAGE')
    throw badUserInput('WITHIN', {
      id: `${code} sudah sebuah desa. Pilih kecamatan, kabupaten/kota atau provinsinya.`,
      en: `${code} is a village already. Choose its kecamatan, kabupaten/kota or province.`,
    });
}
