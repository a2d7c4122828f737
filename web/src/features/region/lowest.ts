import type { ChildRegion } from './use-region.ts';

/** The lowest children, and how far their order can be trusted. */
export interface Lowest {
  /** Lowest first. */
  rows: ChildRegion[];
  /** Others whose index prints the same as that of the last row. */
  tied: number;
  /** Others whose interval overlaps that of the last row. */
  unsure: number;
  /** Children without an index: neither low nor high. */
  unknown: number;
}

const MOST = 5;

/** The five lowest by index. `decimals`: how exactly indices are printed. */
export function lowestOf(children: readonly ChildRegion[], decimals: number): Lowest {
  const known = children
    .filter(({ resilience }) => resilience.index !== null)
    .toSorted(
      (a, b) => (a.resilience.index ?? 0) - (b.resilience.index ?? 0) || a.code.localeCompare(b.code, 'en'),
    );
  const [rows, others] = [known.slice(0, MOST), known.slice(MOST)];
  const last = rows.at(-1)?.resilience;
  const printed = (index: number | null | undefined): string => (index ?? NaN).toFixed(decimals);
  const tied = others.filter(({ resilience }) => printed(resilience.index) === printed(last?.index));
  const unsure = others.filter(
    ({ resilience: { interval } }) => interval && last?.interval && interval.low <= last.interval.high,
  );
  return { rows, tied: tied.length, unsure: unsure.length, unknown: children.length - known.length };
}
