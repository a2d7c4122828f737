import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { NumberTable } from './NumberTable.tsx';
import type { RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

type Gaps = RegionProfile['villageGaps'];

/** What is wanting, and what to do about it. */
interface Want {
  what: string;
  todo: string;
}

const MOST_NAMED = 3;

/** What is not known, in words, with what to do: villages without score, report, polygon or residents, and indicators. */
export function DataGaps({ profile }: { profile: RegionProfile }): JSX.Element {
  const words = useWords(REGION_WORDS).gaps;
  const { villageGaps: gaps, resilience, level } = profile;
  const isVillage = level === 'VILLAGE';
  const wants = useWants(gaps, isVillage);
  const anyMissing = gaps.indicators.some(({ missing, suppressed }) => missing + suppressed > 0);
  const complete = wants.length === 0 && !anyMissing && resilience.method.kind === 'COMPUTED';
  return (
    <section id="profil-data" className="block gaps" aria-label={words.title}>
      <h2>{words.title}</h2>
      {complete && <p className="lead">{isVillage ? words.completeVillage : words.complete}</p>}
      {resilience.method.kind === 'PUBLISHED' && <p className="quiet">{words.published}</p>}
      <ul>
        {wants.map(({ what, todo }) => (
          <li key={what}>
            <strong>{what}</strong> {todo}
          </li>
        ))}
      </ul>
      {!isVillage && anyMissing && <MissingIndicators profile={profile} />}
    </section>
  );
}

function useWants(gaps: Gaps, isVillage: boolean): Want[] {
  const { n } = useI18n();
  const words = useWords(REGION_WORDS).gaps;
  if (isVillage) {
    const names = (state: 'missing' | 'suppressed'): string =>
      gaps.indicators
        .filter((indicator) => indicator[state] > 0)
        .map(({ name }) => name)
        .join('; ');
    const [missing, suppressed] = [names('missing'), names('suppressed')];
    return [
      missing && { what: words.missingHere(missing), todo: words.missingHereDo },
      suppressed && { what: words.suppressedHere(suppressed), todo: '' },
      gaps.withoutPolygon > 0 && { what: words.withoutPolygon('1'), todo: words.withoutPolygonDo },
    ].filter((want) => typeof want === 'object');
  }
  const { villages, withoutScore, withoutReport, withoutPolygon, weightEstimated } = gaps;
  return [
    withoutScore > 0 && {
      what: words.withoutScore(n.integer(withoutScore), n.integer(villages)),
      todo: words.withoutScoreDo,
    },
    withoutReport > 0 && { what: words.withoutReport(n.integer(withoutReport)), todo: words.withoutReportDo },
    withoutPolygon > 0 && {
      what: words.withoutPolygon(n.integer(withoutPolygon)),
      todo: words.withoutPolygonDo,
    },
    weightEstimated > 0 && {
      what: words.weightEstimated(n.integer(weightEstimated)),
      todo: words.weightEstimatedDo,
    },
  ].filter((want) => want !== false);
}

/** The indicators that are missing in most villages; the table has all, by dimension. */
function MissingIndicators({ profile }: { profile: RegionProfile }) {
  const { n } = useI18n();
  const words = useWords(REGION_WORDS);
  const { villageGaps: gaps, resilience } = profile;
  const most = gaps.indicators
    .filter(({ missing, suppressed }) => missing + suppressed > 0)
    .toSorted((a, b) => b.missing + b.suppressed - a.missing - a.suppressed)
    .slice(0, MOST_NAMED);
  const dimensionOf = (code: string): string =>
    resilience.dimensions.find((dimension) => dimension.code === code)?.name ?? code;
  return (
    <>
      <h3>{words.gaps.indicators}</h3>
      <ul className="gap-indicators">
        {most.map(({ code, name, dimension, missing, suppressed }) => (
          <li key={code}>
            <span>
              {name}
              <small>{dimensionOf(dimension)}</small>
            </span>
            <span className="num">
              {words.gaps.ofVillages(n.integer(missing + suppressed))}
              <small>{n.percent((missing + suppressed) / Math.max(1, gaps.villages))}</small>
            </span>
          </li>
        ))}
      </ul>
      <NumberTable
        title={words.gaps.title}
        profile={profile}
        rows={gaps.indicators}
        columns={[
          { label: words.gaps.indicator, value: ({ name }) => name },
          {
            label: words.gaps.missing,
            value: ({ missing }) => missing,
            text: ({ missing }) => n.integer(missing),
          },
          {
            label: words.gaps.suppressed,
            value: ({ suppressed }) => suppressed,
            text: ({ suppressed }) => n.integer(suppressed),
          },
        ]}
      />
    </>
  );
}
