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

/** The brushed rectangle in numbers: for those who do not drag, and for round figures. */
export function BrushBoxes({ brush, ends, onBrush }: Props): JSX.Element {
  const w = useWords(SCATTER_WORDS);
  const { n, lang } = useI18n();
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const texts = [0, 1, 2, 3].map((i) => {
      const text = form.get(String(i));
      return typeof text === 'string' ? text : '';
    });
    const read = readBrush(texts, ends);
    setWrong(read === 'wrong');
    if (read !== 'wrong') onBrush(read);
  };
  const box = (place: 0 | 1 | 2 | 3) => (
    <input
      name={String(place)}
      className="number-box"
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${place < 2 ? w.box.index : w.box.rate}, ${place % 2 === 0 ? w.box.from : w.box.to}`}
      placeholder={n.upTo(ends[place], 2)}
      defaultValue={brush ? writeNumber(brush[place], lang) : ''}
      onBlur={({ currentTarget: { value, defaultValue, form } }) =>
        value !== defaultValue && form?.requestSubmit()
      }
    />
  );
  return (
    <form key={brush?.join(' ') ?? ''} className="brush-boxes" onSubmit={submit} aria-label={w.box.title}>
      <span>{w.box.index}</span>
      {box(0)} <span>{w.box.to}</span> {box(1)}
      <span>{w.box.rate}</span>
      {box(2)} <span>{w.box.to}</span> {box(3)}
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {w.box.title}
      </button>
      {brush && (
        <button type="button" className="button" onClick={() => onBrush(null)}>
          {w.box.clear}
        </button>
      )}
      {isWrong && <Failure message={w.box.wrong} />}
    </form>
  );
}
