import { CombinedGraphQLErrors } from '@apollo/client';

/** The server's own sentence about what is wrong with a plan; null for a fault of the line. */
export function reasonOf(error: unknown, lang: 'id' | 'en'): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const [first] = error.errors;
  const english = first?.extensions?.['messageEn'];
  return lang === 'en' && typeof english === 'string' ? english : (first?.message ?? null);
}
