import { ArrowUp } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { useSlow } from '../../ui/use-slow.ts';
import type { BodyProps } from './PanelBody.tsx';
import { Path } from './Path.tsx';
import { PanelSkeleton } from './PanelSkeleton.tsx';
import { SectionNav } from './SectionNav.tsx';
import type { RegionProfile, RegionState } from './use-region.ts';
import { useScrolledPast } from './use-scrolled-past.ts';
import { REGION_WORDS } from './words.ts';

/** Comes while the profile is asked for. */
const loadBody = () => import('./PanelBody.tsx');
const PanelBody = lazy(loadBody);

interface Props extends Omit<BodyProps, 'profile' | 'scoreRef'> {
  code: string;
  state: RegionState;
  onClose: () => void;
}

/** The profile of the selected region under a head that stays: name, and level once that is scrolled away. */
export function RegionPanel({ code, state, onClose, ...acts }: Props): JSX.Element {
  const { t } = useI18n();
  const w = useWords(REGION_WORDS);
  const { profile } = state;
  const parent = profile?.ancestors.at(-1);
  const heading = useRef<HTMLHeadingElement>(null);
  const [score, setScore] = useState<HTMLElement | null>(null);
  const past = useScrolledPast(score);
  useEffect(() => void loadBody().catch(() => undefined), []);
  useEffect(() => {
    heading.current?.closest('.panel-body, .sheet-body')?.scrollTo(0, 0);
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.profile'))
      heading.current?.focus({ preventScroll: true });
  }, [code, profile !== null]);
  return (
    <div className="profile">
      {profile && <Path region={profile} onOpen={acts.onOpen} />}
      <header className="profile-head" data-past={past}>
        {parent && (
          <IconButton
            className="up-button"
            label={w.up(fullName(parent, t))}
            onClick={() => acts.onOpen(parent.code)}
          >
            <ArrowUp size={20} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {profile ? (
              headline(profile, t)
            ) : state.missing || state.failed ? (
              code
            ) : (
              <span className="bone bone-title" />
            )}
          </h1>
          {past && profile && <ShortScore resilience={profile.resilience} />}
        </div>
        <IconButton label={t.app.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
        {profile && <SectionNav profile={profile} />}
      </header>
      {profile ? (
        <Suspense fallback={<PanelSkeleton />}>
          <PanelBody profile={profile} scoreRef={setScore} {...acts} />
        </Suspense>
      ) : (
        <Waiting code={code} state={state} />
      )}
    </div>
  );
}

function Waiting({ code, state }: { code: string; state: RegionState }) {
  const { t } = useI18n();
  const slow = useSlow(!state.failed && !state.missing);
  if (state.failed) return <Failure message={t.region.failed} onRetry={state.retry} />;
  if (state.missing) return <Failure message={t.region.notFound(code)} />;
  return (
    <>
      {slow && (
        <p className="quiet" role="status">
          {t.region.slow}
        </p>
      )}
      <PanelSkeleton />
    </>
  );
}

/** Level and index beside the name, said once already in the text below. */
function ShortScore({ resilience }: { resilience: RegionProfile['resilience'] }) {
  const { n } = useI18n();
  const { index, method, level } = resilience;
  return (
    <p className="short-score" aria-hidden="true">
      <LevelChip level={level} kind="dot" />
      {index !== null && <strong className="num">{n.decimal(index, method.decimals)}</strong>}
    </p>
  );
}

function headline(profile: RegionProfile, t: ReturnType<typeof useI18n>['t']): string {
  return profile.level === 'PROVINCE' ? profile.name : fullName(profile, t);
}
