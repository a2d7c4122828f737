import { lazy, Suspense, type ComponentProps, type JSX } from 'react';
import { AboutDialog, HelpDialog } from '../features/about/index.ts';
import type { ViewState } from '../view/view-state.ts';
import type { ViewStore } from '../view/view-store.ts';
import { chooseTheme } from './theme.ts';
import { useThemeChoice } from './use-theme.ts';

/** Few open them: their code comes when they are opened. */
const WhatIfDialog = lazy(() => import('../features/what-if/WhatIfDialog.tsx'));
const ReliabilityDialog = lazy(() => import('../features/reliability/ReliabilityDialog.tsx'));
const SettingsDialog = lazy(() => import('../features/settings/SettingsDialog.tsx'));

/** The window that is open over the map. */
export type OpenWindow = 'about' | 'help' | 'reliability' | 'settings' | 'what-if' | null;

interface Props {
  open: OpenWindow;
  onOpen: (window: OpenWindow) => void;
  view: ViewState;
  store: ViewStore;
  tileAttribution: string;
  basemap: ComponentProps<typeof SettingsDialog>['basemap'];
}

/** The modal windows: one at a time. */
export function Windows({
  open,
  onOpen,
  view,
  store,
  tileAttribution,
  basemap,
}: Props): JSX.Element | null | false {
  const chosenTheme = useThemeChoice();
  const { method, period, region: code } = view;
  const close = () => onOpen(null);
  switch (open) {
    case 'about':
      return (
        <AboutDialog
          tileAttribution={tileAttribution}
          onReliability={() => onOpen('reliability')}
          onClose={close}
        />
      );
    case 'help':
      return <HelpDialog onClose={close} />;
    case 'reliability':
      return (
        <Suspense fallback={null}>
          <ReliabilityDialog method={method} period={period} onClose={close} />
        </Suspense>
      );
    case 'what-if':
      return (
        code !== null && (
          <Suspense fallback={null}>
            <WhatIfDialog code={code} method={method} period={period} onClose={close} />
          </Suspense>
        )
      );
    case 'settings':
      return (
        <Suspense fallback={null}>
          <SettingsDialog
            theme={chosenTheme}
            onTheme={chooseTheme}
            lang={view.lang}
            onLanguage={(chosen) => store.push({ lang: chosen })}
            projector={view.mode === 'projector'}
            onProjector={(on) => store.push({ mode: on ? 'projector' : 'normal' })}
            basemap={basemap}
            opacity={view.opacity}
            onOpacity={(next) => store.replace({ opacity: next })}
            onClose={close}
          />
        </Suspense>
      );
    case null:
      return null;
  }
}
