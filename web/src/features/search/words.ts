import { words } from '../../i18n/words.ts';

export const SEARCH_WORDS = words({ recent: 'Terakhir dibuka' }, { recent: 'Opened lately' });
