import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Priorities } from './ask.ts';
import { PRIORITY_WORDS } from './words.ts';

/** The choice in one line, in sight while sliders move and the list is further down. */
export function Summary({ answer, onShow }: { answer: Priorities; onShow: () => void }): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { n } = useI18n();
  const { chosen, stability } = answer;
  return (
    <p className="priority-summary">
      <span aria-hidden="true">{w.summary(n.integer(chosen), n.integer(stability.firm))}</span>
      <button type="button" className="link" onClick={onShow}>
        {w.showResults}
      </button>
    </p>
  );
}
