import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';

export interface NamedCount {
  name: string;
  count: number;
}

/** The scale goes at least so far: one incident fills no bar. */
const LEAST_FULL = 4;

/** Counts as small bars from zero, most first. */
export function CountBars({ title, rows }: { title: string; rows: readonly NamedCount[] }): JSX.Element {
  const { n } = useI18n();
  const most = Math.max(LEAST_FULL, ...rows.map(({ count }) => count));
  return (
    <div className="count-bars">
      <h3>{title}</h3>
      <ul>
        {rows.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="count-track" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="num">{n.integer(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
