import type { JSX, ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { ClassCounts } from './in-view.ts';
import type { MapLevel } from './levels.ts';

/** One class in the legend. */
export interface KeyRow {
  byte: number;
  swatch: ReactNode;
  label: string;
  /** Its bounds, where the label does not say them. */
  range?: string | undefined;
  note?: string | null | undefined;
  /** Left out of a filter: the map shows it faded. */
  faded?: boolean;
}

interface Props {
  rows: readonly KeyRow[];
  /** What the bounds are in. */
  unit?: string | undefined;
  shown: MapLevel | null;
  /** Of what is in view; null while the map moves for the first time. */
  counts: ClassCounts | null;
}

/** The classes of a choropleth, with how many regions and residents in view each has. Classes never move; counts do. */
export function ClassKey({ rows, unit, shown, counts }: Props): JSX.Element {
  const { t, n } = useI18n();
  const people = counts?.residents;
  const hasRange = rows.some(({ range }) => range);
  const sum = (list: readonly number[]) => rows.reduce((all, { byte }) => all + (list[byte] ?? 0), 0);
  return (
    <>
      <table className="legend-classes class-key" data-ranged={hasRange || undefined}>
        <caption className="visually-hidden">
          {shown ? t.legend.counts(t.level[shown]) : t.legend.title}
        </caption>
        <thead>
          <tr>
            {hasRange && <td />}
            <Head>{unit}</Head>
            <Head isNumber>{shown && t.levelShort[shown]}</Head>
            <Head isNumber>{people && t.legend.residents}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ byte, swatch, label, range, note, faded }) => (
            <tr key={byte} data-faded={faded || undefined}>
              <th scope="row">
                {swatch} {label}
                {note && <small>{note}</small>}
              </th>
              {hasRange && <td className="range">{range}</td>}
              <td className="num">{counts && n.integer(counts.regions[byte] ?? 0)}</td>
              <td className="num">{people && n.compact(people[byte] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend-view" role="status">
        {counts && shown
          ? t.legend.inView(
              n.integer(sum(counts.regions)),
              t.level[shown],
              people ? n.compact(sum(people)) : null,
            )
          : t.legend.counting}
        {counts && counts.unknown > 0 && (
          <small>{t.legend.unknownResidents(n.integer(counts.unknown))}</small>
        )}
      </p>
    </>
  );
}

/** The head of a column; an empty cell while there is nothing to say, since an empty heading says nothing to a screen reader. */
function Head({ children, isNumber = false }: { children: ReactNode; isNumber?: boolean }) {
  const look = isNumber ? { className: 'num' } : {};
  return children ? (
    <th scope="col" {...look}>
      {children}
    </th>
  ) : (
    <td {...look} />
  );
}
