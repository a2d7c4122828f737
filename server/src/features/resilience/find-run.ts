import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { toRun, type Run } from './catalog.ts';
import { RUN_BY_ID, type RunRow } from './resilience.queries.ts';
import { RESILIENCE } from './resilience.service.ts';

export const RUN_ARG =
  'Number of a run from scoreRuns, to read replaced scores again; without it the current ones.';

/** What names a run: its number, or a method and period whose current scores are meant. */
interface RunChoice {
  method: string | null | undefined;
  period: string | null | undefined;
  run: number | null | undefined;
}

/** The run asked for. @throws BAD_USER_INPUT for an unknown one, or for a number beside a method or period. */
export async function findRun(context: RequestContext, { method, period, run }: RunChoice): Promise<Run> {
  const { catalog } = context.get(RESILIENCE);
  if (run === null || run === undefined) return catalog.find(method, period);
  if (method || period) {
    throw badUserInput('RUN', {
      id: 'Nomor perhitungan ("run") sudah menentukan metode dan periodenya: hapus "method" dan "period".',
      en: 'The number of a run already says which method and period: leave out "method" and "period".',
    });
  }
  const current = catalog.runs.find(({ id }) => id === run);
  if (current) return current;
  const [row] = await context.batch.read<RunRow>(RUN_BY_ID, [run]);
  if (row) return toRun(row);
  throw badUserInput('RUN', {
    id: `Tidak ada perhitungan nomor ${run}. Lihat nomor yang ada dengan scoreRuns.`,
    en: `There is no run ${run}. See the numbers there are with scoreRuns.`,
  });
}
