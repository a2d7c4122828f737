import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

/** What happened, in words, and the way on. */
export function Failure({ message, onRetry }: { message: string; onRetry?: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <div className="failure" role="alert">
      <p>{message}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t.app.retry}
        </button>
      )}
    </div>
  );
}
