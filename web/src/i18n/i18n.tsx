import { createContext, use, useMemo, type ReactNode, type JSX } from 'react';
import { en } from './messages.en.ts';
import { id, type Messages } from './messages.id.ts';
import { createNumbers, type Numbers } from './numbers.ts';

/** Languages of the interface; Indonesian is written first. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MESSAGES: Record<Language, Messages> = { id, en };

/** Words and number formats of one language. */
export interface I18n {
  lang: Language;
  t: Messages;
  n: Numbers;
}

/** The words of `lang`, for code outside React. */
export function i18nOf(lang: Language): I18n {
  const t = MESSAGES[lang];
  return { lang, t, n: createNumbers(t.locale) };
}

const I18nContext = createContext<I18n>(i18nOf('id'));

export function I18nProvider({ lang, children }: { lang: Language; children: ReactNode }): JSX.Element {
  const value = useMemo(() => i18nOf(lang), [lang]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** The words and number formats of the language in use. */
export function useI18n(): I18n {
  return use(I18nContext);
}
