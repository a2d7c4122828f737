import { Pause, Play, SkipForward } from 'lucide-react';
import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { usePlay } from './use-play.ts';
import { TIME_WORDS } from './words.ts';
import { roomyLabels } from '../../ui/roomy-labels.ts';

const STILL = '(prefers-reduced-motion: reduce)';

interface Props {
  /** Of the method on view, early to late. */
  periods: readonly string[];
  period: string | null;
  /** The period whose values are on view. */
  arrived: string | null;
  /** `isStep`: Back undoes it. */
  onPeriod: (period: string, isStep: boolean) => void;
}

/** The periods of resilience: a slider, and a button that plays them. With reduced motion the button goes on by one. */
export function PeriodPlayer({ periods, period, arrived, onPeriod }: Props): JSX.Element {
  const w = useWords(TIME_WORDS);
  const isStill = useMedia(STILL);
  const play = usePlay(periods, period, arrived, (next) => onPeriod(next, false));
  const at = Math.max(0, periods.indexOf(period ?? ''));
  if (periods.length < 2)
    return <p className="quiet time-words">{periods[0] ? w.onePeriod(periods[0]) : w.noPeriods}</p>;
  const choose = (place: number) => {
    play.stop();
    const chosen = periods[place];
    if (chosen !== undefined && chosen !== period) onPeriod(chosen, true);
  };
  return (
    <div className="period-player">
      {isStill ? (
        <IconButton label={w.step} onClick={() => choose((at + 1) % periods.length)}>
          <SkipForward size={18} aria-hidden />
        </IconButton>
      ) : (
        <IconButton label={play.isPlaying ? w.pause : w.play} onClick={play.toggle}>
          {play.isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
        </IconButton>
      )}
      <div className="period-track">
        <input
          type="range"
          min={0}
          max={periods.length - 1}
          value={at}
          aria-label={w.period}
          aria-valuetext={periods[at]}
          onChange={(event) => choose(Number(event.target.value))}
        />
        <PeriodTicks periods={periods} at={at} onChoose={choose} />
      </div>
    </div>
  );
}

/** Of the track, that a name takes at least. */
const LABEL_SHARE = 0.4;

/** The names below the slider, as far as there is room; a click chooses. */
function PeriodTicks({
  periods,
  at,
  onChoose,
}: {
  periods: readonly string[];
  at: number;
  onChoose: (place: number) => void;
}) {
  const places = periods.map((_, place) => place / (periods.length - 1));
  const shown = roomyLabels(places, at, LABEL_SHARE);
  return (
    <div className="period-ticks" aria-hidden="true">
      {periods.map((name, place) => (
        <span
          key={name}
          data-on={place === at}
          onClick={() => onChoose(place)}
          style={{ left: `${(places[place] ?? 0) * 100}%` }}
        >
          {shown[place] ? name : '·'}
        </span>
      ))}
    </div>
  );
}
