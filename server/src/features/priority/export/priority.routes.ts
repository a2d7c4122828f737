import { Router, type Request, type RequestHandler, type Response } from 'express';
import { GraphQLError } from 'graphql';
import { parsePlan } from '@serasi/shared';
import type { RequestContext } from '../../../platform/context.ts';
import { badUserInput } from '../../../platform/errors.ts';
import type { Lang } from '../../../platform/language.ts';
import { choosePriorities, type PriorityResult } from '../choose-priorities.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { priorityCsv, priorityWorkbook } from './priority-files.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The choice as a file: `/priority.xlsx` and `/priority.csv`, of the plan `rencana` (as in links), with `metode`, `periode`, `bahasa=en` and, for CSV,
 * `pemisah=titik-koma` for semicolons and decimal commas. For internal use: like villagePriorities it will need a signed-in viewer.
 */
export function priorityRoutes(createContext: () => RequestContext): Router {
  const router = Router();
  router.get(
    '/priority.xlsx',
    answering(async (request, response) => {
      const { result, lang, today } = await carryOut(createContext(), request);
      attach(response, result, lang, 'xlsx');
      response.type(XLSX).send(await priorityWorkbook(result, lang, today));
    }),
  );
  router.get(
    '/priority.csv',
    answering(async (request, response) => {
      const { result, lang, today } = await carryOut(createContext(), request);
      const dialect = parameter(request, 'pemisah') === 'titik-koma' ? 'semicolon' : 'comma';
      attach(response, result, lang, 'csv');
      response.type('text/csv; charset=utf-8').send(priorityCsv(result, lang, today, dialect));
    }),
  );
  return router;
}

function parameter(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

async function carryOut(
  context: RequestContext,
  request: Request,
): Promise<{ result: PriorityResult; lang: Lang; today: string }> {
  const { within, plan, dropped } = parsePlan(parameter(request, 'rencana') ?? '');
  if (dropped.length > 0) throw unreadable(dropped);
  if (within === null) throw noRegion();
  const result = await choosePriorities(context, {
    within,
    plan,
    method: parameter(request, 'metode'),
    period: parameter(request, 'periode'),
  });
  return {
    result,
    lang: parameter(request, 'bahasa') === 'en' ? 'EN' : 'ID',
    today: new Date().toISOString().slice(0, 10),
  };
}

function attach(response: Response, { inputs }: PriorityResult, lang: Lang, ending: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.attachment(`${EXPORT_WORDS[lang].file}-${inputs.within.code}-${inputs.run.period}.${ending}`);
}

/** What the caller can mend is a 400 with its sentences; anything else goes on. */
function answering(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    handle(request, response).catch((error: unknown) => {
      if (!(error instanceof GraphQLError)) return next(error);
      const { message, extensions } = error;
      response.removeHeader('Content-Disposition');
      response.status(400).json({ errors: [{ message, extensions }] });
    });
  };
}

/** A file for others must not silently rest on another plan than the one that was meant. */
function unreadable(dropped: readonly string[]): Error {
  const list = dropped.join(', ');
  return badUserInput('PLAN_TEXT', {
    id: `Bagian rencana ini tidak terbaca: ${list}. Buka rencananya di peta dan unduh dari sana.`,
    en: `These parts of the plan cannot be read: ${list}. Open the plan on the map and download from there.`,
  });
}

function noRegion(): Error {
  return badUserInput('WITHIN', {
    id: 'Rencana tidak menyebut wilayah, misalnya "di-73.13". Buka rencananya di peta dan pilih wilayahnya.',
    en: 'The plan names no region, for example "di-73.13". Open it on the map and choose the region.',
  });
}
