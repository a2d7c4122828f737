import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { methodName } from '../../i18n/method-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { MeasureValues } from './fetch-measure.ts';
import type { MeasureChoice } from './measure-of.ts';
import { LAYER_WORDS } from './words.ts';

interface Props {
  layer: MeasureChoice;
  values: MeasureValues;
  /** Boundaries are indicative. */
  indicative: boolean;
}

/** Of which method and period the measure is, and what it says. */
export function MeasureKey({ layer, values, indicative }: Props): JSX.Element {
  const { lang } = useI18n();
  const w = useWords(LAYER_WORDS);
  const { method, period, against } = values.measure;
  const when = against ? w.change(period, against) : period;
  const note =
    layer.id === 'confidence' && method?.kind === 'PUBLISHED'
      ? w.noConfidence
      : layer.id === 'density' && indicative
        ? w.indicative
        : values.choropleth === 'index-idm'
          ? w.idmParents
          : null;
  return (
    <div className="legend-words">
      <p>{method ? `${methodName(method, lang)} · ${when}` : when}</p>
      {note && <p>{note}</p>}
      <details>
        <summary>{w.meaning}</summary>
        <p>{w.what[layer.id]}</p>
      </details>
    </div>
  );
}
