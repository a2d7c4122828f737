import { useMemo, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { isMapLevel } from '../../map/levels.ts';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { DownloadButton } from './NumberTable.tsx';
import { sortChildren, type Sort, type SortColumn } from './sort-children.ts';
import { useChildColumns, useMeasures } from './use-measures.ts';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
}

const FIRST_ROWS = 60;

/** What is inside the region, by a measure of choice; also the only way to villages without a polygon. */
export function ChildrenTable({ profile, onOpen }: Props): JSX.Element {
  const { t, n } = useI18n();
  const words = useWords(REGION_WORDS).children;
  const [sort, setSort] = useState<Sort>({ column: 'name', descending: false });
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState('index');
  const measures = useMeasures(profile);
  const columns = useChildColumns(profile);
  const measure = measures.find(({ id }) => id === chosen) ?? measures[0];
  const sorted = useMemo(
    () => sortChildren(profile.children, sort, (child) => measure?.value(child) ?? null),
    [profile.children, sort, measure],
  );
  if (!measure) throw new Error('The index is always a measure.');
  const rows = all ? sorted : sorted.slice(0, FIRST_ROWS);
  const level = profile.children[0]?.level;
  const levelName = isMapLevel(level) ? t.level[level].toLowerCase() : '';
  const title = t.region.childrenTitle(n.integer(profile.children.length), levelName);
  return (
    <section id="profil-isi" className="block" aria-label={title}>
      <div className="children-head">
        <h2>{title}</h2>
        <label>
          <span className="visually-hidden">{words.show}</span>
          <select className="select" value={measure.id} onChange={(event) => setChosen(event.target.value)}>
            {measures.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <table className="children">
        <thead>
          <tr>
            <SortHead column="name" label={t.region.name} sort={sort} onSort={setSort} />
            <SortHead column="level" label={t.region.levelColumn} sort={sort} onSort={setSort} />
            <SortHead
              column="value"
              label={measure.short}
              title={measure.name}
              sort={sort}
              onSort={setSort}
            />
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
              <td className="num">{measure.text(child)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="children-foot">
        {rows.length < sorted.length && (
          <button type="button" className="button" onClick={() => setAll(true)}>
            {t.region.showAll(n.integer(sorted.length))}
          </button>
        )}
        <DownloadButton title={title} profile={profile} rows={sorted} columns={columns} />
      </div>
    </section>
  );
}

interface SortHeadProps {
  column: SortColumn;
  label: string;
  /** The name in full where the label is a code. */
  title?: string;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

function SortHead({ column, label, title = label, sort, onSort }: SortHeadProps) {
  const { t } = useI18n();
  const active = sort.column === column;
  const direction = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={direction} className={column === 'value' ? 'num' : ''}>
      <button
        type="button"
        title={t.region.sortBy(title)}
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
