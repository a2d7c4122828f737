import { useMemo, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { isMapLevel } from '../../map/levels.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { sortChildren, type Sort, type SortColumn } from './sort-children.ts';
import type { RegionProfile } from './use-region.ts';

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
}

const FIRST_ROWS = 60;

/** What is inside the region; also the only way to villages without a polygon. */
export function ChildrenTable({ profile, onOpen }: Props): JSX.Element {
  const { t, n } = useI18n();
  const [sort, setSort] = useState<Sort>({ column: 'name', descending: false });
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => sortChildren(profile.children, sort), [profile.children, sort]);
  const rows = all ? sorted : sorted.slice(0, FIRST_ROWS);
  const level = profile.children[0]?.level;
  const levelName = isMapLevel(level) ? t.level[level].toLowerCase() : '';
  const { decimals } = profile.resilience.method;
  return (
    <section className="block">
      <h2>{t.region.childrenTitle(n.integer(profile.children.length), levelName)}</h2>
      <table className="children">
        <thead>
          <tr>
            <SortHead column="name" label={t.region.name} sort={sort} onSort={setSort} />
            <SortHead column="level" label={t.region.levelColumn} sort={sort} onSort={setSort} />
            <SortHead column="index" label={t.resilience.index} sort={sort} onSort={setSort} />
          </tr>
        </thead>
        <tbody>
          {rows.map((child) => (
            <tr key={child.code} onClick={() => onOpen(child.code)}>
              <th scope="row">
                <button type="button" className="row-link">
                  {shortName(child.name)}
                </button>
                {child.boundaryStatus === 'NONE' && <small> {t.region.noPolygon}</small>}
              </th>
              <td>
                <LevelChip level={child.resilience.level} kind="dot" />
              </td>
              <td className="num">
                {child.resilience.index === null ? '–' : n.decimal(child.resilience.index, decimals)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < sorted.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t.region.showAll(n.integer(sorted.length))}
        </button>
      )}
    </section>
  );
}

interface SortHeadProps {
  column: SortColumn;
  label: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function SortHead({ column, label, sort, onSort }: SortHeadProps) {
  const { t } = useI18n();
  const active = sort.column === column;
  const direction = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={direction} className={column === 'index' ? 'num' : ''}>
      <button
        type="button"
        title={t.region.sortBy(label)}
        onClick={() => onSort({ column, descending: active && !sort.descending })}
      >
        {label}
        <span className="sort-arrow" aria-hidden="true">
          {active ? (sort.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
