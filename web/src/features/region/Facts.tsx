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
      <Fact label={t.region.incidents}>
        {n.integer(incidents.totalCount)}
        {resilience.dataStatus !== 'REAL' && incidents.totalCount > 0 && <em className="tag">{t.simulated.short}</em>}
      </Fact>
      {children.length > 0 && (
        <Fact label={t.region.coverage} title={t.region.coverageNote}>
          {resilience.coverage === null ? null : n.percent(resilience.coverage)}
          <small>{t.region.coverageNote}</small>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, title, children }: { label: string; title?: string; children: ReactNode }) {
  const { t } = useI18n();
  const value = Array.isArray(children) ? children[0] : children;
  return (
    <div>
      <dt title={title}>{label}</dt>
      <dd>{value === null ? <span className="quiet">{t.region.unknown}</span> : children}</dd>
    </div>
  );
}
