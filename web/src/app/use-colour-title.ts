import { useQuery } from '@apollo/client/react';
import { PeriodsDocument } from '../api/generated/graphql.ts';
import { choiceName } from '../features/layers/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { ChoroplethId } from '../map/layer-definition.ts';
import type { LayerChoice } from '../view/layer.slice.ts';
import { layerOf } from './layer-registry.ts';

/** What the colours on the map are called: as they were chosen ("Kelompok nyata: insiden"), once they are drawn. */
export function useColourTitle(
  layer: LayerChoice,
  drawn: ChoroplethId,
  shown: { method: string } | null,
): string {
  const i18n = useI18n();
  const { data } = useQuery(PeriodsDocument);
  const own = data?.resiliencePeriods.find(({ method }) => method.id === shown?.method);
  const isDrawn = drawn === layer.id || drawn.startsWith(`${layer.id}-idm`);
  return isDrawn ? choiceName(layer, own, i18n) : layerOf(drawn).title(i18n.t);
}
