import { levelOfCode, parentCodeOf } from '@serasi/shared';
import type { Column, ComparedProfile } from './use-compared.ts';
import { useValues } from './use-values.ts';

/** Incidents of a year per 10,000 residents. `value` null: nobody reported, so silence is not zero. */
export type Rate = { value: number | null; simulated: boolean } | 'pending' | 'not-offered' | null;

/** The incident rate of each column in its own period; villages and the nation have none. */
export function useRates(columns: readonly Column[]): (profile: ComparedProfile) => Rate {
  const [first, second, third, fourth] = columns;
  const rates = [useRate(first), useRate(second), useRate(third), useRate(fourth)];
  return (profile) => rates[columns.findIndex((column) => column.profile === profile)] ?? null;
}

const OFFERED = ['PROVINCE', 'REGENCY', 'DISTRICT'];

function useRate(column: Column | undefined): Rate {
  const code = column?.code ?? '';
  const level = column ? levelOfCode(code) : 'NATION';
  const period = column?.profile?.resilience.period ?? null;
  const isOffered = OFFERED.includes(level);
  const { values, failed } = useValues(
    isOffered && period !== null
      ? { level, measure: 'INCIDENT_RATE', within: parentCodeOf(code), period }
      : null,
  );
  if (!isOffered) return 'not-offered';
  if (failed) return null;
  if (!values) return 'pending';
  return { value: values.byCode.get(code) ?? null, simulated: values.dataStatus !== 'REAL' };
}
