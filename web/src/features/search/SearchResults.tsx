import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { POINT_WORDS } from '../../i18n/point-words.ts';
import { fullName, shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { PointOption } from './PointOption.tsx';
import type { Offer, Option } from './use-options.ts';
import type { SearchState } from './use-search.ts';
import { SEARCH_WORDS } from './words.ts';

interface Props {
  offer: Offer;
  active: number;
  onActive: (index: number) => void;
  onChoose: (option: Option) => void;
}

/** What was found: name with kind, where it lies, and its level in a word; or a point; or what was opened lately. */
export function SearchResults({ offer, active, onActive, onChoose }: Props): JSX.Element {
  const { t } = useI18n();
  const w = useWords(SEARCH_WORDS);
  const p = useWords(POINT_WORDS);
  const { of, options, failed, retry, search } = offer;
  return (
    <div className="search-results">
      {of === 'RECENT' && (
        <p className="search-heading" aria-hidden="true">
          {w.recent}
        </p>
      )}
      <ul
        id="search-results"
        role="listbox"
        aria-label={of === 'RECENT' ? w.recent : t.search.results(options.length)}
      >
        {options.map((option, index) => (
          <li
            key={option.id}
            id={option.id}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => onActive(index)}
            onClick={() => onChoose(option)}
          >
            <OptionWords option={option} />
          </li>
        ))}
      </ul>
      {failed && <Failure message={of === 'POINT' ? p.failed : t.search.failed} onRetry={retry} />}
      {of === 'OUTSIDE' && <p className="quiet">{p.outside}</p>}
      {of === 'POINT' && offer.point?.swapped && <p className="quiet">{p.swapped}</p>}
      {of === 'NAMES' && !failed && <NameNotes search={search} />}
    </div>
  );
}

function OptionWords({ option }: { option: Option }) {
  const { t } = useI18n();
  switch (option.kind) {
    case 'POINT':
      return <PointOption point={option.point} region={option.region} />;
    case 'RECENT':
      return <span className="hit-name">{fullName(option.place, t)}</span>;
    case 'HIT':
      return (
        <>
          <span className="hit-name">{fullName(option.hit, t)}</span>
          <LevelChip level={option.hit.resilience.level} kind="dot" />
          <span className="hit-path">{parentPath(option.hit)}</span>
        </>
      );
  }
}

function NameNotes({ search: { hits, total, text, pending } }: { search: SearchState }) {
  const { t, n } = useI18n();
  if (hits.length === 0) return <p className="quiet">{pending ? t.app.loading : t.search.none(text)}</p>;
  if (total <= hits.length) return null;
  return <p className="quiet">{t.search.more(n.integer(total - hits.length))}</p>;
}

/** The way to a region without the nation and without the region itself. */
function parentPath({ path, name }: { path: string; name: string }): string {
  const steps = path.split(' › ');
  if (steps.at(-1) === name) steps.pop();
  return steps
    .filter((step, index) => index > 0 || step !== 'Indonesia')
    .map(shortName)
    .join(' › ');
}
