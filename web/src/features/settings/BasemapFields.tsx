import { useState, type JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import { problemOf, type BasemapOffer, type BasemapState } from './basemap.ts';
import { SETTINGS_WORDS } from './words.ts';

interface Props {
  state: BasemapState;
  offer: BasemapOffer;
  onChoose: (choice: { on?: boolean; url?: string | null }) => void;
}

/** Switches the online basemap on, from the host that the operator allows; says what that host gets to know. */
export function BasemapFields({ state, offer, onChoose }: Props): JSX.Element {
  const w = useWords(SETTINGS_WORDS);
  const [text, setText] = useState(state.url ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const { host } = new URL(offer.url);
  const use = () => {
    const url = text.trim();
    const wrong = url === '' ? null : problemOf(url, offer);
    setProblem(wrong && w.problem[wrong]);
    if (wrong === null) onChoose({ url: url === '' ? null : url });
  };
  return (
    <>
      <label className="setting">
        <input
          type="checkbox"
          checked={state.on}
          onChange={(event) => onChoose({ on: event.target.checked })}
        />
        {w.basemapOn(host)}
      </label>
      <p className="quiet setting-note">{w.basemapNote(host)}</p>
      <details className="as-table">
        <summary>{w.url}</summary>
        <form
          className="setting-url"
          onSubmit={(event) => {
            event.preventDefault();
            use();
          }}
        >
          <input
            type="text"
            inputMode="url"
            className="field"
            aria-label={w.url}
            aria-describedby="basemap-note"
            aria-invalid={problem !== null}
            placeholder={offer.url}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="button">
            {w.use}
          </button>
        </form>
        <p id="basemap-note" className={problem ? 'setting-problem' : 'quiet setting-note'} role="status">
          {problem ?? w.urlNote}
        </p>
      </details>
    </>
  );
}
