import { useSyncExternalStore, type JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { useWords } from '../i18n/words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { newerApp } from './offline.ts';
import { PARAMETER_WORDS, SHELL_WORDS } from './words.ts';

interface Props {
  /** Parameters of the address that could not be used. */
  dropped: readonly string[];
  onDismiss: () => void;
}

/** What is said once: which parts of an address were dropped, and that a newer version is ready. */
export function Notices({ dropped, onDismiss }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const w = useWords(SHELL_WORDS);
  const newer = useSyncExternalStore(newerApp.subscribe, newerApp.get);
  const names = [...new Set(dropped)].map((name) => PARAMETER_WORDS[name]?.[lang] ?? `“${name}”`);
  const newest = dropped.includes('metode') || dropped.includes('periode');
  return (
    <div className="notices" role="status">
      {names.length > 0 && (
        <div className="notice">
          <p>
            {w.dropped(names.join(', '))} {newest && `${w.droppedNewest} `}
            {w.droppedRest}
          </p>
          <IconButton label={t.app.close} onClick={onDismiss}>
            <CloseIcon />
          </IconButton>
        </div>
      )}
      {newer && (
        <div className="notice">
          <p>{w.newer}</p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {w.reload}
          </button>
        </div>
      )}
    </div>
  );
}
