import type { JSX } from 'react';
import type { MethodRecordFragment } from '../../api/generated/graphql.ts';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { LEVEL_OF_BYTE, type LevelValues } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import { Swatch } from '../../ui/LevelChip.tsx';
import type { ValueSet } from './value-store.ts';

interface Props {
  current: ValueSet | null;
  shown: MapLevel | null;
}

/** The method's own classes with their bounds, counted at the level on view. */
export function LevelKey({ current, shown }: Props): JSX.Element {
  const { lang, t } = useI18n();
  const values = shown ? current?.byLevel[shown] : undefined;
  const method = current?.method;
  return (
    <>
      {method && (
        <p className="legend-method">
          {lang === 'en' ? method.nameEn : method.nameId} · {current.period}
        </p>
      )}
      <table className="legend-classes">
        <caption className="visually-hidden">
          {shown ? t.legend.counts(t.level[shown]) : t.legend.title}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{method && t.resilience.index}</th>
            <th scope="col" className="num">
              {shown && t.levelShort[shown]}
            </th>
          </tr>
        </thead>
        <tbody>
          {method?.classes.map((entry) => (
            <ClassRow key={entry.level} entry={entry} method={method} values={values} />
          ))}
          {method && !method.classes.some((entry) => entry.level === 'NO_DATA') && (
            <ClassRow entry={NO_DATA} method={method} values={values} />
          )}
        </tbody>
      </table>
    </>
  );
}

type MethodClass = Omit<MethodRecordFragment['classes'][number], 'nameId' | 'nameEn'>;

const NO_DATA: MethodClass = { level: 'NO_DATA', from: null, to: null, noteId: null, noteEn: null };

interface ClassRowProps {
  entry: MethodClass;
  method: MethodRecordFragment;
  values: LevelValues | undefined;
}

function ClassRow({ entry, method, values }: ClassRowProps) {
  const { lang, t, n } = useI18n();
  const note = lang === 'en' ? entry.noteEn : entry.noteId;
  const count = values?.counts[LEVEL_OF_BYTE.indexOf(entry.level)];
  return (
    <>
      <tr>
        <th scope="row">
          <Swatch level={entry.level} /> {t.resilience.word[entry.level]}
        </th>
        <td className="range">{rangeOf(entry, method, { t, n })}</td>
        <td className="num">{count === undefined ? '' : n.integer(count)}</td>
      </tr>
      {note && (
        <tr className="class-note">
          <td colSpan={3}>{note}</td>
        </tr>
      )}
    </>
  );
}

/** A class's bounds, whole or with the method's decimals; empty where the method gives none. */
function rangeOf(
  { from, to }: MethodClass,
  method: MethodRecordFragment,
  { t, n }: Pick<I18n, 't' | 'n'>,
): string {
  const show = (value: number) => n.decimal(value, Number.isInteger(value) ? 0 : method.decimals);
  if (from === null && to === null) return '';
  return t.legend.range(show(from ?? method.scaleMin), show(to ?? method.scaleMax));
}
