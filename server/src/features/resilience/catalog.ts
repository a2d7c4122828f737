import type { DataSource } from '@serasi/db';
import { methodKey } from '@serasi/shared';
import type { ResilienceMethod } from '@serasi/shared';
import { badUserInput } from '../../platform/errors.ts';
import { CURRENT_RUNS, type RunRow } from './resilience.queries.ts';

/** Scores of one method and period, as they were computed at one time. */
export interface Run {
  id: number;
  method: ResilienceMethod;
  period: string;
  dataStatus: RunRow['data_status'];
  dataCutOff: string | null;
  boundaryVersion: string | null;
  computedAt: string;
  /** Step 9 is not computed yet. */
  isDoubtPending: boolean;
  /** Nothing newer has taken its place. */
  isCurrent: boolean;
  /** It stands on a whole run and holds only what differs from it. */
  isPartial: boolean;
}

export function toRun(row: RunRow): Run {
  return {
    id: row.run_id,
    method: row.record as ResilienceMethod,
    period: row.period,
    dataStatus: row.data_status,
    dataCutOff: row.data_cut_off,
    boundaryVersion: row.boundary_version,
    computedAt: row.computed_at,
    isDoubtPending: row.is_doubt_pending,
    isCurrent: row.is_current,
    isPartial: row.is_partial,
  };
}

/** Which methods and periods there are: read once for each data version, since every score of a page needs it. */
export class Catalog {
  constructor(readonly runs: readonly Run[]) {}

  static async load(dataSource: DataSource): Promise<Catalog> {
    const rows = await dataSource.query<RunRow[]>(CURRENT_RUNS);
    return new Catalog(rows.map(toRun));
  }

  /** Methods that have scores, the default one first, each with its runs by period. */
  methods(): { method: ResilienceMethod; runs: Run[] }[] {
    const groups = new Map<string, { method: ResilienceMethod; runs: Run[] }>();
    for (const run of this.runs) {
      const key = methodKey(run.method);
      const group = groups.get(key) ?? { method: run.method, runs: [] };
      group.runs.push(run);
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  /**
   * The run asked for: default method and latest period where nothing is said. A method is named by its id
   * (latest version) or "id/version".
   * @throws BAD_USER_INPUT for an unknown method or period, naming the known ones.
   */
  find(methodName?: string | null, period?: string | null): Run {
    const methods = this.methods();
    const chosen = methodName
      ? methods.filter(({ method }) => method.id === methodName || methodKey(method) === methodName).at(-1)
      : methods[0];
    if (!chosen) {
      throw badUserInput(
        'METHOD',
        unknown(
          'Metode',
          'method',
          methodName,
          methods.map(({ method }) => methodKey(method)),
        ),
      );
    }
    const run = period ? chosen.runs.find((candidate) => candidate.period === period) : chosen.runs.at(-1);
    if (!run)
      throw badUserInput(
        'PERIOD',
        unknown(
          'Periode',
          'period',
          period,
          chosen.runs.map((known) => known.period),
        ),
      );
    return run;
  }
}

function unknown(
  nounId: string,
  nounEn: string,
  asked: string | null | undefined,
  known: string[],
): { id: string; en: string } {
  const list = known.join(', ');
  return {
    id: `${nounId} "${asked ?? ''}" tidak ada. Yang tersedia: ${list || 'belum ada'}.`,
    en: `There is no ${nounEn} "${asked ?? ''}". Available: ${list || 'none yet'}.`,
  };
}
