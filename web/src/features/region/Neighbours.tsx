import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Swatch } from '../../ui/LevelChip.tsx';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
}

/** Regions that share an edge, with their level. Neighbours of villages and of the nation are not kept. */
export function Neighbours({ profile, onOpen }: Props): JSX.Element | null {
  const { t, n } = useI18n();
  const words = useWords(REGION_WORDS).neighbours;
  const { neighbours, level, resilience } = profile;
  if (level === 'NATION' || level === 'VILLAGE' || profile.boundaryStatus === 'NONE') return null;
  return (
    <section className="block" aria-label={words.title}>
      <h2>{words.title}</h2>
      {neighbours.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="neighbours">
          {neighbours.map(({ code, name, resilience: { level: word, index } }) => (
            <li key={code}>
              <button type="button" onClick={() => onOpen(code)}>
                <Swatch level={word} />
                <span className="row-link">{shortName(name)}</span>
                <span className="quiet num">
                  {t.resilience.word[word]}
                  {index !== null && ` ${n.decimal(index, resilience.method.decimals)}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
