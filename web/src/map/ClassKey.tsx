import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { ClassSwatch } from './ClassSwatch.tsx';
import type { Choropleth } from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import type { MapLevel } from './levels.ts';
import type { Theme } from './palette.ts';

interface Props {
  choropleth: Choropleth;
  values: LevelValues | undefined;
  shown: MapLevel | null;
  theme: Theme;
}

/** The classes of a choropleth, counted at the level on view. */
export function ClassKey({ choropleth, values, shown, theme }: Props): JSX.Element {
  const i18n = useI18n();
  const { t, n } = i18n;
  const rows = choropleth.classes.filter(({ byte, rare }) => !rare || (values?.counts[byte] ?? 0) > 0);
  return (
    <table className="legend-classes class-key">
      <caption className="visually-hidden">
        {shown ? t.legend.counts(t.level[shown]) : t.legend.title}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="num">
            {shown && t.levelShort[shown]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.byte}>
            <th scope="row">
              <ClassSwatch entry={entry} theme={theme} /> {entry.label(i18n)}
            </th>
            <td className="num">{values ? n.integer(values.counts[entry.byte] ?? 0) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
