import { useQuery } from '@apollo/client/react';
import { useEffect, type JSX } from 'react';
import { PeriodsDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ValueKey } from './fetch-values.ts';

interface Props {
  /** The method and period on view, as the server named them. */
  shown: { method: string; period: string } | null;
  onChoose: (key: ValueKey) => void;
}

/** Chooses the method and its period in one list: a method without a period means nothing. */
export function MethodSelect({ shown, onChoose }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const { data, error, refetch } = useQuery(PeriodsDocument);
  const failed = error !== undefined;
  useEffect(() => {
    if (failed && shown) refetch().catch(() => undefined);
  }, [failed, shown, refetch]);
  const value = shown ? `${shown.method}|${shown.period}` : '';
  const choose = (text: string) => {
    const [method = null, period = null] = text.split('|');
    onChoose({ method, period });
  };
  return (
    <select
      className="select method-select"
      aria-label={t.method.title}
      title={t.method.title}
      value={value}
      disabled={!data}
      onChange={(event) => choose(event.target.value)}
    >
      {!data && <option value={value}>{shown?.period ?? '…'}</option>}
      {data?.resiliencePeriods.map(({ method, periods }) => {
        const name = lang === 'en' ? method.nameEn : method.nameId;
        return (
          <optgroup key={method.id} label={name}>
            {periods.toReversed().map((period) => (
              <option key={period} value={`${method.id}|${period}`}>
                {shortName(name)} · {period}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}

/** The part in brackets where a method's name has one: "… (IKSM Serasi)". */
function shortName(name: string): string {
  return /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name;
}
