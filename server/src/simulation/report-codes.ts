import { REPORT_SOURCES, REPORT_STATES } from '@serasi/shared';
import type { IndicatorReading, Prng } from '@serasi/shared';

const code = (letter: string): number => letter.charCodeAt(0);

/** The char code that a reading's state is stored as. */
export const STATE_CODES: Readonly<Record<IndicatorReading['state'], number>> = {
  OBSERVED: code(REPORT_STATES.OBSERVED),
  MISSING: code(REPORT_STATES.MISSING),
  NOT_APPLICABLE: code(REPORT_STATES.NOT_APPLICABLE),
};
export const SUPPRESSED_CODE = code(REPORT_STATES.SUPPRESSED);
export const VERIFIED_CODE = code(REPORT_SOURCES.VERIFIED);

const SOURCE_CHOICES = [
  [VERIFIED_CODE, 25],
  [code(REPORT_SOURCES.SELF_REPORT), 60],
  [code(REPORT_SOURCES.ESTIMATE), 15],
] as const;

/** The char code of a source, drawn by how common it is. */
export function sourceCode(random: Prng): number {
  return random.pick(SOURCE_CHOICES);
}
