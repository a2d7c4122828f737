import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { PAGE_SIZE, type RegionPage } from './use-region-page.ts';
import { TABLE_WORDS } from './words.ts';

/** Which rows of how many are on view, and the way to the others. */
export function TableFoot({ page, level }: { page: RegionPage; level: string }): JSX.Element {
  const { n } = useI18n();
  const words = useWords(TABLE_WORDS);
  const total = page.list?.totalCount ?? 0;
  const rows = page.list?.nodes.length ?? 0;
  const first = page.page * PAGE_SIZE + 1;
  return (
    <nav className="table-foot" aria-label={words.pages}>
      <p role="status" aria-live="polite">
        {rows > 0 &&
          words.count(n.integer(first), n.integer(first + rows - 1), n.integer(total), level.toLowerCase())}
      </p>
      {total > PAGE_SIZE && (
        <>
          <button
            type="button"
            className="button"
            disabled={page.page === 0 || page.loading}
            onClick={page.previous}
          >
            {words.previous}
          </button>
          <button
            type="button"
            className="button"
            disabled={!page.list?.pageInfo.hasNextPage || page.loading}
            onClick={page.next}
          >
            {words.next}
          </button>
        </>
      )}
      <p className="quiet table-keys">{words.keys}</p>
    </nav>
  );
}
