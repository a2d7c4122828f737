import { useQuery } from '@apollo/client/react';
import type { PriorityPlan } from '@serasi/shared';
import { useDeferredValue, useEffect, useState, type JSX } from 'react';
import { FindPriorityVillageDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import type { ToolProps } from '../../view/tool.ts';
import { toCriteria } from './ask.ts';
import { VillageRow } from './VillageRow.tsx';
import { PRIORITY_WORDS } from './words.ts';

const SHORTEST = 2;
const REST_MS = 250;

interface Props extends Pick<ToolProps, 'view' | 'open'> {
  plan: PriorityPlan;
  within: string;
  firmShare: number;
}

/** Looks a village up and says why it is in or out. */
export function FindVillage({ plan, within, firmShare, view, open }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const { lang } = useI18n();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { method, period } = view;
  const { data, previousData, error, refetch } = useQuery(FindPriorityVillageDocument, {
    variables: {
      within,
      criteria: toCriteria(plan),
      method,
      period,
      text,
      lang: lang === 'en' ? 'EN' : 'ID',
    },
    skip: text.length < SHORTEST,
    fetchPolicy: 'no-cache',
  });
  const answer = data ?? previousData;
  const hits = useDeferredValue(text.length < SHORTEST ? null : (answer?.villagePriorities.find ?? null));
  return (
    <div className="priority-find">
      <h4>{w.why}</h4>
      <label className="priority-field">
        <span>{w.whyLabel}</span>
        <input
          type="search"
          className="priority-text"
          value={typed}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div aria-live="polite">
        {typed.trim().length === 1 && <p className="quiet">{w.whyHint}</p>}
        {error && <Failure message={w.failed} onRetry={() => void refetch().catch(() => undefined)} />}
        {data && hits?.length === 0 && <p>{w.notFound(text)}</p>}
        {hits && hits.length > 0 && (
          <ol className="priority-list" aria-label={w.why}>
            {hits.map((village) => (
              <VillageRow key={village.region.code} village={village} firmShare={firmShare} onOpen={open} />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}
