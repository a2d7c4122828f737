import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** The keys that work everywhere on the page. */
export function HelpDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const { t } = useI18n();
  return (
    <Dialog title={t.help.title} onClose={onClose}>
      <dl className="keys">
        {t.help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
