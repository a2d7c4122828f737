import { MonitorX, Settings } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { InfoIcon, MoonIcon, SunIcon } from '../ui/icons.tsx';
import type { DataStatus } from '../api/generated/graphql.ts';
import { SimulatedNote } from '../ui/SimulatedNote.tsx';
import { useWords } from '../i18n/words.ts';
import { ConnectionMark } from './ConnectionMark.tsx';
import { chooseTheme } from './theme.ts';
import { useTheme } from './use-theme.ts';
import { SHELL_WORDS } from './words.ts';

interface Props {
  /** What the page is about, for those who do not see the map; null where a panel says it. */
  heading: string | null;
  breadcrumb: ReactNode;
  search: ReactNode;
  method: ReactNode;
  dataStatus: DataStatus | null;
  onLanguage: () => void;
  onAbout: () => void;
  onSettings: () => void;
  /** Null: no projector mode. */
  onLeaveProjector: (() => void) | null;
}

/** Name, path, what is simulated, whether the server is there, search, method and period, language, theme, settings, about. */
export function TopBar(props: Props): JSX.Element {
  const {
    heading,
    breadcrumb,
    search,
    method,
    dataStatus,
    onLanguage,
    onAbout,
    onSettings,
    onLeaveProjector,
  } = props;
  const { t } = useI18n();
  const w = useWords(SHELL_WORDS);
  const theme = useTheme();
  return (
    <header className="topbar">
      {heading !== null && <h1 className="visually-hidden">{heading}</h1>}
      <a className="brand" href="/" title={t.app.subtitle}>
        <Mark />
        <span>{t.app.name}</span>
      </a>
      {breadcrumb}
      <SimulatedNote status={dataStatus} />
      <ConnectionMark />
      {search}
      {method}
      <div className="topbar-buttons">
        <button
          type="button"
          className="icon-button lang-button"
          aria-label={`${t.settings.otherCode}: ${t.settings.other}`}
          title={t.settings.other}
          onClick={onLanguage}
        >
          {t.settings.otherCode}
        </button>
        <IconButton
          className="theme-button"
          label={theme === 'dark' ? t.settings.toLight : t.settings.toDark}
          onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
        </IconButton>
        <IconButton label={w.settings} onClick={onSettings}>
          <Settings size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
        <IconButton label={t.about.open} onClick={onAbout}>
          <InfoIcon />
        </IconButton>
      </div>
      {onLeaveProjector && (
        <IconButton className="projector-button" label={w.leaveProjector} onClick={onLeaveProjector}>
          <MonitorX size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
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
