import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { PeriodsDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { kindWord } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { writeCompared } from '../../view/compared.ts';
import type { Column } from './use-compared.ts';
import { COMPARE_WORDS } from './words.ts';

interface Props {
  column: Column;
  name: string;
  /** The method and period on view. */
  shown: { method: string; period: string } | null;
  isFull: boolean;
  onOpen: () => void;
  onRemove: () => void;
  onReplace: (entry: string) => void;
  onAdd: (entry: string) => void;
}

/** The head of a column: the region, its period, and how to take it out. */
export function ColumnHead(props: Props): JSX.Element {
  const { column, name, shown, isFull, onOpen, onRemove, onReplace, onAdd } = props;
  const w = useWords(COMPARE_WORDS);
  const { t } = useI18n();
  const { data } = useQuery(PeriodsDocument);
  const periods =
    data?.resiliencePeriods.find(({ method }) => method.id === shown?.method)?.periods.toReversed() ?? [];
  const period = column.period ?? column.profile?.resilience.period ?? shown?.period ?? '';
  const { code } = column;
  const other = periods[periods.indexOf(period) + 1] ?? periods.find((each) => each !== period);
  return (
    <th scope="col">
      <span className="compare-kind">
        {column.profile ? kindWord(column.code, t) : ''}
        <IconButton label={w.remove(name)} onClick={onRemove}>
          <CloseIcon />
        </IconButton>
      </span>
      <button type="button" className="link compare-name" aria-label={name} onClick={onOpen}>
        {column.profile ? nameWithoutKind(column.profile.name) : column.code}
      </button>
      {periods.length > 1 && (
        <select
          className="select"
          aria-label={w.period(name)}
          value={period}
          onChange={(event) => onReplace(writeCompared({ code, period: event.target.value }))}
        >
          {!periods.includes(period) && <option value={period}>{period}</option>}
          {periods.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
      {!isFull && other !== undefined && (
        <button
          type="button"
          className="link compare-more"
          aria-label={w.otherPeriodOf(name)}
          onClick={() => onAdd(writeCompared({ code, period: other }))}
        >
          {w.otherPeriod}
        </button>
      )}
    </th>
  );
}

/** The kind stands above the name, so the name does not say it again. */
function nameWithoutKind(name: string): string {
  return name.replace(/^(Kabupaten|Kota)\s+/, '');
}
