import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { IncidentView } from '../../view/incident.slice.ts';
import type { Facets } from './use-facets.ts';
import { INCIDENT_WORDS } from './words.ts';

interface Props {
  facets: Facets;
  incidents: IncidentView;
  onChange: (change: Partial<IncidentView>) => void;
}

/** First and last month as two lists; neither offers what the other rules out. */
export function MonthSelects({ facets, incidents: { from, to }, onChange }: Props): JSX.Element | null {
  const w = useWords(INCIDENT_WORDS);
  const { n } = useI18n();
  const months = facets.months.map(({ month }) => month);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const nameOf = (month: string) => n.month(`${month}-01`);
  return (
    <div className="month-selects">
      <MonthSelect
        label={w.from}
        value={from}
        none={w.first(nameOf(first))}
        months={months}
        isOffered={(month) => to === null || month <= to}
        onChange={(month) => onChange({ from: month })}
      />
      <MonthSelect
        label={w.to}
        value={to}
        none={w.last(nameOf(last))}
        months={months}
        isOffered={(month) => from === null || month >= from}
        onChange={(month) => onChange({ to: month })}
      />
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string | null;
  /** What no bound is called. */
  none: string;
  months: readonly string[];
  isOffered: (month: string) => boolean;
  onChange: (month: string | null) => void;
}

function MonthSelect({ label, value, none, months, isOffered, onChange }: SelectProps) {
  const { n } = useI18n();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const isUnknown = value !== null && !months.includes(value);
  return (
    <label>
      <span>{label}</span>
      <select
        className="select"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{none}</option>
        {isUnknown && <option value={value}>{n.month(`${value}-01`)}</option>}
        {years.map((year) => (
          <optgroup key={year} label={year}>
            {months
              .filter((month) => month.startsWith(year))
              .map((month) => (
                <option key={month} value={month} disabled={!isOffered(month)}>
                  {n.month(`${month}-01`)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
