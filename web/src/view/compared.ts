import { isRegionCode } from '@serasi/shared';

/** What one column of a comparison is of. `period` null: the period on view. */
export interface Compared {
  code: string;
  period: string | null;
}

const PERIOD = /^[\w-]{1,24}$/;

/** Reads `73.02` or `73.02@2023`; null when it is neither. */
export function readCompared(entry: string): Compared | null {
  const [code = '', period, ...rest] = entry.split('@');
  if (!isRegionCode(code) || rest.length > 0) return null;
  if (period === undefined) return { code, period: null };
  return PERIOD.test(period) ? { code, period } : null;
}

export function writeCompared({ code, period }: Compared): string {
  return period === null ? code : `${code}@${period}`;
}
