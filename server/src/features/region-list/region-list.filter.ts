import {
  isRegionCode,
  normaliseName,
  REGION_LEVELS,
  type RegionLevel,
  type ResilienceLevel,
} from '@serasi/shared';
import type { RequestContext } from '../../platform/context.ts';
import { badUserInput } from '../../platform/errors.ts';
import { findPlace, findRun, type Run } from '../resilience/index.ts';
import type { ListFilter } from './region-list.queries.ts';

/** A list as it is asked for; what is left out bounds nothing. */
export interface ListWish {
  level: RegionLevel;
  within?: string | null | undefined;
  method?: string | null | undefined;
  period?: string | null | undefined;
  search?: string | null | undefined;
  levels?: readonly ResilienceLevel[] | null | undefined;
  bbox?: readonly number[] | null | undefined;
}

/** The nation: all regions. */
const EVERYWHERE = { id: 1, level: 0 };
const LONGEST_SEARCH = 100;
const STORED_LEVELS: readonly ResilienceLevel[] = ['NO_DATA', 'LOW', 'MEDIUM', 'HIGH'];

/** What a wish comes to: the run whose scores are meant, and the parameters of the reads. @throws BAD_USER_INPUT */
export async function readWish(
  context: RequestContext,
  wish: ListWish,
): Promise<{ run: Run; filter: ListFilter }> {
  const run = await findRun(context, { method: wish.method, period: wish.period, run: null });
  const ancestor = wish.within ? await findPlace(wish.within, context) : EVERYWHERE;
  const level = REGION_LEVELS.indexOf(wish.level);
  const text = checkText(wish.search);
  const stored = (wish.levels ?? []).map((name) => STORED_LEVELS.indexOf(name));
  const filter: ListFilter = {
    ancestor,
    level,
    runId: run.id,
    name: text === '' ? null : normaliseName(text),
    code: text !== '' && /^[\d.]+$/.test(text) ? text : null,
    resilienceLevels: stored.length > 0 ? stored : null,
    bbox: checkBox(wish.bbox),
  };
  return { run, filter };
}

function checkText(text: string | null | undefined): string {
  const trimmed = (text ?? '').trim();
  if (
    trimmed.length <= LONGEST_SEARCH &&
    (trimmed === '' || isRegionCode(trimmed) || /[\p{L}\d]/u.test(trimmed))
  )
    return trimmed;
  throw badUserInput('SEARCH_TEXT', {
    id: `Teks yang dicari paling panjang ${LONGEST_SEARCH} huruf dan berisi huruf atau angka.`,
    en: `A text to look for has letters or digits, at most ${LONGEST_SEARCH} characters.`,
  });
}

function checkBox(box: readonly number[] | null | undefined): ListFilter['bbox'] {
  if (!box) return null;
  const [west, south, east, north] = box;
  const isBox =
    box.length === 4 &&
    west !== undefined &&
    south !== undefined &&
    east !== undefined &&
    north !== undefined &&
    box.every(Number.isFinite) &&
    Math.max(Math.abs(west), Math.abs(east)) <= 180 &&
    Math.max(Math.abs(south), Math.abs(north)) <= 90 &&
    west < east &&
    south < north;
  if (isBox) return [west, south, east, north];
  throw badUserInput('BBOX', {
    id: 'Kotak harus empat angka derajat: barat,selatan,timur,utara; misalnya 119.5,-5.8,120.5,-5.2.',
    en: 'A box is four numbers in degrees: west,south,east,north; for example 119.5,-5.8,120.5,-5.2.',
  });
}
