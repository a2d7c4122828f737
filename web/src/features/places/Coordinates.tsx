import { readPoint, type WrittenPoint } from '@serasi/shared';
import { useState, type FormEvent, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { POINT_WORDS, pointText } from '../../i18n/point-words.ts';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { ToolProps } from '../../view/tool.ts';
import { useArrival } from './use-arrival.ts';
import { PLACES_WORDS } from './words.ts';

/** Goes to coordinates as someone wrote them, and says which village is there. */
export function Coordinates({ onPoint }: { onPoint: ToolProps['showPoint'] }): JSX.Element {
  const w = useWords(PLACES_WORDS);
  const p = useWords(POINT_WORDS);
  const { t, n } = useI18n();
  const [text, setText] = useState('');
  const [read, setRead] = useState<WrittenPoint | 'NONE' | null>(null);
  const point = read !== null && read !== 'NONE' && read.inIndonesia ? read : null;
  const { region, failed, retry } = useArrival(point, onPoint);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRead(readPoint(text) ?? 'NONE');
  };
  return (
    <section className="places-block">
      <h3>{w.coordinates}</h3>
      <form className="places-form" onSubmit={submit}>
        <label>
          {w.coordinatesLabel}
          <span className="places-line">
            <input
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="button">
              {w.go}
            </button>
          </span>
        </label>
        <p className="quiet places-note">{w.coordinatesHint}</p>
      </form>
      <div role="status" className="places-status">
        {read === 'NONE' && <p>{w.notAPoint}</p>}
        {read !== null && read !== 'NONE' && !read.inIndonesia && <p>{p.outside}</p>}
        {point?.swapped && <p className="quiet">{p.swapped}</p>}
        {point && region === undefined && !failed && <p className="quiet">{p.looking}</p>}
        {point && region !== undefined && (
          <p>{w.found(pointText(point, p, n), region ? fullName(region, t) : p.sea)}</p>
        )}
      </div>
      {point && failed && <Failure message={p.failed} onRetry={retry} />}
    </section>
  );
}
