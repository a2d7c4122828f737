import type { JSX, KeyboardEvent } from 'react';
import type { RegionOrder } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { kindWord, shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { TableColumn } from './columns.tsx';
import type { TableRow } from './use-region-page.ts';
import { TABLE_WORDS } from './words.ts';

/** How the table is ordered. */
export interface TableSort {
  orderBy: RegionOrder;
  descending: boolean;
}

interface Props {
  caption: string;
  /** What bounds the list: rows directly below it need not say so. */
  within: string | null;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  selected: string | null;
  sort: TableSort;
  onSort: (sort: TableSort) => void;
  onOpen: (code: string) => void;
}

/** The table itself: names lead on, headers sort, arrows go from row to row. */
export function RegionRows(props: Props): JSX.Element {
  const { caption, columns, rows, sort, onSort } = props;
  const words = useWords(TABLE_WORDS);
  return (
    <div className="table-scroll" role="region" aria-label={words.scroll} tabIndex={0}>
      <table className="region-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <Head label={words.name} orderBy="NAME" sort={sort} onSort={onSort} />
            {columns.map((column) => (
              <Head key={column.id} {...column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveFocus}>
          {rows.map((row) => (
            <Row key={row.code} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'columns' | 'within' | 'selected' | 'onOpen'> {
  row: TableRow;
}

function Row({ row, columns, within, selected, onOpen }: RowProps) {
  const { t } = useI18n();
  const words = useWords(TABLE_WORDS);
  const parent = row.parent && row.parent.code !== (within ?? 'ID') ? shortName(row.parent.name) : null;
  return (
    <tr aria-selected={row.code === selected} onClick={() => onOpen(row.code)}>
      <th scope="row">
        <button type="button" className="row-link">
          {row.name}
        </button>
        <small>
          {[row.code, kindOf(row, t), parent].filter(Boolean).join(' · ')}
          {row.boundaryStatus === 'NONE' && ` · ${words.noBoundary}`}
        </small>
      </th>
      {columns.map((column) => (
        <td key={column.id} className={column.isNumber ? 'num' : (column.className ?? '')}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Kecamatan, gampong …; not where the name already begins with it. */
function kindOf({ code, name }: TableRow, t: ReturnType<typeof useI18n>['t']): string {
  const word = kindWord(code, t).replace(/ of$/, '');
  return name.startsWith(`${word} `) || code.length === 2 ? '' : word;
}

interface HeadProps extends Pick<Props, 'sort' | 'onSort'> {
  label: string;
  note?: string;
  orderBy: RegionOrder | null;
  isNumber?: boolean;
}

function Head({ label, note, orderBy, isNumber = false, sort, onSort }: HeadProps) {
  const words = useWords(TABLE_WORDS);
  const active = orderBy !== null && sort.orderBy === orderBy;
  const direction = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" className={isNumber ? 'num' : ''} {...(orderBy !== null && { 'aria-sort': direction })}>
      {orderBy === null ? (
        label
      ) : (
        <button
          type="button"
          title={words.sortBy(label)}
          onClick={() => onSort({ orderBy, descending: active && !sort.descending })}
        >
          {label}
          <span className="sort-arrow" aria-hidden="true">
            {active ? (sort.descending ? '↓' : '↑') : ''}
          </span>
        </button>
      )}
      {note && <small>{note}</small>}
    </th>
  );
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrows, Home and End move the focus between the names. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.row-link')];
  const at = names.findIndex((name) => name === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  names[step(at, names.length - 1)]?.focus();
}
