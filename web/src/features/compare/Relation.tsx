import { rankCorrelation } from '@serasi/shared';
import { useMemo, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { SCATTER_WORDS } from './scatter-words.ts';
import type { Point } from './scatter-points.ts';

interface Props {
  points: readonly Point[];
  /** Name of the level. */
  level: string;
  /** Whether incidents are part of the index itself. */
  containsIncidents: boolean;
}

/** How the two orders go together, in one sentence that claims no cause. Null for fewer than three points. */
export function Relation({ points, level, containsIncidents }: Props): JSX.Element | null {
  const { correlation: w, count } = useWords(SCATTER_WORDS);
  const { n } = useI18n();
  const found = useMemo(
    () =>
      rankCorrelation(
        points.map(({ index }) => index),
        points.map(({ rate }) => rate),
      ),
    [points],
  );
  if (!found) return null;
  const { rho, interval } = found;
  const what = count(n.integer(found.n), level);
  const sentence = !interval
    ? `${w.few(what)} ${w.rho(n.signed(rho, 2))}`
    : `${(interval.high < 0 ? w.negative : interval.low > 0 ? w.positive : w.none)(what)} ${w.numbers(
        w.strength[strengthOf(rho)] ?? '',
        n.signed(rho, 2),
        n.signed(interval.low, 2),
        n.signed(interval.high, 2),
      )}`;
  return (
    <p>
      {sentence} {w.caution} {containsIncidents && w.contains}
    </p>
  );
}

/** Place in the words of strength, from next to none to strong. @source Cohen 1988: .1, .3 and .5 */
function strengthOf(rho: number): number {
  return [0.1, 0.3, 0.5].filter((bound) => Math.abs(rho) >= bound).length;
}
