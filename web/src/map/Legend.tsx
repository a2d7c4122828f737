import type { JSX, ReactNode } from 'react';
import type { DataStatus } from '../api/generated/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { ClassSwatch } from './ClassSwatch.tsx';
import type { MapLayer } from './layer-definition.ts';
import type { LevelValues } from './level-values.ts';
import type { Theme } from './palette.ts';

interface Props {
  registry: readonly MapLayer[];
  /** The choropleth on view. */
  layer: MapLayer;
  theme: Theme;
  dataStatus: DataStatus | null;
  indicative: boolean;
  /** Ids of the layers on top that are on. */
  overlays: readonly string[];
  /** What is marked on the level on view. */
  doubt: LevelValues | null;
  open: boolean;
  onToggle: () => void;
  /** The choice of the layer. */
  picker: ReactNode;
  /** The layer's name, where it depends on what was chosen. */
  title: string;
  /** Classes of the layer with their counts, and what they mean. */
  children: ReactNode;
  /** What leads on from here. */
  more: ReactNode;
}

/** The key to the map, always on view: the layer's classes, counted at the level shown, then every layer's notes. */
export function Legend(props: Props): JSX.Element {
  const { registry, layer, theme, dataStatus, indicative, overlays, doubt, open, onToggle } = props;
  const { t, lang } = useI18n();
  return (
    <section className="legend" data-open={open} aria-label={t.legend.title}>
      <button
        type="button"
        className="legend-head"
        aria-expanded={open}
        title={open ? t.legend.close : t.legend.open}
        onClick={onToggle}
      >
        <span className="legend-title">{open ? t.legend.choose : props.title}</span>
        <span className="legend-strip" aria-hidden="true">
          {layer.choropleth?.classes
            .filter(({ rare }) => !rare)
            .map((entry) => (
              <ClassSwatch key={entry.byte} entry={entry} theme={theme} />
            ))}
        </span>
        <ChevronIcon />
      </button>
      <div className="legend-body">
        {props.picker}
        {props.children}
        <ul className="legend-notes">
          {registry
            .flatMap((other) => other.legend?.({ t, lang, indicative, overlays, doubt }) ?? [])
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
        {props.more}
      </div>
    </section>
  );
}
