import { useId, type JSX, type ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { methodName } from '../../i18n/method-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { LayerChoice } from '../../view/layer.slice.ts';
import { AgainstSelect, SinceSelect } from './Against.tsx';
import { begun, choiceGroups, choiceKey, choiceName, type ChoiceGroup } from './choices.ts';
import { useMethods } from './use-methods.ts';
import { LAYER_WORDS } from './words.ts';

type Key = { method: string; period: string };

interface Props {
  layer: LayerChoice;
  /** The method and period on view. */
  shown: Key | null;
  onLayer: (layer: LayerChoice) => void;
  /** A published index is a method of its own: choosing it changes the method. */
  onPublished: (key: Key) => void;
}

/** One list of everything that can colour the map, in groups; each says in a sentence what it tells. */
export function ColourChoice({ layer, shown, onLayer, onPublished }: Props): JSX.Element {
  const i18n = useI18n();
  const { lang } = i18n;
  const w = useWords(LAYER_WORDS);
  const methods = useMethods();
  const own = methods.find(({ method }) => method.id === shown?.method);
  const isPublished = own?.method.kind === 'PUBLISHED' && layer.id === 'resilience';
  const published = methods.filter(({ method }) => method.kind === 'PUBLISHED');
  const groups = choiceGroups(own).filter(({ choices }) => choices.length > 0);
  const onePeriod = (own?.periods.length ?? 0) < 2;
  const choose = (choice: LayerChoice) => {
    const back = isPublished ? methods.find(({ method }) => method.kind === 'COMPUTED') : undefined;
    const period = back?.periods.at(-1);
    if (choice.id === 'resilience' && back && period) onPublished({ method: back.method.id, period });
    else onLayer(begun(choice, methods, shown));
  };
  const isOn = (choice: LayerChoice) =>
    choiceKey(choice) === choiceKey(layer) && !(isPublished && choice.id === 'resilience');
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} id={group.id}>
          {group.choices.map((choice) => (
            <Choice
              key={choiceKey(choice)}
              name={choiceName(choice, own, i18n)}
              what={group.id === 'dimensions' ? null : w.what[choice.id]}
              checked={isOn(choice)}
              disabled={choice.id === 'change' && onePeriod}
              why={choice.id === 'change' && onePeriod ? w.oneperiod : null}
              onChoose={() => choose(choice)}
            >
              {layer.id === 'change' && choice.id === 'change' && own && shown && (
                <SinceSelect own={own} period={shown.period} against={layer.against} onChoose={onLayer} />
              )}
              {layer.id === 'comparison' && choice.id === 'comparison' && (
                <AgainstSelect methods={methods} shown={shown} against={layer.against} onChoose={onLayer} />
              )}
            </Choice>
          ))}
        </Group>
      ))}
      {published.length > 0 && (
        <Group id="published">
          {published.flatMap(({ method, periods }) =>
            periods
              .toReversed()
              .map((period) => (
                <Choice
                  key={`${method.id}|${period}`}
                  name={`${methodName(method, lang)} · ${period}`}
                  what={w.what.published}
                  checked={isPublished && shown?.method === method.id && shown.period === period}
                  onChoose={() => onPublished({ method: method.id, period })}
                />
              )),
          )}
        </Group>
      )}
    </>
  );
}

/** Choices of one kind; nothing where there are none. */
function Group({ id, children }: { id: ChoiceGroup['id']; children: ReactNode }) {
  const { t } = useI18n();
  const w = useWords(LAYER_WORDS);
  return (
    <fieldset className="choice-group">
      <legend>{t.layerGroups[id]}</legend>
      {id === 'dimensions' && <p className="quiet">{w.what.dimension}</p>}
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  what: string | null;
  checked: boolean;
  disabled?: boolean;
  /** Why it can't be chosen. */
  why?: string | null;
  onChoose: () => void;
  children?: ReactNode;
}

function Choice({ name, what, checked, disabled = false, why, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice" data-checked={checked}>
      <label>
        <input
          type="radio"
          name="layer"
          checked={checked}
          disabled={disabled}
          aria-describedby={what || why ? id : undefined}
          onChange={onChoose}
        />
        <span>{name}</span>
      </label>
      {(what || why) && (
        <p id={id} className="quiet">
          {why ?? what}
        </p>
      )}
      {children}
    </div>
  );
}
