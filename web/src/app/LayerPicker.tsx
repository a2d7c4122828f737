import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { PeriodsDocument, type PeriodsQuery } from '../api/generated/graphql.ts';
import { MethodSelect } from '../features/resilience/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { LayerChoice } from '../view/layer.slice.ts';

interface Props {
  layer: LayerChoice;
  /** The method and period on view. */
  shown: { method: string; period: string } | null;
  onChoose: (layer: LayerChoice) => void;
}

const CHOICES: readonly LayerChoice[] = [
  { id: 'resilience' },
  { id: 'clusters', measure: 'RESILIENCE_INDEX' },
  { id: 'clusters', measure: 'INCIDENT_RATE' },
  { id: 'hotspots', measure: 'RESILIENCE_INDEX' },
  { id: 'hotspots', measure: 'INCIDENT_RATE' },
  { id: 'comparison', against: null },
];

function nameOf(layer: LayerChoice): string {
  return 'measure' in layer ? `${layer.id}-${layer.measure}` : layer.id;
}

/** Chooses what colours the regions, one thing at a time; a comparison also needs what to compare with. */
export function LayerPicker({ layer, shown, onChoose }: Props): JSX.Element {
  const { t } = useI18n();
  const { data } = useQuery(PeriodsDocument);
  const label = (choice: LayerChoice) =>
    'measure' in choice
      ? `${t.legend.layers[choice.id]}: ${t.clusters.measure[choice.measure]}`
      : t.legend.layers[choice.id];
  return (
    <div className="layer-picker">
      <select
        className="select"
        aria-label={t.legend.choose}
        value={nameOf(layer)}
        onChange={(event) => {
          const chosen = CHOICES.find((choice) => nameOf(choice) === event.target.value);
          if (!chosen) return;
          onChoose(chosen.id === 'comparison' ? { id: 'comparison', against: nearest(data, shown) } : chosen);
        }}
      >
        {CHOICES.map((choice) => (
          <option key={nameOf(choice)} value={nameOf(choice)}>
            {label(choice)}
          </option>
        ))}
      </select>
      {layer.id === 'comparison' && (
        <label>
          <span>{t.comparison.against}</span>
          <MethodSelect
            shown={layer.against}
            without={shown}
            label={t.comparison.against}
            onChoose={(against) => onChoose({ id: 'comparison', against })}
          />
        </label>
      )}
    </div>
  );
}

type Shown = Props['shown'];

/** What a comparison begins with: the period before the one on view, else another one, else another method. */
function nearest(data: PeriodsQuery | undefined, shown: Shown): Shown {
  if (!data || !shown) return null;
  const own = data.resiliencePeriods.find(({ method }) => method.id === shown.method)?.periods ?? [];
  const before =
    own.findLast((period) => period < shown.period) ?? own.find((period) => period !== shown.period);
  if (before !== undefined) return { method: shown.method, period: before };
  const other = data.resiliencePeriods.find(({ method }) => method.id !== shown.method);
  const period = other?.periods.at(-1);
  return other && period !== undefined ? { method: other.method.id, period } : null;
}
