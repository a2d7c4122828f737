import type { JSX } from 'react';
import type { WhatIfFormQuery } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { WHAT_IF_WORDS } from './words.ts';

type Resilience = NonNullable<WhatIfFormQuery['region']>['resilience'];
type Boxes = Readonly<Record<string, string>>;

interface Props {
  resilience: Resilience;
  kind: 'values' | 'weights';
  boxes: Boxes;
  onBox: (code: string, text: string) => void;
}

/** One box for each indicator: another value (with the goalposts and, in a village, today's) or another weight. */
export function WhatIfTable({ resilience, kind, boxes, onBox }: Props): JSX.Element {
  const w = useWords(WHAT_IF_WORDS);
  const { t, n } = useI18n();
  const { method, explanation } = resilience;
  const values = new Map(
    explanation.dimensions.flatMap(({ indicators }) => indicators.map((told) => [told.code, told])),
  );
  const isTold = kind === 'weights' || values.size > 0;
  return (
    <table className="numbers what-if-table">
      <thead>
        <tr>
          <th scope="col">{t.why.indicator}</th>
          {isTold && (
            <th scope="col" className="num">
              {w.now}
            </th>
          )}
          <th scope="col" className="num">
            {w.tried}
          </th>
        </tr>
      </thead>
      {method.dimensions.map((dimension) => (
        <tbody key={dimension.code}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              <strong>{dimension.name}</strong>
            </th>
          </tr>
          {dimension.indicators.map(({ code, name, unit, lo, hi, weight }) => {
            const told = values.get(code);
            const now = kind === 'weights' ? weight : (told?.value ?? null);
            return (
              <tr key={code}>
                <th scope="row">
                  {name}
                  {kind === 'values' && (
                    <small>
                      {unit}, {w.goalposts(n.upTo(lo, 2), n.upTo(hi, 2))}
                    </small>
                  )}
                </th>
                {isTold && (
                  <td className="num">
                    {now === null ? t.why.state[told?.state ?? 'MISSING'] : n.upTo(now, 2)}
                  </td>
                )}
                <td className="num">
                  <input
                    className="number-box"
                    inputMode="decimal"
                    aria-label={`${w[kind]}: ${name}`}
                    value={boxes[code] ?? ''}
                    onChange={(event) => onBox(code, event.target.value)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
