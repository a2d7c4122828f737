import type { JSX } from 'react';
import type { DataStatus } from '../api/generated/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';

/** Says that what is on view is not reality, or not all of it; nothing where it is. */
export function SimulatedNote({ status }: { status: DataStatus | null }): JSX.Element | null {
  const { t } = useI18n();
  if (status === null || status === 'REAL') return null;
  return <p className="simulated-note">{status === 'SIMULATED' ? t.simulated.banner : t.simulated.mixed}</p>;
}
