import { planProblem } from '@serasi/shared';
import { useRef, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { ToolProps } from '../../view/tool.ts';
import { CriteriaForm } from './CriteriaForm.tsx';
import { LimitsForm } from './LimitsForm.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import { Results } from './Results.tsx';
import { reasonOf } from './reason-of.ts';
import { useChosenMarks } from './use-chosen-marks.ts';
import { placeFor, usePlan } from './use-plan.ts';
import { usePriorities } from './use-priorities.ts';
import { Summary } from './Summary.tsx';
import { useSlow } from '../../ui/use-slow.ts';
import './priority.css';
import { PRIORITY_WORDS } from './words.ts';

/** The priority workbench: criteria, limits, and the villages that they choose, with why and how firmly. */
export default function PriorityTool(props: ToolProps): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang, t } = useI18n();
  const { now, settled, dropped, change } = usePlan(props);
  const { answer, pending, error, retry, more } = usePriorities(settled, props.view);
  useChosenMarks(props.map, answer, props.level?.shown ?? null);
  const results = useRef<HTMLDivElement>(null);
  const isSlow = useSlow(pending);
  const problem = planProblem(now.plan);
  const onMap = placeFor(props.view.region);
  return (
    <div className="priority">
      <p className="priority-internal">
        <strong className="tag">{w.internal}</strong> {w.internalNote}
      </p>
      {dropped.length > 0 && (
        <p className="priority-notice" role="status">
          {w.dropped(dropped.map((part) => `“${part}”`).join(', '))}
        </p>
      )}
      <div className="priority-forms">
        <PlacePicker within={now.within} onMap={onMap} onChoose={(within) => change({ ...now, within })} />
        <CriteriaForm plan={now.plan} answer={answer} onChange={(plan) => change({ ...now, plan })} />
        <LimitsForm plan={now.plan} within={now.within} onChange={(plan) => change({ ...now, plan })} />
        {answer && !problem && <Summary answer={answer} onShow={() => bringUp(results.current)} />}
      </div>
      {now.within === null ? (
        <p className="priority-empty">{w.noPlace}</p>
      ) : problem ? (
        <p className="priority-notice" role="status">
          {problem.sentence[lang]}
        </p>
      ) : error ? (
        <Failure message={reasonOf(error, lang) ?? w.failed} onRetry={retry} />
      ) : answer ? (
        <div ref={results}>
          <Results {...props} plan={settled.plan} answer={answer} pending={pending} onMore={more} />
        </div>
      ) : (
        <p className="quiet" role="status">
          {isSlow ? w.slow : t.app.loading}
        </p>
      )}
    </div>
  );
}

/** Scrolls the drawer, and nothing but it, until `element` is at its top; its heading gets the focus. */
function bringUp(element: HTMLElement | null): void {
  const drawer = element?.closest('.drawer-body');
  if (!element || !drawer) return;
  drawer.scrollTop += element.getBoundingClientRect().top - drawer.getBoundingClientRect().top - 8;
  element.querySelector('h3')?.focus({ preventScroll: true });
}
