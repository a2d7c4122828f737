import type { JSX, ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { RegionProfile } from './use-region.ts';

/** Four numbers with their unit, year and doubt; what is not known says so. */
export function Facts({ profile }: { profile: RegionProfile }): JSX.Element {
  const { t, n } = useI18n();
  const { residents, residentsYear, residentsSimulated, areaKm2, incidentSummary, resilience, children } =
    profile;
  const { coverage } = resilience;
  const simulated = <em className="tag">{t.simulated.short}</em>;
  const { withheld, year, dataStatus } = incidentSummary;
  const told = year?.count ?? null;
  return (
    <dl className="facts">
      <Fact label={t.region.residents} value={residents === null ? null : n.integer(residents)}>
        {residentsYear !== null && <small>{residentsYear}</small>}
        {residentsSimulated && simulated}
      </Fact>
      <Fact label={t.region.area} value={areaKm2 === null ? null : n.areaKm2(areaKm2)} />
      <Fact
        label={t.region.incidents}
        value={told === null ? null : n.integer(told)}
        unknown={withheld ? t.region.incidentsWithheld : t.region.unknown}
      >
        {year && <small>{year.year}</small>}
        {dataStatus === 'SIMULATED' && simulated}
      </Fact>
      {children.length > 0 && (
        <Fact
          label={t.region.coverage}
          title={t.region.sharesNote}
          value={coverage === null ? null : n.percent(coverage)}
        >
          <small>{t.region.coverageNote}</small>
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  label: string;
  title?: string;
  /** The number with its unit; null when it is not known. */
  value: string | null;
  /** What to say when the number is not known or not told. */
  unknown?: string;
  /** Year, doubt: what belongs to the number. */
  children?: ReactNode;
}

function Fact({ label, title, value, unknown, children }: FactProps): JSX.Element {
  const { t } = useI18n();
  return (
    <div>
      <dt title={title}>{label}</dt>
      <dd>
        {value === null ? <span className="quiet">{unknown ?? t.region.unknown}</span> : value}
        {value !== null && children}
      </dd>
    </div>
  );
}
