import type { JSX, Ref } from 'react';
import { Certainty } from './Certainty.tsx';
import { ChildrenTable } from './ChildrenTable.tsx';
import { DataGaps } from './DataGaps.tsx';
import { DimensionBars } from './DimensionBars.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Incidents } from './Incidents.tsx';
import { Indicators } from './Indicators.tsx';
import { Neighbours } from './Neighbours.tsx';
import { ScoreHead } from './ScoreHead.tsx';
import { Shares } from './Shares.tsx';
import { Sources } from './Sources.tsx';
import type { RegionProfile } from './use-region.ts';
import { Why } from './Why.tsx';
import './panel-body.css';

export interface BodyProps {
  profile: RegionProfile;
  onOpen: (code: string) => void;
  onWhatIf: () => void;
  onShowIncidents: () => void;
  /** Where the level stands; the head repeats it when it is out of sight. */
  scoreRef: Ref<HTMLElement>;
}

/** The sections of a profile: state, why, numbers, what is inside, what happened, the past, the doubt, the sources. */
export default function PanelBody({
  profile,
  onOpen,
  onWhatIf,
  onShowIncidents,
  scoreRef,
}: BodyProps): JSX.Element {
  const { resilience, code } = profile;
  const told = resilience.explanation.dimensions.some(({ indicators }) => indicators.length > 0);
  return (
    <>
      <ScoreHead profile={profile} ref={scoreRef} />
      <Why resilience={resilience} onWhatIf={profile.level === 'NATION' ? null : onWhatIf} />
      <Facts profile={profile} />
      <DimensionBars profile={profile} />
      {told && <Indicators resilience={resilience} />}
      <Shares profile={profile} onOpen={onOpen} />
      <Incidents profile={profile} onOpen={onOpen} onShowIncidents={onShowIncidents} />
      <History profile={profile} />
      <Certainty resilience={resilience} />
      {profile.children.length > 0 && <ChildrenTable key={code} profile={profile} onOpen={onOpen} />}
      <Neighbours profile={profile} onOpen={onOpen} />
      <DataGaps profile={profile} />
      <Sources profile={profile} />
    </>
  );
}
