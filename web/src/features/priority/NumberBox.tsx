import { useId, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { readWhole } from './read-whole.ts';
import { PRIORITY_WORDS } from './words.ts';

interface Props {
  label: string;
  value: number | null;
  most: number;
  /** Whether the box may be left empty: no limit. */
  optional?: boolean;
  onValue: (value: number | null) => void;
}

/** A whole number from 1 on, as people write it ("500.000.000"); what is no number stays in the box and is said. */
export function NumberBox({ label, value, most, optional = false, onValue }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { n } = useI18n();
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const shown = typed ?? (value === null ? '' : n.integer(value));
  const read = readWhole(shown, most);
  const isWrong = read === undefined || (read === null && !optional);
  return (
    <div className="priority-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="priority-number num"
        inputMode="numeric"
        autoComplete="off"
        value={shown}
        placeholder={optional ? w.noLimit : ''}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-salah` : undefined}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = readWhole(event.target.value, most);
          if (next !== undefined && (next !== null || optional)) onValue(next);
        }}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && (
        <small id={`${id}-salah`} className="priority-wrong" role="alert">
          {w.notWhole(n.integer(most))}
        </small>
      )}
    </div>
  );
}
