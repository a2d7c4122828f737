import type { Localised } from '@serasi/shared';

interface Change {
  change: string;
  predecessor_code: string | null;
  predecessor_name: string | null;
  happened_on: string | null;
}

/**
 * What to say of a period in which the region (of this code) did not have its present boundary: it was split, or split off, after the
 * period had ended. The score is of the villages that belong to it today. Null where nothing of the kind is known.
 */
export function boundaryNote(code: string, lineage: readonly Change[], period: string): Localised | null {
  const split = lineage.find(
    ({ change, happened_on }) =>
      change === 'SPLIT' && happened_on !== null && happened_on > `${period}-12-31`,
  );
  if (!split) return null;
  const from = split.predecessor_name ?? split.predecessor_code ?? '';
  const year = split.happened_on?.slice(0, 4) ?? '';
  const before =
    split.predecessor_code === code
      ? { id: `Wilayah ini dimekarkan pada ${year}.`, en: `Parts of this region were split off in ${year}.` }
      : {
          id: `Wilayah ini dipisahkan dari ${from} pada ${year}.`,
          en: `This region was split off from ${from} in ${year}.`,
        };
  return {
    id: `${before.id} Nilai ${period} dihitung dari desa-desa yang sekarang termasuk wilayah ini, bukan dari wilayah lama.`,
    en: `${before.en} The score of ${period} is that of the villages that belong to it today, not of the old region.`,
  };
}
