import type { JSX } from 'react';
import type { MethodRecordFragment, ResilienceLevel } from '../../api/generated/graphql.ts';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { ClassKey, type KeyRow } from '../../map/ClassKey.tsx';
import type { ClassCounts } from '../../map/in-view.ts';
import { LEVEL_OF_BYTE } from '../../map/level-values.ts';
import type { MapLevel } from '../../map/levels.ts';
import { Swatch } from '../../ui/LevelChip.tsx';
import type { ValueSet } from './value-store.ts';

interface Props {
  current: ValueSet | null;
  shown: MapLevel | null;
  counts: ClassCounts | null;
  /** Levels that stay coloured; empty: all. */
  kept: readonly ResilienceLevel[];
}

/** The method's own classes with their bounds, counted in view. */
export function LevelKey({ current, shown, counts, kept }: Props): JSX.Element {
  const i18n = useI18n();
  const { lang, t } = i18n;
  const method = current?.method;
  const classes = method
    ? [...method.classes, ...(method.classes.some(({ level }) => level === 'NO_DATA') ? [] : [NO_DATA])]
    : [];
  const rows = classes.map((entry): KeyRow => ({
    byte: LEVEL_OF_BYTE.indexOf(entry.level),
    swatch: <Swatch level={entry.level} />,
    label: t.resilience.word[entry.level],
    range: method && rangeOf(entry, method, i18n),
    note: lang === 'en' ? entry.noteEn : entry.noteId,
    faded: kept.length > 0 && !kept.includes(entry.level),
  }));
  return (
    <>
      {method && (
        <p className="legend-method">
          {lang === 'en' ? method.nameEn : method.nameId} · {current.period}
        </p>
      )}
      <ClassKey rows={rows} unit={method && t.resilience.index} shown={shown} counts={counts} />
    </>
  );
}

type MethodClass = Omit<MethodRecordFragment['classes'][number], 'nameId' | 'nameEn'>;

const NO_DATA: MethodClass = { level: 'NO_DATA', from: null, to: null, noteId: null, noteEn: null };

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
