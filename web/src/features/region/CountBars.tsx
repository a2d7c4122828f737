import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { NumberTable } from './NumberTable.tsx';
import type { RegionProfile } from './use-region.ts';

interface Props {
  profile: RegionProfile;
  title: string;
  /** Head of the column of names, and of counts. */
  heads: readonly [string, string];
  rows: readonly { name: string; count: number }[];
}

/** Counts as small bars from zero, most first. */
export function CountBars({ profile, title, heads, rows }: Props): JSX.Element | null {
  const { n } = useI18n();
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ count }) => count));
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
      <NumberTable
        title={title}
        profile={profile}
        rows={rows}
        columns={[
          { label: heads[0], value: ({ name }) => name },
          { label: heads[1], value: ({ count }) => count, text: ({ count }) => n.integer(count) },
        ]}
      />
    </div>
  );
}
