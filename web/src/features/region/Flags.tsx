import { useId, type JSX } from 'react';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import type { RegionProfile } from './use-region.ts';

type Resilience = RegionProfile['resilience'];
type FlagCode = Resilience['flags'][number];

/** What must be said beside the level; each flag explains itself on hover, focus or touch. */
export function Flags({ resilience }: { resilience: Resilience }): JSX.Element | null {
  const i18n = useI18n();
  if (resilience.flags.length === 0) return null;
  return (
    <ul className="flags">
      {resilience.flags.map((flag) => (
        <Flag
          key={flag}
          flag={flag}
          word={i18n.t.resilience.flag[flag]}
          note={noteOf(flag, resilience, i18n)}
        />
      ))}
    </ul>
  );
}

function Flag({ flag, word, note }: { flag: FlagCode; word: string; note: string }) {
  const id = useId();
  return (
    <li className="flag">
      <button type="button" className="flag-word" aria-describedby={id}>
        <span className={`flag-sign flag-${flag}`} aria-hidden="true" />
        {word}
      </button>
      <span role="tooltip" id={id} className="flag-note">
        {note}
      </span>
    </li>
  );
}

function noteOf(flag: FlagCode, { levelProbability, shareLow }: Resilience, { t, n }: I18n): string {
  switch (flag) {
    case 'NEAR_THRESHOLD':
      return t.resilience.nearThreshold(n.percent(levelProbability ?? 0));
    case 'HETEROGENEOUS':
      return shareLow === null
        ? t.region.heterogeneousPlain
        : t.region.heterogeneousNote(n.percent(shareLow));
    case 'WEIGHT_ESTIMATED':
      return t.region.weightNote;
  }
}
