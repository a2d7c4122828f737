import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { ByKind } from './ByKind.tsx';
import { LatestIncidents } from './LatestIncidents.tsx';
import { MonthBars } from './MonthBars.tsx';
import { NumberTable } from './NumberTable.tsx';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

interface Props {
  profile: RegionProfile;
  onOpen: (code: string) => void;
  onShowIncidents: () => void;
}

/** What happened here: whether it rose or fell, by month, by kind, how it was handled, and the latest. */
export function Incidents({ profile, onOpen, onShowIncidents }: Props): JSX.Element {
  const { t } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const { incidentSummary: summary } = profile;
  return (
    <section id="profil-insiden" className="block incidents" aria-label={words.title}>
      <h2>
        {words.title}
        {summary.dataStatus !== null && summary.dataStatus !== 'REAL' && (
          <em className="tag">{summary.dataStatus === 'MIXED' ? t.simulated.mixed : t.simulated.short}</em>
        )}
      </h2>
      {summary.withheld ? (
        <Withheld profile={profile} onOpen={onOpen} />
      ) : (
        <Told profile={profile} onOpen={onOpen} onShowIncidents={onShowIncidents} />
      )}
    </section>
  );
}

function Withheld({ profile, onOpen }: Pick<Props, 'profile' | 'onOpen'>) {
  const { t } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const district = profile.ancestors.at(-1);
  return (
    <>
      <p className="lead">{words.withheld}</p>
      {district && (
        <button type="button" className="link" onClick={() => onOpen(district.code)}>
          {words.openDistrict(fullName(district, t))}
        </button>
      )}
    </>
  );
}

function Told({ profile, onOpen, onShowIncidents }: Props) {
  const { n } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const { incidentSummary: summary, incidents } = profile;
  const { year } = summary;
  if (!year) return <p className="lead">{words.noneKnown}</p>;
  return (
    <>
      <YearWords summary={summary} />
      <ByMonth profile={profile} />
      {(summary.monthUnknown ?? 0) > 0 && (
        <p className="quiet">{words.monthUnknown(n.integer(summary.monthUnknown ?? 0), year.year)}</p>
      )}
      <ByKind profile={profile} year={year.year} />
      {incidents.nodes.length === 0 && <p className="quiet">{words.none}</p>}
      <LatestIncidents profile={profile} onOpen={onOpen} />
      <button type="button" className="button" onClick={onShowIncidents}>
        {words.show}
      </button>
    </>
  );
}

/** Rise, fall or neither, with both numbers, the test, and how much was reported. */
function YearWords({ summary }: { summary: RegionProfile['incidentSummary'] }) {
  const { n } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const { year, yearBefore, claim, p } = summary;
  const [share, shareBefore] = [year, yearBefore].map((of) => of?.reportedShare ?? null);
  return (
    <>
      <p className="lead">
        <strong>{words.claim[claim]}</strong> {summary.sentence}
      </p>
      <p className="quiet">
        {year &&
          yearBefore &&
          typeof share === 'number' &&
          typeof shareBefore === 'number' &&
          words.reported(n.percent(share), year.year, n.percent(shareBefore), yearBefore.year)}{' '}
        {p !== null && words.test(p < 0.001 ? `< ${n.upTo(0.001, 3)}` : n.decimal(p, 3))}
      </p>
    </>
  );
}

function ByMonth({ profile }: { profile: RegionProfile }) {
  const { n } = useI18n();
  const words = useWords(REGION_WORDS).incidents;
  const { months } = profile.incidentSummary;
  return (
    <div className="by-month">
      <h3>{words.months}</h3>
      <MonthBars months={months} />
      {months.some(({ count }) => count === null) && (
        <p className="quiet">
          <span className="swatch swatch-NO_DATA" aria-hidden="true" /> {words.unknownKey}
        </p>
      )}
      <NumberTable
        title={`${words.title}, ${words.months.toLowerCase()}`}
        profile={profile}
        rows={months}
        columns={[
          { label: words.month, value: ({ month }) => month, text: ({ month }) => n.month(`${month}-01`) },
          { label: words.count, value: ({ count }) => count, text: ({ count }) => n.integer(count ?? 0) },
          {
            label: words.reportedColumn,
            value: ({ reportedShare }) => reportedShare,
            text: ({ reportedShare }) => n.percent(reportedShare ?? 0),
          },
        ]}
      />
    </div>
  );
}
