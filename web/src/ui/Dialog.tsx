import { useEffect, useRef, type ReactNode, type JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';

interface Props {
  title: string;
  /** For tables and charts. */
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A modal window; the browser keeps the focus inside, Esc or a click beside it closes it, and the focus goes back to where it was. */
export function Dialog({ title, wide = false, onClose, children }: Props): JSX.Element {
  const { t } = useI18n();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <header className="dialog-head">
        <h2>{title}</h2>
        <IconButton label={t.app.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
