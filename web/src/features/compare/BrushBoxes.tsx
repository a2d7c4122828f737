import { useState, type FormEvent, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { Brush } from '../../view/compare.slice.ts';
import { readBrush, writeNumber } from './read-brush.ts';
import { SCATTER_WORDS } from './scatter-words.ts';

interface Props {
  brush: Brush | null;
  /** Ends of the axes: what an empty box means. */
  ends: Brush;
  onBrush: (brush: Brush | null) => void;
}

const PLACES = [0, 1, 2, 3] as const;
type Place = (typeof PLACES)[number];

/** The brushed rectangle in numbers, for those who do not drag and for round figures; taken on Enter and on leaving a box. */
export function BrushBoxes({ brush, ends, onBrush }: Props): JSX.Element {
  const w = useWords(SCATTER_WORDS);
  const { n, lang } = useI18n();
  const [drafts, setDrafts] = useState<Partial<Record<Place, string>>>({});
  const [isWrong, setWrong] = useState(false);
  const take = (next: Brush | null) => {
    setDrafts({});
    setWrong(false);
    onBrush(next);
  };
  const submit = () => {
    if (Object.keys(drafts).length === 0) return;
    const read = readBrush(
      PLACES.map((place) => drafts[place] ?? brush?.[place].toFixed(6) ?? ''),
      ends,
    );
    if (read === 'wrong') setWrong(true);
    else take(read);
  };
  const box = (place: Place) => (
    <input
      className="number-box"
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${place < 2 ? w.box.index : w.box.rate}, ${place % 2 === 0 ? w.box.from : w.box.to}`}
      placeholder={n.upTo(ends[place], 2)}
      value={drafts[place] ?? (brush ? writeNumber(brush[place], lang) : '')}
      onChange={(event) => setDrafts({ ...drafts, [place]: event.target.value })}
      onBlur={submit}
    />
  );
  return (
    <form
      className="scatter-boxes"
      aria-label={w.box.title}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <span>{w.box.index}</span>
      {box(0)} <span>{w.box.to}</span> {box(1)}
      <span>{w.box.rate}</span>
      {box(2)} <span>{w.box.to}</span> {box(3)}
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {w.box.title}
      </button>
      {brush && (
        <button type="button" className="button" onClick={() => take(null)}>
          {w.box.clear}
        </button>
      )}
      {isWrong && <Failure message={w.box.wrong} />}
    </form>
  );
}
