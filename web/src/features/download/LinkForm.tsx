import { useState, type JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import { formatView, type ViewState } from '../../view/view-state.ts';
import { embedCode } from './embed-code.ts';
import { DOWNLOAD_WORDS } from './words.ts';

/** The address of what is on view, and the code that puts it into another page. */
export function LinkForm({ view, title }: { view: ViewState; title: string }): JSX.Element {
  const words = useWords(DOWNLOAD_WORDS);
  const link = location.origin + formatView({ ...view, tool: null, mode: 'normal' });
  const embed = embedCode(location.origin + formatView({ ...view, tool: null, mode: 'embed' }), title);
  return (
    <div className="download-form">
      <Copyable label={words.link} note={words.linkNote} text={link} button={words.copyLink} rows={2} />
      <Copyable label={words.embed} note={words.embedNote} text={embed} button={words.copyEmbed} rows={5} />
    </div>
  );
}

interface CopyableProps {
  label: string;
  note: string;
  text: string;
  button: string;
  rows: number;
}

function Copyable({ label, note, text, button, rows }: CopyableProps) {
  const words = useWords(DOWNLOAD_WORDS);
  const [said, setSaid] = useState('');
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  return (
    <div className="download-copy">
      <label>
        <span>{label}</span>
        <textarea
          className="field download-code"
          readOnly
          rows={rows}
          value={text}
          onFocus={({ target }) => target.select()}
        />
      </label>
      <small>{note}</small>
      <div className="download-buttons">
        <button type="button" className="button" onClick={copy}>
          {button}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
