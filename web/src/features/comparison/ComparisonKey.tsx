import type { JSX } from 'react';
import type { ComparedMethodFragment } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { methodName } from '../../i18n/method-name.ts';
import type { ComparisonValues } from './fetch-comparison.ts';

/** What is compared with what, and how far they agree. */
export function ComparisonKey({ comparison }: Pick<ComparisonValues, 'comparison'>): JSX.Element {
  const { lang, t, n } = useI18n();
  const { firstMethod, firstPeriod, secondMethod, secondPeriod, agreement } = comparison;
  const words = (method: ComparedMethodFragment, period: string) => `${methodName(method, lang)} ${period}`;
  return (
    <div className="legend-words">
      <p>{t.comparison.of(words(secondMethod, secondPeriod), words(firstMethod, firstPeriod))}</p>
      {agreement !== null && <p>{t.comparison.agreement(n.percent(agreement))}</p>}
    </div>
  );
}
