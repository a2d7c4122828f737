import type { JSX } from 'react';
import { I18nProvider } from '../i18n/i18n.tsx';
import type { Early } from './boot.ts';
import { Shell } from './Shell.tsx';
import { useView } from '../view/use-view.ts';

export function App({ early }: { early: Early }): JSX.Element {
  const view = useView(early.view);
  return (
    <I18nProvider lang={view.lang}>
      <Shell early={early} view={view} />
    </I18nProvider>
  );
}
