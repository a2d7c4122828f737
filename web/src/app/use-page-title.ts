import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

/** Gives the page its language, and the name of the region on view to its tab. */
export function usePageTitle(profile: { name: string } | null): void {
  const { t } = useI18n();
  useEffect(() => {
    document.documentElement.lang = t.htmlLang;
    document.title = profile ? `${profile.name} · ${t.app.name}` : `${t.app.name} · ${t.app.subtitle}`;
  }, [t, profile]);
}
