import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { caveatsOf, claimsOf } from './claims.ts';
import { nameColumns } from './name-columns.ts';
import type { Column, ComparedProfile } from './use-compared.ts';
import { COMPARE_WORDS } from './words.ts';

/** Which differences hold and which do not, and what must not be compared at all. Nothing for a single column. */
export function WhatMayBeSaid({
  columns,
}: {
  columns: readonly (Column & { profile: ComparedProfile })[];
}): JSX.Element | null {
  const w = useWords(COMPARE_WORDS);
  const { t } = useI18n();
  if (columns.length < 2) return null;
  const profiles = columns.map(({ profile }) => profile);
  const names = nameColumns(profiles, t);
  const of = (index: number) => names[index] ?? '';
  const { apart, together, open } = claimsOf(profiles);
  const pairs = (list: readonly (readonly [number, number])[]) =>
    list.map(([one, other]) => `${of(one)} ${w.and} ${of(other)}`).join('; ');
  const isAll = together.length === (columns.length * (columns.length - 1)) / 2;
  const caveats = caveatsOf(profiles);
  return (
    <section className="compare-claims" aria-live="polite">
      <h3>{w.may}</h3>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat} data-kind="caveat">
            {w.caveat[caveat]}
          </li>
        ))}
        {apart.length > 0 && (
          <li data-kind="apart">
            {w.apart(apart.map(([higher, lower]) => w.higher(of(higher), of(lower))).join('; '))}
          </li>
        )}
        {together.length > 0 && (
          <li data-kind="together">
            {isAll && columns.length > 2 ? w.allTogether : w.together(pairs(together))}
          </li>
        )}
        {open.length > 0 && <li data-kind="open">{w.open(pairs(open))}</li>}
      </ul>
    </section>
  );
}
