import type { Harm, HarmKind } from './incident.ts';

/** Whether an incident did this kind of harm at all: by the best count, else low, else high, or "number unknown". */
export function didHarm(harm: Harm, kind: HarmKind): boolean {
  if (harm.unknown.includes(kind)) return true;
  const count = harm.counts[kind];
  return (count?.best ?? count?.low ?? count?.high ?? 0) > 0;
}

/**
 * An incident's weight in PKF1: 1 no harm, 2 injury or damage, 3 death or displacement.
 *
 * @source iksm-serasi 1.0.0, shared/domain §2.
 */
export function severityWeight(harm: Harm): 1 | 2 | 3 {
  if (didHarm(harm, 'deaths') || didHarm(harm, 'displaced')) return 3;
  return didHarm(harm, 'injuries') || didHarm(harm, 'buildings') ? 2 : 1;
}
