import { useMemo, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Swatch } from '../../ui/LevelChip.tsx';
import { sortList, type AreaNode, type ListColumn, type ListSort } from './sort-list.ts';
import type { AreaRegions } from './use-area.ts';
import { AREA_WORDS } from './words.ts';

interface Props {
  regions: AreaRegions;
  onOpen: (code: string) => void;
}

const AT_A_TIME = 50;

/** The regions inside, by code until a column is chosen; each name opens its region. */
export function AreaList({ regions, onOpen }: Props): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { t, n } = useI18n();
  const [sort, setSort] = useState<ListSort | null>(null);
  const [rows, setRows] = useState(AT_A_TIME);
  const { nodes, totalCount, pageInfo, method } = regions;
  const partial = pageInfo.hasNextPage;
  const sorted = useMemo(() => (sort && !partial ? sortList(nodes, sort) : nodes), [nodes, sort, partial]);
  const head = (column: ListColumn, label: string) => (
    <SortHead column={column} label={label} sort={sort} onSort={partial ? null : setSort} />
  );
  return (
    <section className="area-list">
      <h3>{w.list}</h3>
      {partial && (
        <p className="quiet area-note">
          {w.firstOf(n.integer(nodes.length), n.integer(totalCount))} {w.notMarked}
        </p>
      )}
      <table className="numbers">
        <thead>
          <tr>
            {head('name', w.name)}
            {head('index', w.index)}
            {head('residents', w.residents)}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, rows).map(({ region, level, index, residents }) => (
            <tr key={region.code}>
              <th scope="row">
                <button type="button" className="link area-name" onClick={() => onOpen(region.code)}>
                  {shortName(region.name)}
                </button>
                <small>{above(region)}</small>
              </th>
              <td className="num" title={t.resilience.word[level]}>
                <span className="area-index">
                  {index === null ? '–' : n.decimal(index, method.decimals)} <Swatch level={level} />
                </span>
                <span className="visually-hidden">{t.resilience.word[level]}</span>
              </td>
              <td className="num">{residents === null ? '–' : n.integer(residents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows < nodes.length && (
        <button type="button" className="button" onClick={() => setRows(rows + AT_A_TIME)}>
          {w.more(n.integer(Math.min(AT_A_TIME, nodes.length - rows)))}
        </button>
      )}
    </section>
  );
}

/** The nearest regions above, nearest first: a village's kecamatan and kabupaten, else the one. */
function above({ path, level }: AreaNode['region']): string {
  const steps = path.split(' › ').slice(0, -1).toReversed();
  return steps
    .slice(0, level === 'VILLAGE' ? 2 : 1)
    .map(shortName)
    .join(', ');
}

interface SortHeadProps {
  column: ListColumn;
  label: string;
  sort: ListSort | null;
  /** Null: only a part is here, and a part is not sorted. */
  onSort: ((sort: ListSort) => void) | null;
}

function SortHead({ column, label, sort, onSort }: SortHeadProps) {
  const w = useWords(AREA_WORDS);
  const active = sort?.column === column;
  const className = column === 'name' ? '' : 'num';
  if (!onSort)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  return (
    <th
      scope="col"
      className={className}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="area-sort"
        title={w.sortBy(label)}
        onClick={() => onSort({ column, descending: active && !sort.descending })}
      >
        {label}
        <span aria-hidden="true">{active ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
