import { LocateFixed } from 'lucide-react';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { POINT_WORDS } from '../../i18n/point-words.ts';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { ToolProps } from '../../view/tool.ts';
import { useArrival } from './use-arrival.ts';
import { useLocator, type Located } from './use-locator.ts';
import { PLACES_WORDS } from './words.ts';

/** Opens the village around the device, when its owner asks for it. */
export function NearMe({ onPoint }: { onPoint: ToolProps['showPoint'] }): JSX.Element {
  const w = useWords(PLACES_WORDS);
  const p = useWords(POINT_WORDS);
  const { t, n } = useI18n();
  const { located, ask } = useLocator();
  const here = located.state === 'HERE' ? located : null;
  const { region, failed, retry } = useArrival(here, onPoint);
  const metres = (value: number) =>
    value < 1000
      ? `${n.integer(Math.max(10, Math.round(value / 10) * 10))} m`
      : `${n.upTo(value / 1000, 1)} km`;
  const problem: Partial<Record<Located['state'], string>> = {
    DENIED: w.nearDenied,
    FAILED: w.nearFailed,
    MISSING: w.nearMissing,
    OUTSIDE: w.nearOutside,
  };
  return (
    <section className="places-block">
      <h3>{w.near}</h3>
      <button
        type="button"
        className="button places-star"
        disabled={located.state === 'ASKING'}
        onClick={ask}
      >
        <LocateFixed size={16} aria-hidden />
        {w.nearAsk}
      </button>
      <div role="status" className="places-status">
        {located.state === 'ASKING' && <p className="quiet">{w.nearAsking}</p>}
        {problem[located.state] && <p>{problem[located.state]}</p>}
        {here && region === undefined && !failed && <p className="quiet">{p.looking}</p>}
        {here && region !== undefined && (
          <p>
            {w.nearFound(region ? fullName(region, t) : p.sea)} {w.accuracy(metres(here.accuracyM))}
          </p>
        )}
      </div>
      {here && failed && <Failure message={p.failed} onRetry={retry} />}
      <p className="quiet places-note">{w.nearNote}</p>
    </section>
  );
}
