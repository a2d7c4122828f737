import { useMemo } from 'react';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import type { Column } from './NumberTable.tsx';
import type { ChildRegion, RegionProfile } from './use-region.ts';
import { REGION_WORDS } from './words.ts';

/** A number of a child that the table can show. */
export interface Measure {
  id: string;
  name: string;
  /** Head of its column: of a dimension its code. */
  short: string;
  value: (child: ChildRegion) => number | null;
  text: (child: ChildRegion) => string;
}

const dimensionOf = (child: ChildRegion, code: string): number | null =>
  child.resilience.dimensions.find((dimension) => dimension.code === code)?.score ?? null;

/** Index, each dimension, confidence. */
export function useMeasures({ resilience }: RegionProfile): Measure[] {
  const { t, n } = useI18n();
  const words = useWords(REGION_WORDS).children;
  const { method, dimensions } = resilience;
  return useMemo(() => {
    const score = (value: number | null): string =>
      value === null ? '–' : n.decimal(value, method.decimals);
    const indexOf = ({ resilience: own }: ChildRegion) => own.index;
    return [
      {
        id: 'index',
        name: t.resilience.index,
        short: t.resilience.index,
        value: indexOf,
        text: (child) => score(indexOf(child)),
      },
      ...dimensions.map(({ code, name }) => ({
        id: code,
        name,
        short: code,
        value: (child: ChildRegion) => dimensionOf(child, code),
        text: (child: ChildRegion) => score(dimensionOf(child, code)),
      })),
      {
        id: 'confidence',
        name: words.confidence,
        short: words.confidence,
        value: ({ resilience: own }) => own.confidence,
        text: ({ resilience: { confidence, confidenceLevel } }) =>
          confidence === null || !confidenceLevel
            ? '–'
            : `${t.region.confidenceWord[confidenceLevel]} ${n.percent(confidence)}`,
      },
    ];
  }, [t, n, words, method, dimensions]);
}

/** All that the file has of a child. */
export function useChildColumns({ resilience }: RegionProfile): Column<ChildRegion>[] {
  const { t } = useI18n();
  const words = useWords(REGION_WORDS).children;
  return [
    { label: words.code, value: ({ code }) => code },
    { label: t.region.name, value: ({ name }) => name },
    { label: t.region.levelColumn, value: ({ resilience: { level } }) => t.resilience.word[level] },
    { label: t.resilience.index, value: ({ resilience: { index } }) => index },
    { label: words.low, value: ({ resilience: { interval } }) => interval?.low ?? null },
    { label: words.high, value: ({ resilience: { interval } }) => interval?.high ?? null },
    ...resilience.dimensions.map(({ code, name }) => ({
      label: name,
      value: (child: ChildRegion) => dimensionOf(child, code),
    })),
    { label: words.confidence, value: ({ resilience: { confidence } }) => confidence },
    { label: words.residents, value: ({ residents }) => residents },
  ];
}
