import { useQuery } from '@apollo/client/react';
import { useEffect, type JSX } from 'react';
import { PeriodsDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { methodName } from '../../i18n/method-name.ts';

interface Props {
  /** The method and period on view, as the server named them. */
  shown: { method: string; period: string } | null;
  onChoose: (key: { method: string; period: string }) => void;
  /** What is chosen, in words; else the method on view. */
  label?: string;
  /** A choice that makes no sense here. */
  without?: { method: string; period: string } | null;
}

/** Chooses the method and its period in one list: a method without a period means nothing. */
export function MethodSelect({ shown, onChoose, label, without }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const { data, error, refetch } = useQuery(PeriodsDocument);
  const failed = error !== undefined;
  useEffect(() => {
    if (failed && shown) refetch().catch(() => undefined);
  }, [failed, shown, refetch]);
  const value = shown ? `${shown.method}|${shown.period}` : '';
  const choose = (text: string) => {
    const [method = '', period = ''] = text.split('|');
    onChoose({ method, period });
  };
  return (
    <select
      className="select method-select"
      aria-label={label ?? t.method.title}
      title={label ?? t.method.title}
      value={value}
      disabled={!data}
      onChange={(event) => choose(event.target.value)}
    >
      {(!data || value === '') && <option value={value}>{shown?.period ?? '…'}</option>}
      {data?.resiliencePeriods.map(({ method, periods }) => {
        const name = lang === 'en' ? method.nameEn : method.nameId;
        return (
          <optgroup key={method.id} label={name}>
            {periods.toReversed().map((period) => (
              <option
                key={period}
                value={`${method.id}|${period}`}
                disabled={without?.method === method.id && without.period === period}
              >
                {methodName(method, lang)} · {period}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}
