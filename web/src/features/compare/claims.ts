import { changeBetween } from '@serasi/shared';
import type { ComparedProfile } from './use-compared.ts';

/** What stands in the way of comparing columns. */
export type Caveat = 'METHODS' | 'STATUSES' | 'LEVELS' | 'PERIODS' | 'BOUNDARIES';

/** Pairs of columns by their place in the list. `apart`: the first is higher than the second. */
export interface Claims {
  apart: (readonly [higher: number, lower: number])[];
  /** Their intervals overlap: they cannot be said to differ. */
  together: (readonly [number, number])[];
  /** An interval is not known, so nothing can be said. */
  open: (readonly [number, number])[];
}

type Scored = Pick<ComparedProfile, 'level' | 'resilience'>;

/**
 * What may be said of every pair that has an index: differences only where intervals lie apart, as for changes in time. Pairs
 * of different methods are left out, for their scales are not the same.
 */
export function claimsOf(columns: readonly Scored[]): Claims {
  const claims: Claims = { apart: [], together: [], open: [] };
  columns.forEach(({ resilience: one }, i) => {
    columns.slice(i + 1).forEach(({ resilience: other }, offset) => {
      const j = i + 1 + offset;
      if (keyOf(one) !== keyOf(other)) return;
      const { claim, reason } = changeBetween(withInterval(other), withInterval(one));
      if (reason === 'INDEX_UNKNOWN') return;
      if (claim === 'UP') claims.apart.push([i, j]);
      else if (claim === 'DOWN') claims.apart.push([j, i]);
      else if (reason === 'INTERVALS_OVERLAP') claims.together.push([i, j]);
      else claims.open.push([i, j]);
    });
  });
  return claims;
}

/** What the reader must know before comparing, gravest first. */
export function caveatsOf(columns: readonly Scored[]): Caveat[] {
  const differ = (fact: (column: Scored) => string | null): boolean =>
    new Set(columns.map(fact).filter((value) => value !== null)).size > 1;
  const found: [Caveat, boolean][] = [
    ['METHODS', differ(({ resilience }) => keyOf(resilience))],
    ['STATUSES', differ(({ resilience }) => resilience.dataStatus)],
    ['LEVELS', differ(({ level }) => level)],
    ['PERIODS', differ(({ resilience }) => resilience.period)],
    ['BOUNDARIES', differ(({ resilience }) => resilience.boundaryVersion)],
  ];
  return found.filter(([, applies]) => applies).map(([caveat]) => caveat);
}

function keyOf({ method }: Scored['resilience']): string {
  return `${method.id}/${method.version}`;
}

function withInterval({ index, interval }: Scored['resilience']) {
  return { index, low: interval?.low ?? null, high: interval?.high ?? null };
}
