import { useMemo, type JSX } from 'react';
import type { ResilienceLevel } from '../api/generated/graphql.ts';
import type { BesideValues } from '../features/layers/index.ts';
import { LevelKey, type ValueSet } from '../features/resilience/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { ClassKey } from '../map/ClassKey.tsx';
import { ClassSwatch } from '../map/ClassSwatch.tsx';
import { countInView, type InView } from '../map/in-view.ts';
import type { MapLayer, ValuesByLevel } from '../map/layer-definition.ts';
import type { MapLevel } from '../map/levels.ts';
import type { Theme } from '../map/palette.ts';
import { OverlayWords } from './OverlayWords.tsx';
import type { OverlaySet } from './overlay.ts';

interface Props {
  layer: MapLayer;
  values: ValuesByLevel;
  shown: MapLevel | null;
  inView: InView | null;
  beside: BesideValues | null;
  theme: Theme;
  kept: readonly ResilienceLevel[];
  current: ValueSet | null;
  overlay: OverlaySet | null;
  indicative: boolean;
}

/** The classes on view with what they count, and what they mean. */
export function LegendKey(props: Props): JSX.Element {
  const { layer, values, shown, inView, beside, theme, overlay } = props;
  const i18n = useI18n();
  const own = shown ? values[shown] : undefined;
  const counts = useMemo(() => {
    if (!own || !inView || inView.level !== shown) return null;
    return countInView(inView, own, beside?.level === shown ? beside.residents : null);
  }, [own, inView, shown, beside]);
  if (!layer.choropleth || layer.id === 'resilience')
    return <LevelKey current={props.current} shown={shown} counts={counts} kept={props.kept} />;
  const rows = layer.choropleth.classes
    .filter(({ byte, rare }) => !rare || (own?.counts[byte] ?? 0) > 0)
    .map((entry) => ({
      byte: entry.byte,
      swatch: <ClassSwatch entry={entry} theme={theme} />,
      label: entry.label(i18n),
      range: entry.range?.(i18n),
    }));
  return (
    <>
      <ClassKey rows={rows} unit={layer.choropleth.unit?.(i18n)} shown={shown} counts={counts} />
      {overlay && shown && <OverlayWords overlay={overlay} shown={shown} indicative={props.indicative} />}
    </>
  );
}
