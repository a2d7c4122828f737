import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { methodName } from '../../i18n/method-name.ts';
import type { LayerChoice } from '../../view/layer.slice.ts';
import type { MethodChoice } from './choices.ts';

interface SinceProps {
  own: MethodChoice;
  period: string;
  against: string | null;
  onChoose: (layer: LayerChoice) => void;
}

/** Since when a change is told: another period of the same method, or always the one before. */
export function SinceSelect({ own, period, against, onChoose }: SinceProps): JSX.Element {
  const { t } = useI18n();
  const hasBefore = own.periods.some((one) => one < period);
  return (
    <label className="choice-more">
      <span>{t.change.since}</span>
      <select
        className="select"
        value={against ?? ''}
        onChange={({ target }) => onChoose({ id: 'change', against: target.value || null })}
      >
        {(hasBefore || against === null) && <option value="">{t.change.before}</option>}
        {own.periods.toReversed().map((one) => (
          <option key={one} value={one} disabled={one === period}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AgainstProps {
  methods: readonly MethodChoice[];
  shown: { method: string; period: string } | null;
  against: { method: string; period: string } | null;
  onChoose: (layer: LayerChoice) => void;
}

/** What a comparison compares with: any method and period but the one on view. */
export function AgainstSelect({ methods, shown, against, onChoose }: AgainstProps): JSX.Element {
  const { t, lang } = useI18n();
  const name = (key: { method: string; period: string }) => `${key.method}|${key.period}`;
  return (
    <label className="choice-more">
      <span>{t.comparison.against}</span>
      <select
        className="select"
        value={against ? name(against) : ''}
        onChange={({ target }) => {
          const [method = '', period = ''] = target.value.split('|');
          onChoose({ id: 'comparison', against: { method, period } });
        }}
      >
        {!against && <option value="">…</option>}
        {methods.flatMap(({ method, periods }) =>
          periods.toReversed().map((period) => {
            const key = { method: method.id, period };
            return (
              <option
                key={name(key)}
                value={name(key)}
                disabled={shown !== null && name(shown) === name(key)}
              >
                {methodName(method, lang)} · {period}
              </option>
            );
          }),
        )}
      </select>
    </label>
  );
}
