import { graphqlEnum } from './graphql-enum.ts';

/** Languages of the product; Indonesian first. */
export type Lang = 'ID' | 'EN';

export const LangEnum = graphqlEnum('Lang', 'Language of a text.', {
  ID: { id: 'Bahasa Indonesia', en: 'Indonesian' },
  EN: { id: 'Bahasa Inggris', en: 'English' },
});

/** The text in this language. */
export function inLanguage(label: { id: string; en: string }, lang: Lang): string {
  return lang === 'EN' ? label.en : label.id;
}
