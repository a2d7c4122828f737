import { formatPlan, type PriorityPlan } from '@serasi/shared';
import { useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Bbox } from '../../map/map-events.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { ToolProps } from '../../view/tool.ts';
import { formatView } from '../../view/view-state.ts';
import type { Priorities } from './ask.ts';
import { exportAddress, fetchFile, type ExportKind } from './fetch-file.ts';
import { PRIORITY_WORDS } from './words.ts';

const EXPORTS: readonly ExportKind[] = ['xlsx', 'csv', 'csv-semicolon'];

interface Props extends Pick<ToolProps, 'view' | 'push' | 'fit' | 'map' | 'level'> {
  answer: Priorities;
  /** As it was understood: unreadable parts of a link are not passed on. */
  plan: PriorityPlan;
}

/** The choice on the map, as a link and as files. */
export function TakeAway({ answer, plan, view: seen, push, fit, map, level }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang } = useI18n();
  const [told, setTold] = useState<string | null>(null);
  const [failed, setFailed] = useState<ExportKind | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const view = { ...seen, plan: formatPlan({ within: answer.within.code, plan }) };
  const bbox = toBbox(answer.chosenBbox);
  const hasChoice = answer.chosen > 0;

  const showOnMap = () => {
    if (!bbox) return;
    push({ pin: 'VILLAGE' });
    fit(bbox);
  };
  const copy = () => {
    const address = location.origin + formatView(view);
    const byHand = () => setLink(address);
    if (!('clipboard' in navigator)) return byHand();
    navigator.clipboard.writeText(address).then(() => setTold(w.copied), byHand);
  };
  const download = (kind: ExportKind) => {
    setFailed(null);
    setTold(w.downloading);
    fetchFile(exportAddress(kind, view, lang)).then(
      () => setTold(null),
      () => {
        setTold(null);
        setFailed(kind);
      },
    );
  };

  return (
    <div className="priority-take">
      <div className="priority-buttons">
        {map && (
          <button type="button" className="button" disabled={!hasChoice || !bbox} onClick={showOnMap}>
            {w.showOnMap}
          </button>
        )}
        <button type="button" className="button" onClick={copy}>
          {w.copy}
        </button>
      </div>
      <div className="priority-buttons" role="group" aria-label={w.download}>
        <span aria-hidden="true">{w.download}</span>
        {EXPORTS.map((kind) => (
          <button key={kind} type="button" className="button" onClick={() => download(kind)}>
            {w.exports[kind]}
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {hasChoice && !bbox ? w.noPolygon : told}
      </p>
      {hasChoice && level?.shown === 'DISTRICT' && <p className="quiet small">{w.districtsMarked}</p>}
      {link && (
        <label className="priority-field">
          <span>{w.copyByHand}</span>
          <input className="priority-text" readOnly value={link} onFocus={(event) => event.target.select()} />
        </label>
      )}
      {failed && <Failure message={w.downloadFailed} onRetry={() => download(failed)} />}
    </div>
  );
}

function toBbox(list: readonly number[] | null | undefined): Bbox | null {
  const [west, south, east, north] = list ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return [west, south, east, north];
}
