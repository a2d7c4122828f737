import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { ToolProps } from '../../view/tool.ts';
import { ColourChoice } from './ColourChoice.tsx';
import { DisplayOptions } from './DisplayOptions.tsx';
import './layers.css';
import { LAYER_WORDS } from './words.ts';

/** What colours the map, how strongly, which levels stand out, and what lies above the colours. */
export default function LayersTool({ view, push, replace, shown }: ToolProps): JSX.Element {
  const w = useWords(LAYER_WORDS);
  return (
    <>
      <section className="layer-choices" aria-labelledby="layer-colours">
        <h3 id="layer-colours">{w.colours}</h3>
        <p className="quiet">{w.one}</p>
        <ColourChoice
          layer={view.layer}
          shown={shown}
          onLayer={(layer) => push({ layer })}
          onPublished={(key) => push({ ...key, layer: { id: 'resilience' } })}
        />
      </section>
      <DisplayOptions view={view} push={push} replace={replace} />
    </>
  );
}
