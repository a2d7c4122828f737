import type { JSX } from 'react';
import type { DataStatus } from '../api/generated/graphql.ts';
import type { ValueSet } from '../features/resilience/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { methodName } from '../i18n/method-name.ts';
import { SimulatedNote } from '../ui/SimulatedNote.tsx';
import { formatView, type ViewState } from '../view/view-state.ts';

interface Props {
  view: ViewState;
  /** What colours the map. */
  title: string;
  shown: ValueSet | null;
  dataStatus: DataStatus | null;
}

/** What an embedded map says of itself: what it shows, whether that is real, and the way to the whole of it. */
export function EmbedBar({ view, title, shown, dataStatus }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const whole = formatView({ ...view, mode: 'normal', tool: null });
  return (
    <header className="embed-bar">
      <p>
        <strong>{title}</strong>
        {shown && ` · ${methodName(shown.method, lang)} ${shown.period}`}
      </p>
      <SimulatedNote status={dataStatus} />
      <a href={whole} target="_blank" rel="noopener">
        {t.app.openHere}
      </a>
    </header>
  );
}
