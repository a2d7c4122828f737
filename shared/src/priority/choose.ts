import type { Labels } from '../localised.ts';
import { countedPlan, villagesWanted, type PriorityPlan } from './plan.ts';
import { priorityScore, type PriorityScore } from './score.ts';
import { SeatCounter } from './seat-counter.ts';
import { needsOf, type IndexScale, type Needs, type VillageFacts } from './village-facts.ts';

/** Whether a village is in, or what keeps it out. */
export const PRIORITY_STATUSES = [
  'CHOSEN',
  'BELOW_LINE',
  'DISTRICT_FULL',
  'REGENCY_FULL',
  'TOO_FEW_RESIDENTS',
  'RESIDENTS_UNKNOWN',
  'OTHER_LEVEL',
  'NO_INDEX',
  'NO_CRITERION',
] as const;
export type PriorityStatus = (typeof PRIORITY_STATUSES)[number];

export const PRIORITY_STATUS_LABELS: Labels<PriorityStatus> = {
  CHOSEN: { id: 'Masuk', en: 'In' },
  BELOW_LINE: { id: 'Di luar: jumlah desa sudah terpenuhi', en: 'Out: enough villages are chosen' },
  DISTRICT_FULL: { id: 'Di luar: batas per kecamatan', en: 'Out: limit per kecamatan' },
  REGENCY_FULL: { id: 'Di luar: batas per kabupaten/kota', en: 'Out: limit per kabupaten/kota' },
  TOO_FEW_RESIDENTS: { id: 'Di luar: penduduk terlalu sedikit', en: 'Out: too few residents' },
  RESIDENTS_UNKNOWN: { id: 'Di luar: jumlah penduduk belum diketahui', en: 'Out: residents not known' },
  OTHER_LEVEL: { id: 'Di luar: tingkat lain', en: 'Out: another level' },
  NO_INDEX: { id: 'Di luar: belum ada data', en: 'Out: no data yet' },
  NO_CRITERION: {
    id: 'Di luar: belum ada data untuk kriteria yang dipakai',
    en: 'Out: no data for the criteria in use',
  },
};

/** A village with what the plan makes of it. */
export interface PlacedVillage {
  facts: VillageFacts;
  needs: Needs;
  /** Null without an index or a known criterion. */
  score: PriorityScore | null;
  status: PriorityStatus;
  /** Place by score among the eligible, from 1; null for the others. */
  position: number | null;
  /** The score alone would not tell it from a village on the other side of the line; the lower code was taken. */
  isTied: boolean;
}

export interface PriorityChoice {
  /** Every village: the chosen by position, other eligible ones by position, the rest by code. */
  villages: readonly PlacedVillage[];
  chosen: number;
  /** Villages that fulfil the conditions and have a score. */
  eligible: number;
  wanted: number;
}

const byCode = (a: PlacedVillage, b: PlacedVillage): number => compareCodes(a.facts.code, b.facts.code);

export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Why a village takes no part; null when it does. */
function condition(
  plan: PriorityPlan,
  facts: VillageFacts,
  score: PriorityScore | null,
): PriorityStatus | null {
  if (facts.index === null || facts.level === 'NO_DATA') return 'NO_INDEX';
  if (plan.levels.length > 0 && !plan.levels.includes(facts.level)) return 'OTHER_LEVEL';
  if (plan.minResidents !== null) {
    if (facts.residents === null) return 'RESIDENTS_UNKNOWN';
    if (facts.residents < plan.minResidents) return 'TOO_FEW_RESIDENTS';
  }
  return score === null ? 'NO_CRITERION' : null;
}

/**
 * The choice by score under the plan's limits, equal scores by code. The order of `facts` does not matter. The plan has no
 * problem: see planProblem.
 */
export function chooseVillages(
  given: PriorityPlan,
  scale: IndexScale,
  facts: readonly VillageFacts[],
): PriorityChoice {
  const plan = countedPlan(given);
  const wanted = villagesWanted(plan);
  const placed = facts.map((one): PlacedVillage => {
    const needs = needsOf(one, scale);
    const score = priorityScore(plan.weights, needs, one.confidence);
    const status = condition(plan, one, score) ?? 'BELOW_LINE';
    return { facts: one, needs, score, status, position: null, isTied: false };
  });
  const eligible = placed
    .filter(({ status }) => status === 'BELOW_LINE')
    .sort((a, b) => (b.score?.score ?? 0) - (a.score?.score ?? 0) || byCode(a, b));
  const seats = new SeatCounter(plan, wanted);
  for (const [i, village] of eligible.entries()) {
    village.position = i + 1;
    village.status = seats.take(village.facts);
  }
  const chosen = eligible.filter(({ status }) => status === 'CHOSEN');
  markTies(eligible, chosen);
  return {
    villages: [
      ...chosen,
      ...eligible.filter(({ status }) => status !== 'CHOSEN'),
      ...placed.filter(({ position }) => position === null).sort(byCode),
    ],
    chosen: chosen.length,
    eligible: eligible.length,
    wanted,
  };
}

/** Marks those on both sides of the line that have the same score. */
function markTies(eligible: readonly PlacedVillage[], chosen: readonly PlacedVillage[]): void {
  const last = chosen.at(-1)?.score?.score;
  const next = eligible.find(({ status }) => status === 'BELOW_LINE')?.score?.score;
  if (last === undefined || last !== next) return;
  for (const village of eligible) {
    const isAtLine = village.status === 'CHOSEN' || village.status === 'BELOW_LINE';
    village.isTied = isAtLine && village.score?.score === last;
  }
}
