import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';

/** The panel's shape while it loads, so that nothing jumps: score, why, four facts, four dimensions, shares, months. */
export function PanelSkeleton(): JSX.Element {
  const { t } = useI18n();
  return (
    <div className="skeleton" role="status" aria-label={t.app.loading}>
      <span className="bone bone-chip" />
      <span className="bone bone-strip" />
      <span className="bone bone-text" />
      <div className="bone-grid">
        <span className="bone" />
        <span className="bone" />
        <span className="bone" />
        <span className="bone" />
      </div>
      {[0, 1, 2, 3].map((row) => (
        <span key={row} className="bone bone-bar" />
      ))}
      <span className="bone bone-strip" />
      <span className="bone bone-chart" />
      {[0, 1, 2, 3, 4].map((row) => (
        <span key={row} className="bone bone-row" />
      ))}
    </div>
  );
}
