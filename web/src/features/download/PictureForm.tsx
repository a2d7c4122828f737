import { useState, type JSX } from 'react';
import { NATION_CODE } from '@serasi/shared';
import type { PictureFactsQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { ToolProps } from '../../view/tool.ts';
import { fileName } from './file-name.ts';
import { makePicture } from './make-picture.ts';
import { boxOf, FRAMINGS, isInView, screenFrame, withAir, type Framing } from './framing.ts';
import { pictureWords } from './picture-words.ts';
import { pageOf, PICTURE_SIZES, type PictureSize } from './sizes.ts';
import { DOWNLOAD_WORDS } from './words.ts';

type State = { at: 'rest' } | { at: 'drawing' } | { at: 'failed' } | { at: 'done'; name: string };

/** Asks for title and size, and makes the picture. */
export function PictureForm({
  tool,
  facts,
}: {
  tool: ToolProps;
  facts: PictureFactsQuery | null;
}): JSX.Element {
  const { view, map, noMap, level, colours, insets } = tool;
  const i18n = useI18n();
  const { lang, t } = i18n;
  const words = useWords(DOWNLOAD_WORDS);
  const [typed, setTyped] = useState<string | null>(null);
  const [size, setSize] = useState<PictureSize>('a4');
  const [framing, setFraming] = useState<Framing | null>(null);
  const [state, setState] = useState<State>({ at: 'rest' });
  const shown = level?.shown ?? 'PROVINCE';
  const place = facts?.region && view.region !== NATION_CODE ? shortName(facts.region.name) : t.region.nation;
  const period = facts?.region?.resilience.period ?? '';
  const box = view.region === NATION_CODE ? null : boxOf(facts?.region?.bbox);
  const usual = words.defaultTitle(colours.title, t.level[shown].toLowerCase(), `${place} ${period}`.trim());
  const title = typed ?? usual;

  const screenBox = map?.boundsIn(insets) ?? null;
  const framed = framing ?? (box && screenBox && isInView(box, screenBox) ? 'region' : 'screen');

  if (noMap) return <p className="quiet">{words.noMap}</p>;

  const make = async (format: 'png' | 'svg') => {
    if (!map || !facts || !screenBox) return;
    setState({ at: 'drawing' });
    const screen = { width: innerWidth, height: innerHeight, ratio: devicePixelRatio };
    const today = new Date().toISOString();
    try {
      const blob = await makePicture({
        map,
        bounds: box && framed === 'region' ? withAir(box) : screenFrame(screenBox),
        page: pageOf(size, screen),
        format,
        level: shown,
        lang,
        wordsOf: (picture) =>
          pictureWords({
            i18n,
            words,
            title: title.trim() === '' ? usual : title,
            layer: colours.layer,
            layerTitle: colours.title,
            showsIncidents: view.incidents.shown,
            dataStatus: colours.dataStatus,
            facts,
            picture,
            origin: location.host,
            today,
          }),
      });
      const name = `${fileName(['serasi', title, today.slice(0, 10)])}.${format}`;
      saveFile(blob, name);
      setState({ at: 'done', name });
    } catch {
      setState({ at: 'failed' });
    }
  };

  const waits = !map || !facts || state.at === 'drawing';
  return (
    <form className="download-form" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{words.title}</span>
        <textarea
          className="field download-title"
          rows={2}
          maxLength={200}
          value={title}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <label>
        <span>{words.size}</span>
        <select
          className="select"
          value={size}
          onChange={({ target }) => setSize(PICTURE_SIZES.find((known) => known === target.value) ?? 'a4')}
        >
          {PICTURE_SIZES.map((known) => (
            <option key={known} value={known}>
              {words.sizes[known]}
            </option>
          ))}
        </select>
      </label>
      {box && (
        <label>
          <span>{words.framing}</span>
          <select
            className="select"
            value={framed}
            onChange={({ target }) => setFraming(FRAMINGS.find((known) => known === target.value) ?? null)}
          >
            {FRAMINGS.map((known) => (
              <option key={known} value={known}>
                {words.framings[known]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="download-buttons">
        <button
          type="button"
          className="button button-main"
          disabled={waits}
          onClick={() => void make('png')}
        >
          {words.png}
        </button>
        <button type="button" className="button" disabled={waits} onClick={() => void make('svg')}>
          {words.svg}
        </button>
      </div>
      <p className="quiet download-note" role="status">
        {state.at === 'drawing'
          ? words.drawing
          : state.at === 'done'
            ? words.done(state.name)
            : words.svgNote}
      </p>
      {state.at === 'failed' && <Failure message={words.failed} onRetry={() => setState({ at: 'rest' })} />}
    </form>
  );
}
