import type { JSX } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

/** Ids of the sections that are worth a jump, in their order. */
const SECTIONS = [
  'profil-mengapa',
  'profil-dimensi',
  'profil-insiden',
  'profil-riwayat',
  'profil-isi',
  'profil-data',
] as const;

/** Jumps inside a long profile. */
export function SectionNav({ profile }: { profile: RegionProfile }): JSX.Element {
  const words = useWords(REGION_WORDS).nav;
  const there = SECTIONS.filter((id) => id !== 'profil-isi' || profile.children.length > 0);
  return (
    <nav className="profile-nav" aria-label={words.title}>
      {there.map((id) => (
        <button key={id} type="button" onClick={() => jumpTo(id)}>
          {words[id]}
        </button>
      ))}
    </nav>
  );
}

/** Scrolls the panel, and nothing around it, to a section under the head; the keyboard goes on from there. */
function jumpTo(id: string): void {
  const section = document.getElementById(id);
  const body = section?.closest('.panel-body, .sheet-body');
  if (!section || !body) return;
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  const head = body.querySelector('.profile-head')?.clientHeight ?? 0;
  body.scrollTop += section.getBoundingClientRect().top - body.getBoundingClientRect().top - head;
}
