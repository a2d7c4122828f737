import type { JSX } from 'react';
import { Download } from 'lucide-react';
import { NATION_CODE } from '@serasi/shared';
import { useI18n, type I18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { downloadCsv } from '../../ui/csv.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { RankBy } from '../../view/compare.slice.ts';
import type { ToolProps } from '../../view/tool.ts';
import { rankingRows } from './ranking-csv.ts';
import { RankingControls } from './RankingControls.tsx';
import { RankingTable } from './RankingTable.tsx';
import { RANKING_WORDS, type RankingWords } from './ranking-words.ts';
import { Unknown } from './Unknown.tsx';
import { useRanking, type RankingState } from './use-ranking.ts';
import { useRegionName } from './use-region-name.ts';

/** The parts of the selected region in order by one measure, with ties, doubts and gaps told. */
export function Ranking({ view, replace, shown, open }: ToolProps): JSX.Element {
  const w = useWords(RANKING_WORDS);
  const { t, n, lang } = useI18n();
  const state = useRanking(view, shown);
  const { scope, level, method, measures, measure, values, ranking, failed, retry } = state;
  const name = useRegionName(scope.within);
  const where = scope.within === NATION_CODE ? t.region.nation : name;
  const isVillage = level === 'VILLAGE';
  if (!method || !measures || !measure || !shown)
    return failed ? <Failure message={w.failed} onRetry={retry} /> : <Loading />;
  const isChangeless = failed && measure.by === 'CHANGE';
  const status = values?.dataStatus ?? ranking?.ranked[0]?.region.resilience.dataStatus ?? null;
  const unit = unitOf(measure.by, values?.unit ?? null, method, w.people);
  const doubtful = ranking?.ranked.filter(({ isDoubtful }) => isDoubtful).length ?? 0;
  const save = () => {
    if (!ranking) return;
    const { head, rows } = rankingRows({ ...state, ranking, measure, method, unit, status }, shown, {
      w,
      t,
      n,
    });
    downloadCsv(`serasi-${w.column.place}-${scope.within}-${shown.period}.csv`, [head, ...rows], lang);
  };
  return (
    <>
      <h3 className="compare-title">
        {w.of(t.level[level], where)}
        <small>
          {measure.title}
          {values?.against && ` ${w.since(values.against)}`} · {values?.period ?? shown.period}
          {status !== null && status !== 'REAL' && (
            <em className="tag">{status === 'MIXED' ? t.simulated.mixed : t.simulated.short}</em>
          )}
        </small>
      </h3>
      <RankingControls
        levels={scope.levels}
        level={level}
        measures={measures}
        measure={measure}
        ascending={view.compare.ascending}
        onChange={(change) => replace({ compare: { ...view.compare, ...change } })}
      />
      {isVillage && (
        <p className="quiet">
          {w.villages} {w.villagesNone}
        </p>
      )}
      {failed && <Failure message={isChangeless ? w.noChange : w.failed} onRetry={retry} />}
      {!ranking && !failed && <Loading />}
      {ranking && (
        <>
          <p className="quiet" aria-live="polite">
            {w.ranked(
              n.integer(ranking.ranked.length),
              n.integer(ranking.ranked.length + ranking.unknown.length),
            )}{' '}
            {w.same} {doubtWords(state, measure.by, doubtful, { w, t, n })}
          </p>
          {ranking.ranked.length > 0 && (
            <RankingTable
              key={`${scope.within} ${level}`}
              rows={ranking.ranked}
              measure={measure}
              scale={method}
              selected={view.region}
              unit={unit}
              onOpen={open}
            />
          )}
          <Unknown regions={ranking.unknown} by={measure.by} isVillage={isVillage} onOpen={open} />
          <button type="button" className="button compare-with-icon" onClick={save}>
            <Download size={16} aria-hidden /> {w.csv}
          </button>
        </>
      )}
    </>
  );
}

function Loading() {
  const { t } = useI18n();
  return (
    <p className="quiet" role="status">
      {t.app.loading}
    </p>
  );
}

/** What the sign ≈ means here, or that there is no interval to judge by. Counts of people have none and need none. */
function doubtWords(
  { ranking, pending }: RankingState,
  by: RankBy,
  doubtful: number,
  { w, t, n }: Pick<I18n, 't' | 'n'> & { w: RankingWords },
): string {
  if (by === 'RESIDENTS') return '';
  if (by === 'CHANGE') return w.unchangedKey(n.integer(doubtful));
  if (by === 'INCIDENT_RATE') return w.rateKey(n.integer(doubtful));
  if (by !== 'INDEX') return w.noIntervals;
  if (pending) return t.resilience.intervalPending;
  const hasIntervals = ranking?.ranked.some(({ region }) => region.resilience.interval);
  return hasIntervals ? w.alikeKey(n.integer(doubtful)) : w.noIntervals;
}

function unitOf(
  by: string,
  unit: string | null,
  { scaleMin, scaleMax }: { scaleMin: number; scaleMax: number },
  people: string,
): string {
  if (by === 'INDEX') return `${scaleMin}–${scaleMax}`;
  if (by === 'SHARE_LOW' || by === 'CONFIDENCE') return '%';
  if (by === 'RESIDENTS') return unit ?? people;
  return by === 'INCIDENT_RATE' ? '' : (unit ?? '');
}
