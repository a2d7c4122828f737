import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName, shortName } from '../../i18n/region-name.ts';
import { Failure } from '../../ui/Failure.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import type { SearchHit, SearchState } from './use-search.ts';

interface Props {
  search: SearchState;
  active: number;
  onActive: (index: number) => void;
  onChoose: (code: string) => void;
}

/** What was found: name with kind, where it lies, and its level in a word. */
export function SearchResults({ search, active, onActive, onChoose }: Props): JSX.Element {
  const { t, n } = useI18n();
  const { hits, total, text, pending, failed, retry } = search;
  return (
    <div className="search-results">
      <ul id="search-results" role="listbox" aria-label={t.search.results(hits.length)}>
        {hits.map((hit, index) => (
          <li
            key={hit.code}
            id={`hit-${hit.code}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => onActive(index)}
            onClick={() => onChoose(hit.code)}
          >
            <span className="hit-name">{fullName(hit, t)}</span>
            <LevelChip level={hit.resilience.level} kind="dot" />
            <span className="hit-path">{parentPath(hit)}</span>
          </li>
        ))}
      </ul>
      {failed && <Failure message={t.search.failed} onRetry={retry} />}
      {!failed && !pending && hits.length === 0 && <p className="quiet">{t.search.none(text)}</p>}
      {!failed && pending && hits.length === 0 && <p className="quiet">{t.app.loading}</p>}
      {total > hits.length && hits.length > 0 && (
        <p className="quiet">{t.search.more(n.integer(total - hits.length))}</p>
      )}
    </div>
  );
}

/** The way to a region without the nation and without the region itself. */
function parentPath({ path, name }: SearchHit): string {
  const steps = path.split(' › ');
  if (steps.at(-1) === name) steps.pop();
  return steps
    .filter((step, index) => index > 0 || step !== 'Indonesia')
    .map(shortName)
    .join(' › ');
}
