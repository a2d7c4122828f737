import { loadMatcher } from '../../../import/match/load-matcher.ts';
import type { RegionClue } from '../../../import/match/region-clue.ts';
import type { RegionMatcher } from '../../../import/match/region-matcher.ts';
import type { ImportJob } from '../../../import/importer.ts';
import type { Reason } from '../../../import/reason.ts';

/** The regions that the clues name, by number of the clue, or why there is none. */
export interface MatchedClues {
  readonly regions: ReadonlyMap<number, number>;
  readonly reasons: ReadonlyMap<number, Reason>;
}

/**
 * Matches each clue by itself: unlike rows of a table of regions, two incidents may well name one region in two spellings. A
 * village that is not found under its names counts as its kecamatan, that as its kabupaten; a wrong code never does.
 */
export async function matchClues(job: ImportJob, clues: readonly RegionClue[]): Promise<MatchedClues> {
  const regions = new Map<number, number>();
  const reasons = new Map<number, Reason>();
  if (clues.length === 0) return { regions, reasons };
  const usesBps = clues.some(({ system, code }) => system === 'bps' && code !== undefined);
  const matcher = await loadMatcher(job, usesBps ? 'bps' : 'kemendagri');
  clues.forEach((clue, no) => {
    const found = findRegion(matcher, clue);
    if (typeof found === 'number') regions.set(no, found);
    else reasons.set(no, found);
  });
  return { regions, reasons };
}

function findRegion(matcher: RegionMatcher, clue: RegionClue): number | Reason {
  let first: Reason | undefined;
  for (let wanted: RegionClue | null = clue; wanted; wanted = coarser(wanted)) {
    const [match] = matcher.match([wanted]);
    if (match && 'id' in match) return match.id;
    first ??= match?.reject;
  }
  return first as Reason;
}

/** The same names one level up, down to the kabupaten: that alone tells more than nothing, a province hardly. */
function coarser({ code, village, district, ...rest }: RegionClue): RegionClue | null {
  if (code !== undefined || rest.regency === undefined) return null;
  if (village !== undefined) return { ...rest, district };
  return district === undefined ? null : rest;
}
