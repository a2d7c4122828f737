import type { AreaShape } from '@serasi/shared';
import { useState, type FormEvent, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { BOX_SIDES, readBox, readCircle } from './read-shape.ts';
import { AREA_WORDS } from './words.ts';

interface Props {
  /** What is chosen now: its numbers stand in the boxes. */
  shape: AreaShape | null;
  onShape: (shape: AreaShape) => void;
}

const EMPTY = { west: '', east: '', south: '', north: '', centre: '', radius: '' };
type Texts = typeof EMPTY;

function textsOf(shape: AreaShape | null, text: (value: number) => string): Texts {
  if (shape?.kind === 'CIRCLE')
    return { ...EMPTY, centre: `${text(shape.lat)} ${text(shape.lng)}`, radius: text(shape.radiusKm) };
  if (shape?.kind !== 'BOX') return EMPTY;
  const { west, east, south, north } = shape;
  return { ...EMPTY, west: text(west), east: text(east), south: text(south), north: text(north) };
}

/** The way without a pointer: the sides of a box, or centre and radius of a circle, as numbers. */
export function AreaNumbers({ shape, onShape }: Props): JSX.Element {
  const w = useWords(AREA_WORDS);
  const { lang } = useI18n();
  const decimal = (value: number) => (lang === 'id' ? String(value).replace('.', ',') : String(value));
  const [of, setOf] = useState(shape);
  const [texts, setTexts] = useState(() => textsOf(shape, decimal));
  const [kind, setKind] = useState<'BOX' | 'CIRCLE'>(shape?.kind === 'CIRCLE' ? 'CIRCLE' : 'BOX');
  const [problem, setProblem] = useState<string | null>(null);
  if (of !== shape) {
    setOf(shape);
    setTexts(textsOf(shape, decimal));
    setProblem(null);
    if (shape?.kind === 'BOX' || shape?.kind === 'CIRCLE') setKind(shape.kind);
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = kind === 'BOX' ? readBox(texts) : readCircle(texts);
    if ('shape' in read) {
      setProblem(null);
      onShape(read.shape);
    } else if ('problem' in read) setProblem(read.problem[lang]);
    else if (read.wrong === 'centre') setProblem(w.notAPoint);
    else if (read.wrong === 'radius') setProblem(w.notARadius);
    else setProblem(w.notANumber(w[read.wrong]));
  };
  const box = (name: keyof Texts) => (
    <label key={name} className={name === 'centre' ? 'area-wide' : ''}>
      {w[name]}
      <input
        type="text"
        inputMode={name === 'centre' ? 'text' : 'decimal'}
        autoComplete="off"
        value={texts[name]}
        onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <details className="as-table area-numbers">
      <summary>{w.numbers}</summary>
      <form onSubmit={submit} noValidate>
        <Segments
          label={w.numbers}
          chosen={kind}
          onChoose={setKind}
          segments={(['BOX', 'CIRCLE'] as const).map((id) => ({ id, label: w.kind[id] }))}
        />
        <div className="area-boxes">
          {kind === 'BOX' ? BOX_SIDES.map(box) : (['centre', 'radius'] as const).map(box)}
        </div>
        {problem && <Failure message={problem} />}
        <button type="submit" className="button button-main">
          {w.apply}
        </button>
      </form>
    </details>
  );
}
