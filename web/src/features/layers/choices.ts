import type { PeriodsQuery } from '../../api/generated/graphql.ts';
import type { I18n } from '../../i18n/i18n.tsx';
import type { Messages } from '../../i18n/messages.id.ts';
import type { LayerChoice } from '../../view/layer.slice.ts';

/** A method with its periods and dimensions, as far as choosing a layer needs it. */
export type MethodChoice = PeriodsQuery['resiliencePeriods'][number];

export interface ChoiceGroup {
  id: keyof Messages['layerGroups'];
  choices: readonly LayerChoice[];
}

/** Everything that can colour the map with a method, in the order of the drawer. */
export function choiceGroups(method: MethodChoice | undefined): ChoiceGroup[] {
  const dimensions = method?.method.dimensions ?? [];
  return [
    { id: 'resilience', choices: [{ id: 'resilience' }, { id: 'index' }, { id: 'change', against: null }] },
    { id: 'dimensions', choices: dimensions.map(({ code }) => ({ id: 'dimension', dimension: code })) },
    { id: 'data', choices: [{ id: 'confidence' }, { id: 'coverage' }] },
    { id: 'incidents', choices: [{ id: 'incident-rate' }] },
    {
      id: 'patterns',
      choices: [
        { id: 'clusters', measure: 'RESILIENCE_INDEX' },
        { id: 'clusters', measure: 'INCIDENT_RATE' },
        { id: 'hotspots', measure: 'RESILIENCE_INDEX' },
        { id: 'hotspots', measure: 'INCIDENT_RATE' },
      ],
    },
    { id: 'comparison', choices: [{ id: 'comparison', against: null }] },
    { id: 'people', choices: [{ id: 'density' }] },
  ];
}

/** The same for choices that differ only in what they are compared with. */
export function choiceKey(layer: LayerChoice): string {
  if (layer.id === 'dimension') return `dimension-${layer.dimension}`;
  return 'measure' in layer ? `${layer.id}-${layer.measure}` : layer.id;
}

export function choiceName(
  layer: LayerChoice,
  method: MethodChoice | undefined,
  { t, lang }: Pick<I18n, 't' | 'lang'>,
): string {
  if (layer.id === 'dimension') {
    const found = method?.method.dimensions.find(({ code }) => code === layer.dimension);
    if (!found) return `${t.legend.layers.dimension} ${layer.dimension}`;
    return lang === 'en' ? found.nameEn : found.nameId;
  }
  const name = t.legend.layers[layer.id];
  return 'measure' in layer ? `${name}: ${t.clusters.measure[layer.measure]}` : name;
}

type Shown = { method: string; period: string } | null;

/** What a comparison begins with: the period before the one on view, else another one, else another method. */
export function nearestOther(methods: readonly MethodChoice[], shown: Shown): Shown {
  if (!shown) return null;
  const own = methods.find(({ method }) => method.id === shown.method)?.periods ?? [];
  const before =
    own.findLast((period) => period < shown.period) ?? own.find((period) => period !== shown.period);
  if (before !== undefined) return { method: shown.method, period: before };
  const other = methods.find(({ method }) => method.id !== shown.method);
  const period = other?.periods.at(-1);
  return other && period !== undefined ? { method: other.method.id, period } : null;
}

/** The choice as it is first made: what it is compared with is filled in where it must be. */
export function begun(choice: LayerChoice, methods: readonly MethodChoice[], shown: Shown): LayerChoice {
  if (choice.id === 'comparison') return { id: 'comparison', against: nearestOther(methods, shown) };
  if (choice.id !== 'change' || !shown) return choice;
  const own = methods.find(({ method }) => method.id === shown.method)?.periods ?? [];
  const hasBefore = own.some((period) => period < shown.period);
  const other = own.find((period) => period !== shown.period);
  return { id: 'change', against: hasBefore ? null : (other ?? null) };
}
