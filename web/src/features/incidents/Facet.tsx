import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { IncidentView } from '../../view/incident.slice.ts';
import type { FacetGroup } from './facet-options.ts';
import { INCIDENT_WORDS } from './words.ts';

interface Props {
  group: FacetGroup;
  /** Unfolded from the start. */
  open: boolean;
  onToggle: (change: Partial<IncidentView>) => void;
}

/** One facet: a box for each choice, with what it would give, in numbers and as a bar. */
export function Facet({ group: { id, options }, open, onToggle }: Props): JSX.Element {
  const w = useWords(INCIDENT_WORDS);
  const { n } = useI18n();
  const chosen = options.filter(({ isChosen }) => isChosen).length;
  const [unfolded] = useState(open || chosen > 0);
  const most = Math.max(1, ...options.map(({ count }) => count));
  return (
    <details className="facet" open={unfolded}>
      <summary>
        <span>{w.facet[id]}</span>
        {chosen > 0 && <span className="facet-chosen">{w.chosen(n.integer(chosen))}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{w.facet[id]}</legend>
        {options.map(({ value, label, count, isChosen, toggled }) => (
          <label key={value} className="facet-option" data-none={count === 0}>
            <input type="checkbox" checked={isChosen} onChange={() => onToggle(toggled)} />
            <span>{label}</span>
            <span className="num">{n.integer(count)}</span>
            <span className="facet-bar" aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} />
          </label>
        ))}
        {id === 'deadly' && <p className="quiet facet-note">{w.deadlyNote}</p>}
      </fieldset>
    </details>
  );
}
