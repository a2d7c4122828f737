import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import type { RegionProfile } from './use-region.ts';

/** Four numbers with their unit, year and doubt; what is not known says so. */
export function Facts({ profile }: { profile: RegionProfile }) {
  const { t, n } = useI18n();
  const { residents, residentsYear, residentsSimulated, areaKm2, incidents, resilience, children } = profile;
  return (
    <dl className="facts">
      <Fact label={t.region.residents}>
        {residents === null ? null : n.integer(residents)}
        {residentsYear !== null && <small>{residentsYear}</small>}
        {residentsSimulated && residents !== null && <em className="tag">{t.simulated.short}</em>}
      </Fact>
      <Fact label={t.region.area}>{areaKm2 === null ? null : n.areaKm2(areaKm2)}</Fact>
      <Fact
        label={t.region.incidents}
        unknown={incidents.withheld ? t.region.incidentsWithheld : t.region.unknown}
      >
        {incidents.withheld || incidents.totalCount === null ? null : n.integer(incidents.totalCount)}
        {resilience.dataStatus !== 'REAL' && !!incidents.totalCount && (
          <em className="tag">{t.simulated.short}</em>
        )}
      </Fact>
      {resilience.confidence !== null && (
        <Fact label={t.region.confidence}>
          {t.region.confidenceWord[confidenceOf(resilience.confidence)]}
          <small>{n.percent(resilience.confidence)}</small>
        </Fact>
      )}
      {children.length > 0 && (
        <Fact label={t.region.coverage} title={t.region.sharesNote}>
          {resilience.coverage === null ? null : n.percent(resilience.coverage)}
          <small>{t.region.coverageNote}</small>
        </Fact>
      )}
    </dl>
  );
}

/** @source domain §2.8: from .80 high, from .60 medium, else low. */
function confidenceOf(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.8) return 'high';
  return confidence >= 0.6 ? 'medium' : 'low';
}

interface FactProps {
  label: string;
  title?: string;
  /** What to say when the number is not known or not told. */
  unknown?: string;
  children: ReactNode;
}

function Fact({ label, title, unknown, children }: FactProps) {
  const { t } = useI18n();
  const value = Array.isArray(children) ? children[0] : children;
  return (
    <div>
      <dt title={title}>{label}</dt>
      <dd>{value === null ? <span className="quiet">{unknown ?? t.region.unknown}</span> : children}</dd>
    </div>
  );
}
