import type { JSX } from 'react';
import type { MethodRecordFragment, DataStatus } from '../api/generated/graphql.ts';
import { useI18n, type I18n } from '../i18n/i18n.tsx';
import { Swatch } from '../ui/LevelChip.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import type { MapLayer, ValuesByLevel } from './layer-definition.ts';
import type { MapLevel } from './levels.ts';

interface Props {
  registry: readonly MapLayer[];
  method: MethodRecordFragment | null;
  period: string | null;
  dataStatus: DataStatus | null;
  values: ValuesByLevel;
  shown: MapLevel | null;
  indicative: boolean;
  open: boolean;
  onToggle: () => void;
}

/** The key to the map, always on view: the method's own classes, counted at the level shown, then every layer's notes. */
export function Legend({
  registry,
  method,
  period,
  dataStatus,
  values,
  shown,
  indicative,
  open,
  onToggle,
}: Props): JSX.Element {
  const i18n = useI18n();
  const { lang, t, n } = i18n;
  const counts = shown ? values[shown]?.counts : undefined;
  const choropleth = registry.find((layer) => layer.choropleth);
  return (
    <section className="legend" data-open={open} aria-label={t.legend.title}>
      <button
        type="button"
        className="legend-head"
        aria-expanded={open}
        title={open ? t.legend.close : t.legend.open}
        onClick={onToggle}
      >
        <span className="legend-title">{choropleth?.title(t)}</span>
        <span className="legend-strip" aria-hidden="true">
          <Swatch level="LOW" />
          <Swatch level="MEDIUM" />
          <Swatch level="HIGH" />
          <Swatch level="NO_DATA" />
        </span>
        <ChevronIcon />
      </button>
      <div className="legend-body">
        {method && (
          <p className="legend-method">
            {lang === 'en' ? method.nameEn : method.nameId} · {period}
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
              <ClassRow
                key={entry.level}
                entry={entry}
                count={counts?.[entry.level]}
                method={method}
                i18n={i18n}
              />
            ))}
            {method && !method.classes.some((entry) => entry.level === 'NO_DATA') && (
              <tr>
                <th scope="row">
                  <Swatch level="NO_DATA" /> {t.resilience.word.NO_DATA}
                </th>
                <td />
                <td className="num">{counts ? n.integer(counts.NO_DATA) : ''}</td>
              </tr>
            )}
          </tbody>
        </table>
        <ul className="legend-notes">
          {registry
            .flatMap((layer) => layer.legend?.({ t, indicative }) ?? [])
            .map((note) => (
              <li key={note.label}>
                <span className={`line-swatch line-${note.swatch}`} aria-hidden="true" />
                <span>
                  {note.label}
                  {note.note && <small>{note.note}</small>}
                </span>
              </li>
            ))}
          {dataStatus && dataStatus !== 'REAL' && (
            <li className="legend-simulated">
              {dataStatus === 'SIMULATED' ? t.simulated.banner : t.simulated.mixed}
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}

type MethodClass = MethodRecordFragment['classes'][number];

interface ClassRowProps {
  entry: MethodClass;
  count: number | undefined;
  method: MethodRecordFragment;
  i18n: I18n;
}

function ClassRow({ entry, count, method, i18n: { lang, t, n } }: ClassRowProps) {
  const note = lang === 'en' ? entry.noteEn : entry.noteId;
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
