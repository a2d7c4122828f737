import {
  CRITERIA_WITHOUT_DATA,
  FIRST_PLAN,
  MOST_WEIGHT,
  PRIORITY_CRITERIA,
  PRIORITY_CRITERION_LABELS,
  PRIORITY_CRITERION_NOTES,
  type PriorityCriterion,
  type PriorityPlan,
} from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Priorities } from './ask.ts';
import { PRIORITY_WORDS } from './words.ts';

interface Props {
  plan: PriorityPlan;
  answer: Priorities | null;
  onChange: (plan: PriorityPlan) => void;
}

/** One slider for each criterion. */
export function CriteriaForm({ plan, answer, onChange }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang } = useI18n();
  const known = new Map(answer?.criteria.map((use) => [use.criterion, use.known]));
  return (
    <details className="priority-part" open>
      <summary>{w.criteria}</summary>
      <div className="priority-sliders">
        {PRIORITY_CRITERIA.map((criterion) => (
          <Slider
            key={criterion}
            criterion={criterion}
            weight={plan.weights[criterion]}
            known={known.get(criterion) ?? null}
            villages={answer?.villages ?? null}
            onWeight={(weight) => onChange({ ...plan, weights: { ...plan.weights, [criterion]: weight } })}
          />
        ))}
      </div>
      <div className="priority-more">
        <details className="as-table">
          <summary>{w.meanings}</summary>
          <dl className="priority-meanings">
            {PRIORITY_CRITERIA.map((criterion) => (
              <div key={criterion}>
                <dt>{PRIORITY_CRITERION_LABELS[criterion][lang]}</dt>
                <dd>{PRIORITY_CRITERION_NOTES[criterion][lang]}</dd>
              </div>
            ))}
          </dl>
        </details>
        <button
          type="button"
          className="link"
          onClick={() => onChange({ ...plan, weights: FIRST_PLAN.weights })}
        >
          {w.reset}
        </button>
      </div>
    </details>
  );
}

interface SliderProps {
  criterion: PriorityCriterion;
  weight: number;
  /** Villages where it is known; null: not answered yet. */
  known: number | null;
  villages: number | null;
  onWeight: (weight: number) => void;
}

function Slider({ criterion, weight, known, villages, onWeight }: SliderProps) {
  const w = useWords(PRIORITY_WORDS);
  const { lang, n } = useI18n();
  const isOff = CRITERIA_WITHOUT_DATA.includes(criterion);
  const id = `bobot-${criterion}`;
  const value = isOff || weight === 0 ? w.notUsed : w.weightOf(n.integer(weight));
  const note = isOff
    ? w.noProgramme
    : known === 0 && villages !== 0
      ? w.nowhereKnown
      : known !== null && villages !== null && known < villages
        ? w.known(n.integer(known), n.integer(villages))
        : null;
  return (
    <div className="priority-slider" data-criterion={criterion}>
      <label htmlFor={id}>{PRIORITY_CRITERION_LABELS[criterion][lang]}</label>
      <span className="priority-weight num" aria-hidden="true">
        {value}
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST_WEIGHT}
        step={1}
        value={isOff ? 0 : weight}
        disabled={isOff}
        aria-valuetext={value}
        aria-describedby={note ? `${id}-catatan` : undefined}
        onChange={(event) => onWeight(Number(event.target.value))}
      />
      {note && (
        <small id={`${id}-catatan`} className="quiet">
          {note}
        </small>
      )}
    </div>
  );
}
