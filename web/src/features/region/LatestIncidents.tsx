import { HANDLING_STATUS_LABELS, INCIDENT_KIND_LABELS } from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

type Incident = RegionProfile['incidents']['nodes'][number];

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
}

/** The latest incidents that the public may see: kind, month, place as far as it is told, handling. */
export function LatestIncidents({ profile, onOpen }: Props): JSX.Element | null {
  const words = useWords(REGION_WORDS).incidents;
  const { nodes } = profile.incidents;
  if (nodes.length === 0) return null;
  return (
    <div className="latest">
      <h3>{words.latest}</h3>
      <ol>
        {nodes.map((incident) => (
          <Row key={incident.id} incident={incident} here={profile.code} onOpen={onOpen} />
        ))}
      </ol>
    </div>
  );
}

function Row({ incident, here, onOpen }: { incident: Incident; here: string; onOpen: Props['onOpen'] }) {
  const { lang, t, n } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const { kind, dateStart, datePrecision, handlingStatus, region, locationPrecision } = incident;
  return (
    <li>
      <strong>{INCIDENT_KIND_LABELS[kind][lang]}</strong>
      <span className="num">{datePrecision === 'YEAR' ? dateStart.slice(0, 4) : n.month(dateStart)}</span>
      <span className="quiet latest-place">
        {region.code === here ? (
          words.knownTo[locationPrecision]
        ) : (
          <button type="button" className="link" onClick={() => onOpen(region.code)}>
            {fullName(region, t)}
          </button>
        )}
        {' · '}
        {HANDLING_STATUS_LABELS[handlingStatus][lang]}
      </span>
    </li>
  );
}
