import type { ResilienceMethod } from '@serasi/shared';
import { completeDoubt } from '../features/resilience/complete-doubt.ts';
import { computedMethods, reportedPeriods, scoreAll } from '../features/resilience/scoring.service.ts';
import { storedMethod } from '../features/resilience/method.store.ts';
import { describeRuns } from '../features/resilience/describe-runs.ts';
import { bumpDataVersion } from '../platform/dataset.store.ts';
import { UserError } from '../platform/errors.ts';
import type { Settings } from '../platform/settings.ts';
import { withPreparedDatabase } from './with-database.ts';

const SCORING = { id: 'Menghitung tingkat ketahanan', en: 'Computing resilience' };

export interface ScoreRequest {
  /** Id or "id/version"; all published methods where nothing is said. */
  method?: string;
  /** Years; all that have reports where nothing is said. */
  period?: string;
  /** Leave intervals to the server. */
  doubt?: boolean;
}

/** Computes scores anew and then how far they can be trusted; says what came out. */
export async function runScoring(settings: Settings, request: ScoreRequest): Promise<void> {
  const periods = request.period?.split(',').map(checkPeriod);
  await withPreparedDatabase(settings, async ({ dataSource }, display) => {
    const chosen: { method?: ResilienceMethod } = {};
    display.update(SCORING, 0, 0);
    await dataSource.transaction(async (manager) => {
      if (request.method !== undefined)
        chosen.method = (await storedMethod(manager, request.method, { drafts: false })).record;
      if (chosen.method?.kind === 'PUBLISHED') throw published(chosen.method.id);
      for (const method of chosen.method ? [chosen.method] : await computedMethods(manager))
        checkReported(periods, await reportedPeriods(manager, method));
      await scoreAll(manager, { ...chosen, ...(periods ? { periods } : {}) }, (done, total) =>
        display.update(SCORING, done, total),
      );
      await bumpDataVersion(manager);
    });
    if (request.doubt !== false) {
      await completeDoubt(dataSource, {
        report: ({ method, period }, done, total) =>
          display.update(
            {
              id: `Menghitung rentang ${method.id}/${method.version} ${period}`,
              en: `Computing intervals of ${method.id}/${method.version} ${period}`,
            },
            done,
            total,
          ),
      });
    }
    display.finish();
    console.log(await describeRuns(dataSource, chosen.method, periods));
  });
}

function published(id: string): UserError {
  return new UserError('METHOD', {
    id: `${id} diterbitkan pihak lain dan tidak pernah dihitung ulang. Muat dengan: npm run serasi -- import index`,
    en: `${id} is published by somebody else and never computed anew. Load it with: npm run serasi -- import index`,
  });
}

/** @throws UserError for a period that nobody has reported for */
function checkReported(periods: readonly string[] | undefined, reported: readonly string[]): void {
  const silent = periods?.find((period) => !reported.includes(period));
  if (silent === undefined) return;
  throw new UserError('PERIOD', {
    id: `Belum ada laporan untuk periode ${silent}. Yang ada: ${reported.join(', ') || 'belum ada'}.`,
    en: `Nobody has reported for the period ${silent} yet. There is: ${reported.join(', ') || 'none'}.`,
  });
}

/** @throws UserError for what is no year, or lies in the future */
export function checkPeriod(text: string): string {
  const period = text.trim();
  const thisYear = new Date().getUTCFullYear();
  if (/^\d{4}$/.test(period) && Number(period) >= 1990 && Number(period) <= thisYear) return period;
  const isFuture = /^\d{4}$/.test(period) && Number(period) > thisYear;
  throw new UserError('PERIOD', {
    id: isFuture
      ? `Periode ${period} belum terjadi: skor hanya dihitung dari data yang sudah ada, paling akhir ${thisYear}.`
      : `Periode harus tahun empat angka, misalnya ${thisYear - 1}, bukan "${text}".`,
    en: isFuture
      ? `The period ${period} lies in the future: scores are made from data that exist, up to ${thisYear}.`
      : `A period is a year of four digits, for example ${thisYear - 1}, not "${text}".`,
  });
}
