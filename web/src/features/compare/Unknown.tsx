import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { RankBy } from '../../view/compare.slice.ts';
import { reasonOf } from './rank-measures.ts';
import { RANKING_WORDS } from './ranking-words.ts';
import type { ListedRegion } from './use-region-list.ts';

interface Props {
  regions: readonly ListedRegion[];
  by: RankBy;
  isVillage: boolean;
  onOpen: (code: string) => void;
}

const FIRST_NAMES = 60;

/** Regions that have no place, by the reason why. Nothing where all have one. */
export function Unknown({ regions, by, isVillage, onOpen }: Props): JSX.Element | null {
  const w = useWords(RANKING_WORDS);
  const { n } = useI18n();
  if (regions.length === 0) return null;
  const byReason = new Map<string, ListedRegion[]>();
  for (const region of regions) {
    const reason = reasonOf(by, region, isVillage, w, n);
    byReason.set(reason, [...(byReason.get(reason) ?? []), region]);
  }
  return (
    <section className="compare-unknown">
      <h3>
        <span className="swatch swatch-NO_DATA" aria-hidden="true" /> {w.unknown(n.integer(regions.length))}
      </h3>
      <dl>
        {[...byReason].map(([reason, listed]) => (
          <div key={reason}>
            <dt>{reason}</dt>
            <dd>
              {listed.slice(0, FIRST_NAMES).map(({ code, name }) => (
                <button key={code} type="button" className="link" onClick={() => onOpen(code)}>
                  {shortName(name)}
                </button>
              ))}
              {listed.length > FIRST_NAMES && <span>+{n.integer(listed.length - FIRST_NAMES)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
