import { CalendarRange } from 'lucide-react';
import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import { TIME_WORDS } from './words.ts';

/** Opens the strip of time. */
export function TimeButton({ onOpen }: { onOpen: () => void }): JSX.Element {
  const w = useWords(TIME_WORDS);
  return (
    <button type="button" className="time-button" title={w.openLong} aria-label={w.openLong} onClick={onOpen}>
      <CalendarRange size={16} aria-hidden />
      <span>{w.open}</span>
    </button>
  );
}
