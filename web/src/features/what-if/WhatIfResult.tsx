import { useEffect, useRef, type JSX } from 'react';
import type { WhatIfQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { WHAT_IF_WORDS } from './words.ts';

type Tried = WhatIfQuery['whatIf'][number];

/** Before and after, the region itself first, then what lies above it. */
export function WhatIfResult({
  tried,
  decimals,
}: {
  tried: readonly Tried[];
  decimals: number;
}): JSX.Element {
  const w = useWords(WHAT_IF_WORDS);
  const { t } = useI18n();
  const section = useRef<HTMLElement>(null);
  useEffect(() => void section.current?.scrollIntoView({ block: 'nearest' }), [tried]);
  return (
    <section ref={section} className="what-if-result" aria-label={w.result} aria-live="polite">
      <h3>{w.result}</h3>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t.region.name}</th>
            <th scope="col">{w.before}</th>
            <th scope="col">{w.after}</th>
            <th scope="col" className="num">
              {w.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {tried.toReversed().map((one) => (
            <ResultRow key={one.region.code} one={one} decimals={decimals} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ResultRow({ one, decimals }: { one: Tried; decimals: number }) {
  const w = useWords(WHAT_IF_WORDS);
  const { t, n } = useI18n();
  const { before, after, region } = one;
  const change = before.index === null || after.index === null ? null : after.index - before.index;
  return (
    <tr>
      <th scope="row">{region.level === 'NATION' ? t.region.nation : fullName(region, t)}</th>
      {[before, after].map((score, i) => (
        <td key={i}>
          <LevelChip level={score.level} kind="dot" />{' '}
          {score.index !== null && <strong className="num">{n.decimal(score.index, decimals)}</strong>}
        </td>
      ))}
      <td className="num">{change === null ? '' : change === 0 ? w.same : n.signed(change, decimals + 1)}</td>
    </tr>
  );
}
