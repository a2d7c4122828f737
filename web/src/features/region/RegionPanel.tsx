import { useEffect, useRef, type JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName, kindWord, shortName } from '../../i18n/region-name.ts';
import { Failure } from '../../ui/Failure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { Certainty } from './Certainty.tsx';
import { ChildrenTable } from './ChildrenTable.tsx';
import { DimensionBars } from './DimensionBars.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Indicators } from './Indicators.tsx';
import { PanelSkeleton } from './PanelSkeleton.tsx';
import { ScoreHead } from './ScoreHead.tsx';
import { ShareBar } from './ShareBar.tsx';
import { Sources } from './Sources.tsx';
import type { RegionProfile, RegionState } from './use-region.ts';
import { Why } from './Why.tsx';

interface Props {
  code: string;
  state: RegionState;
  onOpen: (code: string) => void;
  onWhatIf: () => void;
  onClose: () => void;
}

/** The profile of the selected region: level first, then the number, then its doubt, then what is inside. */
export function RegionPanel({ code, state, onOpen, onWhatIf, onClose }: Props): JSX.Element {
  const { t } = useI18n();
  const { profile } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('.panel, .sheet-body')?.scrollTo(0, 0);
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('.profile'))
      heading.current?.focus({ preventScroll: true });
  }, [code, profile !== null]);
  return (
    <div className="profile">
      <header className="profile-head">
        <div>
          {profile && <Path region={profile} onOpen={onOpen} />}
          <h1 tabIndex={-1} ref={heading}>
            {profile ? (
              headline(profile, t)
            ) : state.missing || state.failed ? (
              code
            ) : (
              <span className="bone bone-title" />
            )}
          </h1>
        </div>
        <IconButton label={t.app.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      {!profile && <Waiting code={code} state={state} />}
      {profile && <Body profile={profile} onOpen={onOpen} onWhatIf={onWhatIf} />}
    </div>
  );
}

function Waiting({ code, state }: { code: string; state: RegionState }) {
  const { t } = useI18n();
  if (state.failed) return <Failure message={t.region.failed} onRetry={state.retry} />;
  if (state.missing) return <Failure message={t.region.notFound(code)} />;
  return <PanelSkeleton />;
}

interface BodyProps extends Pick<Props, 'onOpen' | 'onWhatIf'> {
  profile: RegionProfile;
}

function Body({ profile, onOpen, onWhatIf }: BodyProps) {
  const { resilience } = profile;
  const told = resilience.explanation.dimensions.some(({ indicators }) => indicators.length > 0);
  return (
    <>
      <ScoreHead profile={profile} />
      <Why resilience={resilience} onWhatIf={profile.level === 'NATION' ? null : onWhatIf} />
      <Facts profile={profile} />
      {told ? <Indicators resilience={resilience} /> : <DimensionBars resilience={resilience} />}
      <ShareBar resilience={resilience} />
      <History profile={profile} />
      <Certainty resilience={resilience} />
      {profile.children.length > 0 && <ChildrenTable key={profile.code} profile={profile} onOpen={onOpen} />}
      <Sources profile={profile} />
    </>
  );
}

function headline(profile: RegionProfile, t: ReturnType<typeof useI18n>['t']): string {
  return profile.level === 'PROVINCE' ? profile.name : fullName(profile, t);
}

function Path({ region, onOpen }: { region: RegionProfile; onOpen: (code: string) => void }) {
  const { t } = useI18n();
  if (region.ancestors.length === 0) return <p className="profile-path">{t.level.NATION}</p>;
  const kind = region.level === 'PROVINCE' ? [kindWord(region.code, t).replace(/ of$/, '')] : [];
  return (
    <p className="profile-path">
      {kind.length > 0 && <span>{kind[0]} · </span>}
      {region.ancestors.map((ancestor, index) => (
        <span key={ancestor.code}>
          {index > 0 && ' › '}
          <button type="button" className="link" onClick={() => onOpen(ancestor.code)}>
            {shortName(ancestor.name)}
          </button>
        </span>
      ))}
    </p>
  );
}
