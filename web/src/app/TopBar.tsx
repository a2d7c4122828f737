import type { JSX, ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { InfoIcon, MoonIcon, SunIcon } from '../ui/icons.tsx';
import type { DataStatus } from '../api/generated/graphql.ts';
import { chooseTheme } from './theme.ts';
import { useTheme } from './use-theme.ts';

interface Props {
  breadcrumb: ReactNode;
  search: ReactNode;
  method: ReactNode;
  dataStatus: DataStatus | null;
  onLanguage: () => void;
  onAbout: () => void;
}

/** Name, path, what is simulated, search, method and period, language, theme, about. */
export function TopBar({ breadcrumb, search, method, dataStatus, onLanguage, onAbout }: Props): JSX.Element {
  const { t } = useI18n();
  const theme = useTheme();
  return (
    <header className="topbar">
      <a className="brand" href="/" title={t.app.subtitle}>
        <Mark />
        <span>{t.app.name}</span>
      </a>
      {breadcrumb}
      {dataStatus && dataStatus !== 'REAL' && (
        <p className="simulated-note">
          {dataStatus === 'SIMULATED' ? t.simulated.banner : t.simulated.mixed}
        </p>
      )}
      {search}
      {method}
      <div className="topbar-buttons">
        <button
          type="button"
          className="icon-button lang-button"
          aria-label={`${t.settings.language}: ${t.settings.other}`}
          title={t.settings.other}
          onClick={onLanguage}
        >
          {t.settings.otherCode}
        </button>
        <IconButton
          label={theme === 'dark' ? t.settings.toLight : t.settings.toDark}
          onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
        </IconButton>
        <IconButton label={t.about.open} onClick={onAbout}>
          <InfoIcon />
        </IconButton>
      </div>
    </header>
  );
}

/** Three interlocking arcs: communities that hold together. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="9" cy="9" r="5.5" />
      <circle cx="15" cy="9" r="5.5" />
      <circle cx="12" cy="14.5" r="5.5" />
    </svg>
  );
}
