import { CloudOff, Hourglass } from 'lucide-react';
import { useState, type JSX } from 'react';
import { connection } from '../api/ask-server.ts';
import type { Reach } from '../api/connection.ts';
import { useConnection } from '../api/use-connection.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { useWords } from '../i18n/words.ts';
import { SHELL_WORDS } from './words.ts';

/**
 * Says in the top bar that the server is gone, failing or slow, or that what is on view is old: since when, what that
 * means, and a way to try at once. Nothing while all is well.
 */
export function ConnectionMark(): JSX.Element {
  const { n } = useI18n();
  const { connection: w } = useWords(SHELL_WORDS);
  const { reach, keptSince, lastAnswer } = useConnection();
  const [open, setOpen] = useState(false);
  const [trying, setTrying] = useState(false);
  const well = reach === 'here' && keptSince === null;
  const since = reach === 'slow' ? keptSince : (keptSince ?? lastAnswer);
  const about = since === null ? null : w.since(n.moment(new Date(since).toISOString()));
  const word = reach === 'here' ? w.old : w[reach];
  const tryNow = () => {
    setTrying(true);
    void connection.ask().finally(() => setTrying(false));
  };
  return (
    <div
      className="connection"
      data-reach={reach}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <p className="visually-hidden" role="status">
        {!well && `${word}${about === null ? '' : `: ${about}`}`}
      </p>
      {!well && (
        <button
          type="button"
          className="connection-mark"
          aria-expanded={open}
          title={about === null ? word : `${word}: ${about}`}
          onClick={() => setOpen(!open)}
        >
          {reach === 'slow' ? <Hourglass size={16} aria-hidden /> : <CloudOff size={16} aria-hidden />}
          <span>
            {word}
            {about !== null && <span className="connection-since">: {about}</span>}
          </span>
        </button>
      )}
      {!well && open && (
        <div className="connection-words">
          {about !== null && <p>{`${about.charAt(0).toUpperCase()}${about.slice(1)}.`}</p>}
          <p>{meaning(reach, w)}</p>
          {reach !== 'slow' && (
            <button type="button" className="button" disabled={trying} onClick={tryNow}>
              {trying ? w.trying : w.retry}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function meaning(reach: Reach, w: (typeof SHELL_WORDS)['id']['connection']): string {
  if (reach === 'gone') return w.goneMeans;
  return reach === 'failing' ? w.failingMeans : w.slowMeans;
}
