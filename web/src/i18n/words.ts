import { useI18n, type Language } from './i18n.tsx';

/**
 * The words of one feature, beside it and loaded with it: Indonesian first, English of the same shape. Words that several
 * features or the first picture need are in messages.id.ts.
 */
export function words<Words>(id: Words, en: NoInfer<Words>): Record<Language, Words> {
  return { id, en };
}

/** A feature's words in the language in use. */
export function useWords<Words>(both: Record<Language, Words>): Words {
  return both[useI18n().lang];
}
