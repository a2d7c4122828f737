import { CombinedGraphQLErrors } from '@apollo/client';
import { useLazyQuery, useQuery } from '@apollo/client/react';
import { useState, type FormEvent, type JSX } from 'react';
import { WhatIfDocument, WhatIfFormDocument, type WhatIfFormQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { fullName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { readNumbers } from './read-numbers.ts';
import { WhatIfResult } from './WhatIfResult.tsx';
import { WhatIfTable } from './WhatIfTable.tsx';
import './what-if.css';
import { WHAT_IF_WORDS } from './words.ts';

interface Props {
  code: string;
  method: string | null;
  period: string | null;
  onClose: () => void;
}

/** Tries other values or weights on a region and everything above it. Nothing is stored. */
export default function WhatIfDialog({ code, method, period, onClose }: Props): JSX.Element {
  const w = useWords(WHAT_IF_WORDS);
  const { lang, t } = useI18n();
  const { data, error, refetch } = useQuery(WhatIfFormDocument, {
    variables: { code, method, period, lang: lang === 'en' ? 'EN' : 'ID' },
  });
  const region = data?.region;
  return (
    <Dialog title={w.title(region ? fullName(region, t) : code)} wide onClose={onClose}>
      {error && <Failure message={w.failed} onRetry={() => void refetch().catch(() => undefined)} />}
      {!data && !error && <p className="quiet">{t.app.loading}</p>}
      {region &&
        (region.level === 'NATION' ? (
          <p>{w.nation}</p>
        ) : region.resilience.method.kind === 'PUBLISHED' ? (
          <p>{w.published}</p>
        ) : (
          <Form region={region} />
        ))}
    </Dialog>
  );
}

function Form({ region }: { region: NonNullable<WhatIfFormQuery['region']> }) {
  const w = useWords(WHAT_IF_WORDS);
  const { lang, t } = useI18n();
  const { method, period, dataStatus } = region.resilience;
  const [values, setValues] = useState<Record<string, string>>({});
  const [weights, setWeights] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [ask, { data, loading, error }] = useLazyQuery(WhatIfDocument, { fetchPolicy: 'no-cache' });
  const nameOf = (code: string) =>
    method.dimensions.flatMap(({ indicators }) => indicators).find((one) => one.code === code)?.name ?? code;
  const compute = (event: FormEvent) => {
    event.preventDefault();
    const [changes, weighed] = [readNumbers(values), readNumbers(weights)];
    const wrong = changes.wrong ?? weighed.wrong;
    const isEmpty = changes.numbers.length + weighed.numbers.length === 0;
    setProblem(wrong !== null ? w.notANumber(nameOf(wrong)) : isEmpty ? w.nothing : null);
    if (wrong !== null || isEmpty) return;
    const variables = { code: region.code, method: `${method.id}/${method.version}`, period };
    void ask({ variables: { ...variables, changes: changes.numbers, weights: weighed.numbers } }).catch(
      () => undefined,
    );
  };
  return (
    <form className="what-if" onSubmit={compute}>
      <p className="quiet">
        {method.name} · {period}
        {dataStatus !== 'REAL' && <em className="tag">{t.simulated.short}</em>}
      </p>
      <p>{region.level === 'VILLAGE' ? w.village : w.region}</p>
      <WhatIfTable
        resilience={region.resilience}
        kind="values"
        boxes={values}
        onBox={(code, text) => setValues({ ...values, [code]: text })}
      />
      <details className="as-table">
        <summary>{w.weights}</summary>
        <p className="quiet">{w.weightsNote}</p>
        <WhatIfTable
          resilience={region.resilience}
          kind="weights"
          boxes={weights}
          onBox={(code, text) => setWeights({ ...weights, [code]: text })}
        />
      </details>
      <div className="what-if-buttons">
        {problem && <Failure message={problem} />}
        {!problem && error && <Failure message={reasonOf(error, lang) ?? w.failed} />}
        <button type="submit" className="button" disabled={loading}>
          {loading ? w.computing : w.compute}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setValues({});
            setWeights({});
            setProblem(null);
          }}
        >
          {w.clear}
        </button>
      </div>
      {data && !error && <WhatIfResult tried={data.whatIf} decimals={method.decimals} />}
    </form>
  );
}

/** The server's own sentence about what is wrong with the numbers; null for a fault of the line. */
function reasonOf(error: unknown, lang: 'id' | 'en'): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const [first] = error.errors;
  const english = first?.extensions?.['messageEn'];
  return lang === 'en' && typeof english === 'string' ? english : (first?.message ?? null);
}
