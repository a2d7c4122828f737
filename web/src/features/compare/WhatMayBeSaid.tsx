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
        {apart.map(([higher, lower]) => (
          <li key={`${higher}>${lower}`} data-kind="apart">
            {w.apart(of(higher), of(lower))}
          </li>
        ))}
        {together.map(([one, other]) => (
          <li key={`${one}=${other}`} data-kind="together">
            {w.together(of(one), of(other))}
          </li>
        ))}
        {open.map(([one, other]) => (
          <li key={`${one}?${other}`} data-kind="open">
            {w.open(of(one), of(other))}
          </li>
        ))}
      </ul>
    </section>
  );
}
