import type { JSX } from 'react';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { LevelChip } from '../../ui/LevelChip.tsx';
import { trimUnknown } from './history-scale.ts';
import { HistoryChart } from './HistoryChart.tsx';
import type { RegionProfile } from './use-region.ts';

type Point = RegionProfile['resilienceHistory'][number];

/** The region against its own past: what may be said of the last change, the periods as a chart and as a table. */
export function History({ profile }: { profile: RegionProfile }): JSX.Element | null {
  const i18n = useI18n();
  const { t } = i18n;
  const { resilienceHistory, resilience } = profile;
  const points = trimUnknown(resilienceHistory);
  if (points.length === 0) return null;
  const moved = points.filter((point) => point.beforeBoundaryChange);
  const notes = new Set(points.map((point) => point.boundaryNote).filter((note) => note !== null));
  return (
    <section className="block history" aria-label={t.history.title}>
      <h2>{t.history.title}</h2>
      <p className="lead">{claimOf(profile, i18n)}</p>
      <HistoryChart points={points} method={resilience.method} period={resilience.period} />
      {moved.length > 0 && (
        <p className="quiet">
          <span className="history-hollow" aria-hidden="true" />{' '}
          {t.history.beforeNote(moved.map((point) => point.resilience.period).join(', '))}
        </p>
      )}
      {[...notes].map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <details className="as-table">
        <summary>{t.history.table}</summary>
        <HistoryTable points={points} decimals={resilience.method.decimals} />
      </details>
    </section>
  );
}

/** What may be said of the change from the period before to the one on view. */
function claimOf({ resilienceHistory, resilience }: RegionProfile, { t, n }: I18n): string {
  const at = resilienceHistory.findIndex((point) => point.resilience.period === resilience.period);
  const point = resilienceHistory[at];
  const before = resilienceHistory[at - 1]?.resilience.period;
  if (!point || before === undefined) return '';
  const points = n.decimal(Math.abs(point.change ?? 0), resilience.method.decimals);
  const claim =
    point.claim === 'NONE' ? t.history.claim.NONE(before) : t.history.claim[point.claim](points, before);
  return point.claimReason ? `${claim} ${t.history.reason[point.claimReason]}` : claim;
}

function HistoryTable({ points, decimals }: { points: readonly Point[]; decimals: number }) {
  const { t, n } = useI18n();
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{t.history.period}</th>
          <th scope="col">{t.region.levelColumn}</th>
          <th scope="col" className="num">
            {t.resilience.index}
          </th>
          <th scope="col" className="num">
            {t.history.interval}
          </th>
          <th scope="col" className="num">
            {t.history.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ resilience: { period, level, index, interval }, change }) => (
          <tr key={period}>
            <th scope="row">{period}</th>
            <td>
              <LevelChip level={level} kind="dot" />
            </td>
            <td className="num">{index === null ? '–' : n.decimal(index, decimals)}</td>
            <td className="num">
              {interval ? `${n.decimal(interval.low, decimals)}–${n.decimal(interval.high, decimals)}` : '–'}
            </td>
            <td className="num">{change === null ? '–' : n.signed(change, decimals)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
