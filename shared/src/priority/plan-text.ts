import type { KnownLevel } from '../method/method.ts';
import { isRegionCode } from '../region.ts';
import { MOST_WEIGHT, PRIORITY_CRITERIA, type PriorityCriterion } from './criteria.ts';
import { FIRST_PLAN, type PriorityAim, type PriorityPlan } from './plan.ts';

/** A plan with the region that it is for; null: not chosen yet. */
export interface PlacedPlan {
  within: string | null;
  plan: PriorityPlan;
}

const VERSION = '1';
/** Longer texts are no plan. */
const MOST_TEXT = 400;

const CRITERION_WORDS: Readonly<Record<PriorityCriterion, string>> = {
  LOW_INDEX: 'indeks',
  WEAK_DIMENSION: 'dimensi',
  INCIDENTS: 'insiden',
  DECLINE: 'tren',
  RESIDENTS: 'penduduk',
  CONFIDENCE: 'yakin',
  NO_PROGRAMME: 'program',
};
const LEVEL_WORDS: Readonly<Record<KnownLevel, string>> = { LOW: 'rendah', MEDIUM: 'sedang', HIGH: 'tinggi' };
const KNOWN_LEVELS = Object.keys(LEVEL_WORDS) as KnownLevel[];

/**
 * A plan as one short word for addresses: `1_di-73.13_indeks-3_dimensi-2_…_pilih-5_kec-2`. Only letters, digits, `-`, `_` and `.`,
 * so that nothing of it is escaped. The first part is the version of the form.
 */
export function formatPlan({ within, plan }: PlacedPlan): string {
  const { weights, aim, mostPerDistrict, mostPerRegency, minResidents, levels } = plan;
  const parts: (string | null)[] = [
    VERSION,
    within && `di-${within}`,
    ...PRIORITY_CRITERIA.map((criterion) =>
      criterion === 'NO_PROGRAMME' && weights[criterion] === 0
        ? null
        : `${CRITERION_WORDS[criterion]}-${weights[criterion]}`,
    ),
    ...(aim.kind === 'COUNT'
      ? [`pilih-${aim.count}`]
      : [`dana-${Math.round(aim.budgetIdr)}`, `biaya-${Math.round(aim.costIdr)}`]),
    mostPerDistrict === null ? null : `kec-${mostPerDistrict}`,
    mostPerRegency === null ? null : `kab-${mostPerRegency}`,
    minResidents === null ? null : `min-${minResidents}`,
    levels.length === 0 ? null : ['tingkat', ...levels.map((level) => LEVEL_WORDS[level])].join('-'),
  ];
  return parts.filter((part) => part !== null).join('_');
}

/** A whole number from digits alone; null for anything else. */
function whole(text: string, most: number): number | null {
  return /^\d{1,16}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/** What has been read so far; money and number are joined at the end. */
interface Draft extends Omit<PriorityPlan, 'aim' | 'weights'> {
  within: string | null;
  weights: Record<PriorityCriterion, number>;
  count: number | null;
  budgetIdr: number | null;
  costIdr: number | null;
}

/** Reads one part; false when it is not understood. */
function readPart(draft: Draft, key: string, value: string): boolean {
  const criterion = PRIORITY_CRITERIA.find((one) => CRITERION_WORDS[one] === key);
  if (criterion) return put(whole(value, MOST_WEIGHT), (number) => (draft.weights[criterion] = number));
  switch (key) {
    case 'di':
      return put(isRegionCode(value) ? value : null, (code) => (draft.within = code));
    case 'pilih':
      return put(whole(value, Infinity), (number) => (draft.count = number));
    case 'dana':
      return put(whole(value, Infinity), (number) => (draft.budgetIdr = number));
    case 'biaya':
      return put(whole(value, Infinity), (number) => (draft.costIdr = number));
    case 'kec':
      return put(whole(value, Infinity), (number) => (draft.mostPerDistrict = number));
    case 'kab':
      return put(whole(value, Infinity), (number) => (draft.mostPerRegency = number));
    case 'min':
      return put(whole(value, Infinity), (number) => (draft.minResidents = number));
    case 'tingkat':
      return put(levelsOf(value), (levels) => (draft.levels = levels));
    default:
      return false;
  }
}

function put<Value>(value: Value | null, set: (value: Value) => unknown): boolean {
  if (value === null) return false;
  set(value);
  return true;
}

function levelsOf(text: string): KnownLevel[] | null {
  const levels = text.split('-').map((word) => KNOWN_LEVELS.find((level) => LEVEL_WORDS[level] === word));
  return levels.every((level) => level !== undefined) ? [...new Set(levels)] : null;
}

function aimOf({ count, budgetIdr, costIdr }: Draft, drop: (part: string) => void): PriorityAim {
  if (budgetIdr !== null && costIdr !== null) {
    if (count !== null) drop(`pilih-${count}`);
    return { kind: 'BUDGET', budgetIdr, costIdr };
  }
  if (budgetIdr !== null) drop(`dana-${budgetIdr}`);
  if (costIdr !== null) drop(`biaya-${costIdr}`);
  return count === null ? FIRST_PLAN.aim : { kind: 'COUNT', count };
}

/**
 * Reads a plan from an address, never failing: what is not understood (or said twice) is left out and told in `dropped`, what is not said is as
 * in FIRST_PLAN. Numbers may still be out of reach: see planProblem.
 */
export function parsePlan(text: string): PlacedPlan & { dropped: string[] } {
  const dropped: string[] = [];
  const drop = (part: string): void => void dropped.push(part.slice(0, 40));
  const { weights, mostPerDistrict, mostPerRegency, minResidents, levels } = FIRST_PLAN;
  const draft: Draft = {
    within: null,
    weights: { ...weights },
    count: null,
    budgetIdr: null,
    costIdr: null,
    mostPerDistrict,
    mostPerRegency,
    minResidents,
    levels,
  };
  if (text.length > MOST_TEXT) drop(`${text.slice(MOST_TEXT, MOST_TEXT + 30)}…`);
  const seen = new Set<string>();
  for (const [i, part] of text.slice(0, MOST_TEXT).split('_').entries()) {
    if (i === 0 && part === VERSION) continue;
    const cut = part.indexOf('-');
    const key = cut < 0 ? part : part.slice(0, cut);
    if (cut < 0 || seen.has(key) || !readPart(draft, key, part.slice(cut + 1))) {
      if (part !== '') drop(part);
    } else seen.add(key);
  }
  return {
    within: draft.within,
    plan: {
      weights: draft.weights,
      aim: aimOf(draft, drop),
      mostPerDistrict: draft.mostPerDistrict,
      mostPerRegency: draft.mostPerRegency,
      minResidents: draft.minResidents,
      levels: draft.levels,
    },
    dropped,
  };
}
