import type { Language } from '../../i18n/i18n.tsx';
import type { TableWish } from './use-region-page.ts';

/** Where the whole table is as a file, in the way that spreadsheets of the language read: decimal comma in Indonesian. */
export function csvAddress(wish: TableWish, lang: Language): string {
  const { level, within, method, period, search, resilienceLevels } = wish;
  const query = new URLSearchParams({ level, bahasa: lang, bom: '1' });
  if (lang === 'id') query.set('dialect', 'titikkoma');
  const rest = { within, method, period, search };
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (Array.isArray(resilienceLevels) && resilienceLevels.length > 0)
    query.set('levels', resilienceLevels.join(','));
  return `/api/export/regions.csv?${query}`;
}
