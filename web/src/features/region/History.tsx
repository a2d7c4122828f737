import type { JSX } from 'react';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { trimUnknown } from './history-scale.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { NumberTable } from './NumberTable.tsx';
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
    <section id="profil-riwayat" className="block history" aria-label={t.history.title}>
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
      <HistoryTable points={points} profile={profile} />
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

function HistoryTable({ points, profile }: { points: readonly Point[]; profile: RegionProfile }) {
  const { t, n } = useI18n();
  const { decimals } = profile.resilience.method;
  const text = (value: number | null | undefined) => n.decimal(value ?? 0, decimals);
  return (
    <NumberTable
      title={t.history.title}
      profile={profile}
      rows={points.toReversed()}
      columns={[
        { label: t.history.period, value: ({ resilience }) => resilience.period },
        { label: t.region.levelColumn, value: ({ resilience }) => t.resilience.word[resilience.level] },
        {
          label: t.resilience.index,
          value: ({ resilience }) => resilience.index,
          text: ({ resilience }) => text(resilience.index),
        },
        {
          label: t.history.low,
          value: ({ resilience }) => resilience.interval?.low ?? null,
          text: ({ resilience }) => text(resilience.interval?.low),
        },
        {
          label: t.history.high,
          value: ({ resilience }) => resilience.interval?.high ?? null,
          text: ({ resilience }) => text(resilience.interval?.high),
        },
        {
          label: t.history.change,
          value: ({ change }) => change,
          text: ({ change }) => n.signed(change ?? 0, decimals),
        },
      ]}
    />
  );
}
