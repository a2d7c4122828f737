import type { PriorityPlan } from '@serasi/shared';
import type { JSX } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { ToolProps } from '../../view/tool.ts';
import { criteriaInUse, type Priorities } from './ask.ts';
import { FindVillage } from './FindVillage.tsx';
import { ScoreKey } from './ScoreBar.tsx';
import { TakeAway } from './TakeAway.tsx';
import { VillageRow } from './VillageRow.tsx';
import { VillageTable } from './VillageTable.tsx';
import { PRIORITY_WORDS } from './words.ts';

interface Props extends Pick<ToolProps, 'view' | 'push' | 'open' | 'fit' | 'map' | 'level'> {
  plan: PriorityPlan;
  answer: Priorities;
  /** A newer answer is under way. */
  pending: boolean;
  onMore: (() => void) | null;
}

/** The chosen villages, those next in line, and why any village is out. */
export function Results({ plan, answer, pending, onMore, ...tool }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { t, n } = useI18n();
  const { ranked, chosen, stability, method, dataStatus } = answer;
  const firmShare = stability.firmShare;
  const [isIn, next] = [ranked.slice(0, chosen), ranked.slice(chosen)];
  return (
    <section className="priority-results" aria-busy={pending} aria-labelledby="pilihan">
      <h3 id="pilihan" tabIndex={-1}>
        {w.results}
      </h3>
      <div aria-live="polite">
        <p>
          <strong>
            {w.chosenOf(n.integer(chosen), n.integer(answer.eligible), n.integer(answer.villages))}
          </strong>
        </p>
        {answer.shortfall && <p className="priority-notice">{answer.shortfall}</p>}
        <p>{stability.sentence}</p>
      </div>
      <p className="quiet small">
        {w.source(method.name, answer.period, answer.periodBefore ?? '')}
        {answer.dataCutOff && `; ${w.cutOff(n.day(answer.dataCutOff))}`}
        {dataStatus !== 'REAL' && (
          <em className="tag">{dataStatus === 'MIXED' ? t.simulated.mixed : t.simulated.short}</em>
        )}
        {answer.periodBefore === null && ` ${w.noBefore}`}
      </p>
      <TakeAway {...tool} answer={answer} />
      {ranked.length > 0 && (
        <ScoreKey criteria={criteriaInUse(plan)} hasDiscount={plan.weights.CONFIDENCE > 0} />
      )}
      <ol className="priority-list" aria-label={w.results}>
        {isIn.map((village) => (
          <VillageRow key={village.region.code} village={village} firmShare={firmShare} onOpen={tool.open} />
        ))}
      </ol>
      {next.length > 0 && <h4>{w.next}</h4>}
      <ol className="priority-list" aria-label={w.next}>
        {next.map((village) => (
          <VillageRow key={village.region.code} village={village} firmShare={firmShare} onOpen={tool.open} />
        ))}
      </ol>
      {onMore && (
        <button type="button" className="button" onClick={onMore}>
          {w.more}
        </button>
      )}
      <VillageTable villages={ranked} criteria={criteriaInUse(plan)} decimals={method.decimals} />
      <FindVillage plan={plan} within={answer.within.code} firmShare={firmShare} {...tool} />
    </section>
  );
}
