import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { kindWord, shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

interface Props {
  region: RegionProfile;
  onOpen: (code: string) => void;
}

/** What a region lies in, from the nation down: every step leads there. */
export function Path({ region, onOpen }: Props): JSX.Element {
  const { t } = useI18n();
  const w = useWords(REGION_WORDS);
  if (region.ancestors.length === 0) return <p className="profile-path">{t.level.NATION}</p>;
  return (
    <nav className="profile-path" aria-label={w.above}>
      {region.level === 'PROVINCE' && <span>{kindWord(region.code, t).replace(/ of$/, '')} · </span>}
      {region.ancestors.map((ancestor, index) => (
        <span key={ancestor.code}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <button type="button" className="link" onClick={() => onOpen(ancestor.code)}>
            {shortName(ancestor.name)}
          </button>
        </span>
      ))}
    </nav>
  );
}
