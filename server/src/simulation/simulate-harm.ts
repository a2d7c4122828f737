import type { Harm, HarmCount, HarmKind, IncidentForm, Prng } from '@serasi/shared';

/** Chances of each kind of harm by form. */
const CHANCES: Readonly<Record<IncidentForm, Readonly<Record<HarmKind, number>>>> = {
  DEMONSTRATION: { deaths: 0.004, injuries: 0.12, displaced: 0, buildings: 0.08 },
  BRAWL: { deaths: 0.07, injuries: 0.6, displaced: 0.02, buildings: 0.2 },
  ATTACK: { deaths: 0.14, injuries: 0.62, displaced: 0.005, buildings: 0.05 },
  VANDALISM: { deaths: 0, injuries: 0.06, displaced: 0.01, buildings: 0.85 },
  ARSON: { deaths: 0.02, injuries: 0.1, displaced: 0.12, buildings: 0.97 },
  EXPULSION: { deaths: 0.01, injuries: 0.15, displaced: 0.9, buildings: 0.3 },
  TERROR: { deaths: 0.25, injuries: 0.5, displaced: 0.03, buildings: 0.5 },
  OTHER: { deaths: 0.02, injuries: 0.2, displaced: 0.01, buildings: 0.1 },
};

/** Typical numbers above the first one. */
const SIZE: Readonly<Record<HarmKind, number>> = {
  deaths: 0.4,
  injuries: 1.8,
  displaced: 60,
  buildings: 2.5,
};
const NUMBER_UNKNOWN = 0.06;
const RANGE_REPORTED = 0.15;

function count(kind: HarmKind, random: Prng): HarmCount {
  const best = 1 + Math.floor(SIZE[kind] * random.exponential());
  if (!random.chance(RANGE_REPORTED)) return { low: best, best, high: best };
  return { low: Math.max(1, best - 1 - random.below(2)), best, high: best + 1 + random.below(1 + best) };
}

/** Simulated harm of an incident of this form; peaceful ones do none. */
export function simulateHarm(form: IncidentForm, isPeaceful: boolean, random: Prng): Harm {
  const counts: Partial<Record<HarmKind, HarmCount>> = {};
  const unknown: HarmKind[] = [];
  if (isPeaceful) return { counts, unknown };
  const chances = CHANCES[form];
  for (const kind of ['deaths', 'injuries', 'displaced', 'buildings'] as const) {
    if (!random.chance(chances[kind])) continue;
    if (kind !== 'deaths' && random.chance(NUMBER_UNKNOWN)) unknown.push(kind);
    else counts[kind] = count(kind, random);
  }
  return { counts, unknown };
}
