import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

interface Props {
  message: string;
  onRetry?: () => void;
  /** What the button says; else "try again". */
  retry?: string;
}

/** What happened, in words, and the way on. */
export function Failure({ message, onRetry, retry }: Props): JSX.Element {
  const { t } = useI18n();
  return (
    <div className="failure" role="alert">
      <p>{message}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {retry ?? t.app.retry}
        </button>
      )}
    </div>
  );
}
