import {
  levelOfCode,
  MOST_CHOSEN,
  RESILIENCE_LEVEL_LABELS,
  villagesWanted,
  type KnownLevel,
  type PriorityAim,
  type PriorityPlan,
} from '@serasi/shared';
import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { NumberBox } from './NumberBox.tsx';
import { PRIORITY_WORDS } from './words.ts';

interface Props {
  plan: PriorityPlan;
  within: string | null;
  onChange: (plan: PriorityPlan) => void;
}

const LEVELS: readonly KnownLevel[] = ['LOW', 'MEDIUM', 'HIGH'];
const MOST_MONEY = 1e15;
const MOST_RESIDENTS = 1_000_000;
/** Where a budget begins: five villages of the stimulus named in the sources. @source shared/domain §5: Rp109.000.000 */
const FIRST_BUDGET: PriorityAim = { kind: 'BUDGET', budgetIdr: 545_000_000, costIdr: 109_000_000 };

/** How many villages, and the limits. */
export function LimitsForm({ plan, within, onChange }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang } = useI18n();
  const hasManyRegencies = within !== null && levelOfCode(within) === 'PROVINCE';
  const toggle = (level: KnownLevel) =>
    onChange({
      ...plan,
      levels: LEVELS.filter((one) => plan.levels.includes(one) !== (one === level)),
    });
  return (
    <details className="priority-part" open>
      <summary>{w.limits}</summary>
      <Aim plan={plan} onAim={(aim) => onChange({ ...plan, aim })} />
      <div className="priority-boxes">
        <NumberBox
          label={w.mostPerDistrict}
          value={plan.mostPerDistrict}
          most={MOST_CHOSEN}
          optional
          onValue={(mostPerDistrict) => onChange({ ...plan, mostPerDistrict })}
        />
        {(hasManyRegencies || plan.mostPerRegency !== null) && (
          <NumberBox
            label={w.mostPerRegency}
            value={plan.mostPerRegency}
            most={MOST_CHOSEN}
            optional
            onValue={(mostPerRegency) => onChange({ ...plan, mostPerRegency })}
          />
        )}
        <NumberBox
          label={w.minResidents}
          value={plan.minResidents}
          most={MOST_RESIDENTS}
          optional
          onValue={(minResidents) => onChange({ ...plan, minResidents })}
        />
      </div>
      <fieldset className="priority-checks" title={w.allLevels}>
        <legend>{w.levels}</legend>
        {LEVELS.map((level) => (
          <label key={level}>
            <input type="checkbox" checked={plan.levels.includes(level)} onChange={() => toggle(level)} />
            {RESILIENCE_LEVEL_LABELS[level][lang]}
          </label>
        ))}
        {plan.levels.length === 0 && <small className="quiet">{w.allLevels}</small>}
      </fieldset>
    </details>
  );
}

function Aim({ plan, onAim }: { plan: PriorityPlan; onAim: (aim: PriorityAim) => void }) {
  const w = useWords(PRIORITY_WORDS);
  const { n } = useI18n();
  const { aim } = plan;
  const [other, setOther] = useState<PriorityAim>(
    aim.kind === 'COUNT' ? FIRST_BUDGET : { kind: 'COUNT', count: 5 },
  );
  const swap = () => {
    setOther(aim);
    onAim(other);
  };
  const wanted = villagesWanted(plan);
  return (
    <div className="priority-aim">
      <fieldset className="priority-checks">
        <legend className="visually-hidden">{w.limits}</legend>
        {(['COUNT', 'BUDGET'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="priority-aim"
              checked={aim.kind === kind}
              onChange={() => aim.kind !== kind && swap()}
            />
            {kind === 'COUNT' ? w.byCount : w.byBudget}
          </label>
        ))}
      </fieldset>
      <div className="priority-boxes">
        {aim.kind === 'COUNT' ? (
          <NumberBox
            label={w.count}
            value={aim.count}
            most={MOST_CHOSEN}
            onValue={(count) => count !== null && onAim({ kind: 'COUNT', count })}
          />
        ) : (
          <>
            <NumberBox
              label={w.budget}
              value={aim.budgetIdr}
              most={MOST_MONEY}
              onValue={(budgetIdr) => budgetIdr !== null && onAim({ ...aim, budgetIdr })}
            />
            <NumberBox
              label={w.cost}
              value={aim.costIdr}
              most={MOST_MONEY}
              onValue={(costIdr) => costIdr !== null && onAim({ ...aim, costIdr })}
            />
          </>
        )}
      </div>
      {aim.kind === 'BUDGET' && wanted >= 1 && (
        <p className="quiet" role="status">
          {w.affordable(n.integer(wanted), n.integer(aim.budgetIdr - wanted * aim.costIdr))}
        </p>
      )}
    </div>
  );
}
