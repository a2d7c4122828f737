import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { PeriodsDocument } from '../api/generated/graphql.ts';
import { begun, choiceGroups, choiceKey, choiceName } from '../features/layers/index.ts';
import { MethodSelect } from '../features/resilience/index.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { LayerChoice } from '../view/layer.slice.ts';

interface Props {
  layer: LayerChoice;
  /** The method and period on view. */
  shown: { method: string; period: string } | null;
  onChoose: (layer: LayerChoice) => void;
}

/** Chooses what colours the regions, one thing at a time; a comparison also needs what to compare with. */
export function LayerPicker({ layer, shown, onChoose }: Props): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const { data } = useQuery(PeriodsDocument);
  const methods = data?.resiliencePeriods ?? [];
  const own = methods.find(({ method }) => method.id === shown?.method);
  const groups = choiceGroups(own);
  const choices = groups.flatMap((group) => group.choices);
  const key = choiceKey(layer);
  const isKnown = choices.some((choice) => choiceKey(choice) === key);
  return (
    <div className="layer-picker">
      <select
        className="select"
        aria-label={t.legend.choose}
        value={key}
        onChange={(event) => {
          const chosen = choices.find((choice) => choiceKey(choice) === event.target.value);
          if (chosen) onChoose(begun(chosen, methods, shown));
        }}
      >
        {!isKnown && <option value={key}>{choiceName(layer, own, i18n)}</option>}
        {groups
          .filter((group) => group.choices.length > 0)
          .map((group) => (
            <optgroup key={group.id} label={t.layerGroups[group.id]}>
              {group.choices.map((choice) => (
                <option key={choiceKey(choice)} value={choiceKey(choice)}>
                  {choiceName(choice, own, i18n)}
                </option>
              ))}
            </optgroup>
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
